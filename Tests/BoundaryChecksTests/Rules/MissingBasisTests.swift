import BoundaryFindings
import BoundaryModel
import Testing

@Suite struct MissingBasisTests {
  private func duty(_ id: String, _ content: String) -> String {
    "<duty id=\"\(id)\" name=\"\(id)\" field=\"safety\">\(content)</duty>"
  }

  private static let held = #"<assign body="edz" role="lead"/>"#
  private static let based = "<basis>城市照明管理规定</basis>" + held

  @Test func aDutyRestsOnSomething() {
    let findings = expect(
      register, openTemplate, list(duty("灯光", Self.based) + "①" + duty("渡口", Self.held)), find: ["① missing-basis"])
    #expect(findings.first?.message.zh == "“渡口”（渡口）没有写依据（basis）")
    #expect(findings.first?.message.en == "渡口 (渡口) has no basis")
  }

  @Test func aListWithNoneIsToldOnce() {
    let findings = expect(
      register, openTemplate, "①" + list(duty("灯光", Self.held) + duty("渡口", Self.held)), find: ["① missing-basis"])
    #expect(findings.first?.message.zh == "本清单的 2 项事项都没有写依据（basis）")
    #expect(findings.first?.list == "l")
  }

  /// Its own, that of one of its assignments, that of the list, or that of the template.
  @Test func theBasisMayStandElsewhere() {
    let ofAssignment = #"<assign body="edz" role="lead"><basis>条例</basis></assign>"#
    expect(register, openTemplate, list(duty("灯光", ofAssignment)), find: [])
    expect(register, openTemplate, list("<basis>县政府文件</basis>" + duty("灯光", Self.held)), find: [])
    expect(register, template, list(#"<duty ref="S01"><assign body="edz" role="lead"/></duty>"#), find: [])
  }
}
