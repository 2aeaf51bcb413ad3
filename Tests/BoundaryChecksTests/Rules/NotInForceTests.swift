import BoundaryFindings
import BoundaryModel
import Testing

@Suite struct NotInForceTests {
  @Test func whatBeginsAfterTheListHasNoEffect() {
    let findings = expect(
      register, template,
      list(
        """
        <duty ref="S01">
          <assign body="edz" role="lead"/>
          <assign body="east" role="support" from="①2026-01-01"/>
          <assign body="west" role="support" to="②2023-04-30"/>
          <assign body="emergency" role="support" from="2023-01-01"/>
        </duty>
        """, attributes: #"from="2023-05-01" to="2025-12-31""#),
      find: ["① not-in-force", "② not-in-force"])
    #expect(
      findings.map(\.message.zh) == [
        "东城街道配合“安全生产”（S01）的日期（2026-01-01 起）都在本清单的有效期之外，不起作用",
        "西河镇配合“安全生产”（S01）的日期（2023-04-30 为止）都在本清单的有效期之外，不起作用",
      ])
  }

  @Test func aBodyHoldsNothingBeforeItIsThere() {
    let young = register.replacing(#"id="edz" kind="zone""#, with: #"id="edz" kind="zone" established="2023-07-01""#)
    let content = #"<duty ref="S01">①<assign body="edz" role="lead"/></duty>"#
    let findings = expect(young, template, list(content, attributes: #"from="2023-05-01""#), find: ["① not-in-force"])
    #expect(
      findings.first?.message.en
        == "管委会 was established on 2023-07-01, and is to hold 牵头 of 安全生产 (S01) from 2023-05-01 on")
    expect(young, template, list(content, attributes: #"from="2023-07-01""#), find: [])
    // A list that does not say from when says nothing of the time before.
    expect(young, template, list(content), find: [])
  }

  @Test func anotherPlaceIsOutsideTheList() {
    expect(
      register, template,
      list(
        """
        <duty ref="S01"><assign body="edz" role="lead"/>
          ①<assign body="east" role="support"><within dimension="area" is="hosted"/></assign>
        </duty>
        """, attributes: #"territory="core" from="2023-05-01""#),
      find: ["① outside-list"])
  }
}
