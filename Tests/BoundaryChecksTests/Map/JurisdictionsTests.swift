import BoundaryFindings
import BoundaryModel
import Testing

/// Lists that never meet are looked at by themselves, and their findings are their own.
@Suite struct JurisdictionsTests {
  private static let second = """
    <register xmlns="urn:dutymap:1" id="r2">
      <area id="far" name="远县"/><body id="far-zone" kind="zone" name="远县管委会"/>
      <body id="far-town" kind="township" name="远县街道"/>
    </register>
    """

  @Test func aGapInTwoJurisdictionsIsAFindingInEach() {
    let near =
      #"<duty ref="S01"><assign body="edz" role="lead"><within dimension="stage" is="approval"/></assign></duty>"#
    let far = near.replacing("edz", with: "far-zone")
    let findings = expect(
      register, Self.second, template, list(near.replacing("<duty", with: "①<duty"), attributes: #"territory="zone""#),
      list(far.replacing("<duty", with: "②<duty"), attributes: #"territory="far""#, id: "l2").replacing(
        #"issuer="edz""#, with: #"issuer="far-zone""#),
      find: ["① gap", "② gap"])
    #expect(findings.map { $0.scope?.wording().en } == ["批后", "批后"])
    #expect(findings.map(\.share) == [2.0 / 3, 2.0 / 3])
  }
}
