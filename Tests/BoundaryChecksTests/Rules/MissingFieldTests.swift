import BoundaryFindings
import BoundaryModel
import Testing

@Suite struct MissingFieldTests {
  private func duty(_ id: String, _ field: String = "") -> String {
    "<duty id=\"\(id)\" name=\"\(id)\"\(field)><basis>条例</basis><assign body=\"edz\" role=\"lead\"/></duty>"
  }

  @Test func anAdditionBelongsToAField() {
    let findings = expect(
      register, openTemplate, list(duty("灯光", #" field="safety""#) + "①" + duty("渡口")), find: ["① missing-field"])
    #expect(findings.first?.message.zh == "“渡口”（渡口）没有写领域（field）")
    #expect(findings.first?.message.en == "渡口 (渡口) belongs to no field (field=)")
  }

  @Test func aListWithoutFieldsIsToldOnce() {
    let findings = expect(register, openTemplate, "①" + list(duty("灯光") + duty("渡口")), find: ["① missing-field"])
    #expect(findings.first?.message.en == "none of the 2 local duties in this list has a field (field=)")
  }

  /// A duty of the template has its field there.
  @Test func aRowOfTheTemplateNeedsNone() {
    expect(register, template, list(#"<duty ref="S01"><assign body="edz" role="lead"/></duty>"#), find: [])
  }
}
