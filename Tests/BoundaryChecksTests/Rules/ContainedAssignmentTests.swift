import BoundaryFindings
import Testing

@Suite struct ContainedAssignmentTests {
  private func rows(_ first: String, _ second: String, role: String = "support", body: String = "east") -> String {
    list(
      """
      <duty ref="S01"><assign body="edz" role="lead"/>
        <assign body="east" role="support">\(first)</assign><assign body="\(body)" role="\(role)">\(second)</assign>
      </duty>
      """.replacing("<assign body=\"\(body)\" role=\"\(role)\">①", with: "①<assign body=\"\(body)\" role=\"\(role)\">"))
  }

  private let core = #"<within dimension="area" is="core"/>"#
  private let approval = #"<within dimension="stage" is="approval"/>"#

  @Test func aRowWithinAnotherOfTheSameBodyAddsNothing() {
    let findings = expect(register, template, rows(core, "①" + core + approval), find: ["① contained-assignment"])
    #expect(findings.first?.message.zh == "东城街道配合“安全生产”（S01）的这一条完全在另一条之内，没有增加什么")
    #expect(findings.first?.severity == .note)
  }

  @Test func rowsThatOnlyCrossAreTwo() { expect(register, template, rows(core, approval), find: []) }

  @Test func anotherBodysRowIsItsOwn() {
    expect(register, template, rows(core, core + approval, body: "west"), find: [])
  }
}
