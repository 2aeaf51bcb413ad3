import BoundaryFindings
import BoundaryModel
import Testing

@Suite struct DelegationNotAcceptedTests {
  private func delegated(_ delegations: String...) -> String {
    list(
      delegations.enumerated().map { number, delegation in
        """
        <duty id="L\(number)" name="\(["灯光", "渡口"][number])" field="safety"><basis>条例</basis><assign body="emergency" role="lead"/>
          <assign body="edz" role="lead" \(delegation)</duty>
        """
      }.joined())
  }

  private static let open = #"delegated-by="emergency" form="entrustment"/>"#
  private static let accepted = #"delegated-by="emergency" form="entrustment" accepted="2023-06-01"/>"#

  @Test func whatIsHandedOverIsTakenOver() {
    let open = Self.open.replacing(#"by=""#, with: #"by="①"#)
    let findings = expect(
      register, openTemplate, delegated(open, Self.accepted), find: ["① delegation-not-accepted"])
    #expect(findings.first?.message.zh == "应急局把“灯光”（L0）赋予管委会，没有写承接日期（accepted）")
    #expect(findings.first?.message.en == "应急局 hands 灯光 (L0) to 管委会, without the day of acceptance (accepted=)")
  }

  @Test func aListThatNeverSaysItIsToldOnce() {
    let findings = expect(
      register, openTemplate, "①" + delegated(Self.open, Self.open), find: ["① delegation-not-accepted"])
    #expect(findings.first?.message.zh == "本清单的 2 项赋权都没有写承接日期（accepted）")
  }

  @Test func whatNobodyHandedOverNeedsNoDay() {
    expect(register, openTemplate, delegated(Self.accepted), find: [])
    expect(register, template, list(#"<duty ref="S01"><assign body="edz" role="lead"/></duty>"#), find: [])
  }
}
