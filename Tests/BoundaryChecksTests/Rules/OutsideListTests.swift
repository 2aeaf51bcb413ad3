import BoundaryFindings
import BoundaryModel
import Testing

@Suite struct OutsideListTests {
  private func core(_ content: String) -> String {
    list("<duty ref=\"S01\"><assign body=\"edz\" role=\"lead\"/>\(content)</duty>", attributes: #"territory="core""#)
  }

  @Test func whatLiesOutsideHasNoEffect() {
    let findings = expect(
      register, template,
      core(#"①<assign body="east" role="support"><within dimension="area" is="hosted"/></assign>"#),
      find: ["① outside-list"])
    #expect(findings.first?.message.zh == "东城街道配合“安全生产”（S01）的区域在本清单的地域之外，不起作用")
    #expect(
      findings.first?.message.en
        == "配合 of 安全生产 (S01) by 东城街道 lies outside the territory of this list and has no effect")
    #expect(findings.first?.suggestions.count == 1)
  }

  @Test(arguments: ["zone", "core", "core hosted"])
  func whatReachesInIsHeldThere(_ areas: String) {
    expect(
      register, template,
      core("<assign body=\"east\" role=\"support\"><within dimension=\"area\" is=\"\(areas)\"/></assign>"), find: [])
  }

  @Test func aListWithoutTerritorySpeaksForAllAreas() {
    expect(
      register, template,
      list(
        """
        <duty ref="S01"><assign body="edz" role="lead"/>
          <assign body="east" role="support"><within dimension="area" is="hosted"/></assign></duty>
        """),
      find: [])
  }

  /// A party is bound in its area: where that lies outside, its rows do.
  @Test func aPartyBoundOutsideIsOutside() {
    expect(
      register, template,
      list(
        """
        <bind party="township" body="east" area="hosted"/>
        <duty ref="S01"><assign body="edz" role="lead"/>①<assign party="township" role="support"/></duty>
        """, attributes: #"territory="core""#),
      find: ["① outside-list"])
  }
}
