import BoundaryFindings
import BoundaryModel
import Testing

@Suite struct DelegationCycleTests {
  /// Who hands which stage to whom.
  private func duty(_ delegations: (giver: String, taker: String, stage: String)...) -> String {
    list(
      "<duty ref=\"S01\">"
        + delegations.map { giver, taker, stage in
          """
          <assign body="\(taker)" role="lead" delegated-by="\(giver)" accepted="2023-06-01">
            <within dimension="stage" is="\(stage)"/></assign>
          """
        }.joined() + "</duty>")
  }

  @Test func whoHasItFromEachOtherHasItFromNobody() {
    let findings = expect(
      register, template, duty(("①emergency", "edz", "approval"), ("edz", "emergency", "after")),
      find: ["① delegation-cycle"])
    #expect(findings.first?.message.zh == "“安全生产”（S01）的赋权绕了一圈：应急局 → 管委会 → 应急局")
    #expect(findings.first?.message.en == "the delegations of 安全生产 (S01) lead back: 应急局 → 管委会 → 应急局")
    #expect(findings.first?.bodies == ["edz", "emergency"])
  }

  @Test func theShortestWayRoundIsTold() {
    let findings = expect(
      register, template,
      duty(("①emergency", "edz", "approval"), ("edz", "east", "oversight"), ("east", "emergency", "penalty")),
      find: ["① delegation-cycle"])
    #expect(findings.first?.message.en.hasSuffix("应急局 → 管委会 → 东城街道 → 应急局") == true)
    #expect(findings.first?.related.count == 2)
  }

  @Test func aChainThatEndsIsNoCycle() {
    expect(
      register, template,
      list(
        """
        <duty ref="S01">
          <assign body="emergency" role="lead"><within dimension="stage" is="approval"/></assign>
          <assign body="edz" role="lead" delegated-by="emergency" accepted="2023-06-01"><within dimension="stage" is="oversight"/></assign>
          <assign body="east" role="lead" delegated-by="edz" accepted="2023-06-01"><within dimension="stage" is="penalty"/></assign>
        </duty>
        """),
      find: [])
  }

  /// Two duties, each handed over one way.
  @Test func anotherDutyIsAnotherMatter() {
    let duty = { (id: String, giver: String, taker: String) in
      """
      <duty id="\(id)" name="\(id)" field="safety"><basis>条例</basis><assign body="\(giver)" role="lead"/>
        <assign body="\(taker)" role="lead" delegated-by="\(giver)" accepted="2023-06-01"/></duty>
      """
    }
    expect(register, openTemplate, list(duty("灯光", "emergency", "edz") + duty("渡口", "edz", "emergency")), find: [])
  }
}
