import BoundaryFindings
import BoundaryModel
import Testing

@Suite struct PassedOnTests {
  private func duty(_ form: String, onward area: String, from giver: String = "edz") -> String {
    list(
      """
      <duty ref="S01">
        <assign body="emergency" role="lead"/>
        <assign body="edz" role="lead" delegated-by="emergency" form="\(form)" accepted="2023-06-01">
          <within dimension="area" is="hosted"/>
        </assign>
        <assign body="east" role="lead" delegated-by="①\(giver)" form="entrustment" accepted="2023-07-01">
          <within dimension="area" is="\(area)"/>
        </assign>
      </duty>
      """)
  }

  @Test func whatWasEntrustedIsNotHandedOn() {
    let findings = expect(register, template, duty("entrustment", onward: "hosted"), find: ["① passed-on"])
    #expect(findings.first?.message.zh == "管委会受应急局委托办理“安全生产”（S01），不能再交给东城街道")
    #expect(findings.first?.message.en == "管委会 holds 安全生产 (S01) by entrustment from 应急局 and cannot hand it on to 东城街道")
    #expect(findings.first?.related.map(\.message.en) == ["entrusted here first"])
  }

  /// Who was authorised by law has the power itself.
  @Test func whatWasGivenByAuthorisationIsItsOwn() {
    expect(
      register, template, duty("authorisation", onward: "hosted").replacing("①", with: ""), find: [])
  }

  @Test func theFirstGiverMayEntrustAnother() {
    let two = duty("entrustment", onward: "core", from: "emergency").replacing("①", with: "")
    expect(register, template, two, find: [])
  }
}
