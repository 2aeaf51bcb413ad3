import BoundaryFindings
import BoundaryModel
import Testing

@Suite struct HandoverOverlapTests {
  @Test func daysInCommonAreTold() {
    let findings = expect(
      register, template,
      list(
        """
        <duty ref="S01">
          ①<assign body="edz" role="lead" to="2023-09-30"/><assign body="east" role="lead" from="2023-09-15"/>
        </duty>
        """),
      find: ["① handover-overlap"])
    #expect(
      findings.first?.message.zh
        == "管委会牵头“安全生产”（S01）到 2023-09-30 为止，东城街道从 2023-09-15 就开始，其间两家都牵头：2023-09-15 至 2023-09-30")
    #expect(findings.first?.suggestions.map(\.en) == ["let 管委会 end on 2023-09-14", "let 东城街道 begin on 2023-10-01"])
  }

  /// Who only helps out for some days hands nothing over.
  @Test func aShortTimeBesideAnotherIsAnOverlap() {
    expect(
      register, template,
      list(
        """
        <duty ref="S01">
          ①<assign body="edz" role="lead"/><assign body="east" role="lead" from="2023-09-15" to="2023-09-30"/>
        </duty>
        """),
      find: ["① overlap"])
  }

  @Test func ofTwoListsEachWithItsOwnDaysItIsAHandoverToo() {
    expect(
      register, template,
      list(#"<duty ref="S01">①<assign body="edz" role="lead" to="2023-09-30"/></duty>"#),
      list(#"<duty ref="S01"><assign body="east" role="lead" from="2023-09-15"/></duty>"#, id: "m")
        .replacing(#"issuer="edz""#, with: #"issuer="east""#),
      find: ["① handover-overlap"])
  }
}
