import BoundaryFindings
import BoundaryModel
import Testing

@Suite struct SupportWithoutLeadTests {
  @Test func tellsWhereASupporterStandsAlone() {
    let findings = expect(
      register, template,
      list(
        """
        ①<duty ref="S01">
          <assign body="edz" role="lead"><within dimension="area" is="core"/></assign>
          ②<assign body="east" role="support"><within dimension="stage" is="penalty"/></assign>
        </duty>
        """),
      find: ["① gap", "② support-without-lead"])
    #expect(findings.last?.message.zh == "东城街道配合“安全生产”（S01），但无人牵头：托管区内，处罚")
    #expect(findings.last?.message.en == "东城街道 holds 配合 of 安全生产 (S01), where nobody holds 牵头: in 托管区, 处罚")
    #expect(findings.last?.rule.severity == .warning)
  }

  @Test func saysNothingWhereSomebodyLeads() {
    expect(
      register, template,
      list(#"<duty ref="S01"><assign body="edz" role="lead"/><assign body="east west" role="support"/></duty>"#),
      find: [])
  }
}
