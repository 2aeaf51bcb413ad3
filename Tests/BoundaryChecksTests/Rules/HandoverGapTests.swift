import BoundaryFindings
import BoundaryModel
import Testing

@Suite struct HandoverGapTests {
  @Test func aMonthBetweenTwoHoldersIsToldWithItsDays() {
    let findings = expect(
      register, template,
      list(
        """
        ①<duty ref="S01">
          <assign body="edz" role="lead" to="2023-08-31"/><assign body="east" role="lead" from="2023-10-01"/>
        </duty>
        """),
      find: ["① handover-gap"])
    #expect(findings.first?.scope?.wording().zh == "2023-09-01 至 2023-09-30")
    #expect(
      findings.first?.message.en
        == "管委会 holds 牵头 of 安全生产 (S01) until 2023-08-31 and 东城街道 from 2023-10-01 on, nobody in between: from 2023-09-01 to 2023-09-30"
    )
    #expect(findings.first?.suggestions.map(\.zh).prefix(2) == ["把管委会的止日延到 2023-09-30", "把东城街道的起日提到 2023-09-01"])
  }

  @Test(arguments: [
    // Nobody after it.
    #"<assign body="edz" role="lead" to="2023-08-31"/>"#,
    // The same body again.
    #"<assign body="edz" role="lead" to="2023-08-31"/><assign body="edz" role="lead" from="2023-10-01"/>"#,
    // In another place.
    """
    <assign body="edz" role="lead" to="2023-08-31"><within dimension="area" is="core"/></assign>
    <assign body="edz" role="lead"><within dimension="area" is="hosted"/></assign>
    """,
  ])
  func whereNobodyTakesOverItIsAGap(_ content: String) {
    expect(register, template, list("①<duty ref=\"S01\">\(content)</duty>"), find: ["① gap"])
  }

  @Test func ofAGapOnlyWhatLiesBetweenIsAHandover() {
    let findings = expect(
      register, template,
      list(
        """
        ①<duty ref="S01">
          <assign body="edz" role="lead" to="2023-08-31"><within dimension="area" is="core"/></assign>
          <assign body="east" role="lead" from="2023-10-01"><within dimension="area" is="core"/></assign>
        </duty>
        """),
      find: ["① gap", "① handover-gap"])
    #expect(findings.map { $0.scope?.wording().zh } == ["托管区内", "核心区内，2023-09-01 至 2023-09-30"])
  }
}
