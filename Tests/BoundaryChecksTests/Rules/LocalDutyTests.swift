import BoundaryFindings
import BoundaryModel
import Testing

@Suite struct LocalDutyTests {
  private let local = #"<basis>条例</basis><assign body="edz" role="lead"/></duty>"#

  @Test func additionsAreSaid() {
    let findings = expect(
      register, template,
      list(
        """
        <duty ref="S01"><assign body="edz" role="lead"/></duty>
        ①<duty id="L1" name="夜间灯光" field="safety">\(local)
        """),
      find: ["① local-duty"])
    #expect(findings.first?.message.en == "夜间灯光 (L1) is an addition of this list, not in its template")
  }

  @Test func aListOfAdditionsIsToldOnce() {
    let findings = expect(
      register, template,
      "①"
        + list(#"<duty id="L1" name="夜间灯光" field="safety">\#(local)<duty id="L2" name="渡口" field="safety">\#(local)"#),
      find: ["① local-duty"])
    #expect(findings.first?.message.zh == "本清单的 2 项事项都是自己增加的，没有一项取自模板")
  }

  @Test func aTemplateWithoutDutiesLeavesThemToTheLists() {
    expect(register, openTemplate, list(#"<duty id="L1" name="夜间灯光" field="safety">\#(local)"#), find: [])
  }
}
