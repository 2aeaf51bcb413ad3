import BoundaryFindings
import BoundaryModel
import TestSupport
import Testing

/// Lists whose territories share no area never meet.
@Suite struct JurisdictionTests {
  private static let counties = """
    <register xmlns="urn:dutymap:1" id="r">
      <area id="a" name="甲县"><area id="a1" name="甲一"/><area id="a2" name="甲二"/><area id="a3" name="甲三"/></area>
      <area id="b" name="乙县"/>
      <body id="edz" kind="zone" name="甲开发区"/><body id="east" kind="township" name="甲东镇"/>
      <body id="far" kind="zone" name="乙开发区"/><body id="emergency" kind="department" name="应急局"/>
    </register>
    """

  private static func list(_ id: String, _ territory: String, _ body: String, to end: String = "") -> String {
    """
    <list xmlns="urn:dutymap:1" id="\(id)" template="t" revision="1" issuer="\(body)" territory="\(territory)">
      <duty ref="S01"><assign body="\(body)" role="lead"\(end.isEmpty ? "" : " to=\"\(end)\"")/></duty>
    </list>
    """
  }

  @Test func theSameDutyIsAnotherQuestionInEach() {
    expect(Self.counties, template, Self.list("a", "a", "edz"), Self.list("b", "b", "far"), find: [])
    let found = Marked([
      Self.counties, template, Self.list("a", "a", "edz", to: "2023-12-31"),
      Self.list("b", "b", "far", to: "2023-12-31"),
    ]).check()
    #expect(found.map(\.description) == ["- gap", "- gap"])
    #expect(
      found.map { $0.finding.scope?.wording().en } == ["in 甲县, from 2024-01-01 on", "in 乙县, from 2024-01-01 on"])
    #expect(found.allSatisfy { $0.finding.related.isEmpty })
  }

  @Test func listsMeetThroughTheListBetweenThem() {
    // Only the department's list shares areas with both others; all three are one jurisdiction.
    let found = Marked([
      Self.counties, template, Self.list("x", "a1", "edz"), Self.list("y", "a3", "east"),
      Self.list("z", "a1 a2 a3", "emergency"),
    ]).check()
    #expect(found.map(\.finding.bodies) == [["edz", "emergency"], ["east", "emergency"]].map { $0.sorted() })
  }

  @Test func whatCannotBeReadInOneIsStillCheckedInTheOther() {
    let marked = Marked([
      Self.counties, template, Self.list("a", "a", "edz", to: "soon"), Self.list("b", "b", "far", to: "2023-12-31"),
    ])
    #expect(marked.check().map(\.finding.rule.name) == ["bad-value", "gap"])
    #expect(marked.undecided.count == 1)
  }

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
      register, Self.second, template,
      ZoneDocuments.list(near.replacing("<duty", with: "①<duty"), attributes: #"territory="zone""#),
      ZoneDocuments.list(far.replacing("<duty", with: "②<duty"), attributes: #"territory="far""#, id: "l2").replacing(
        #"issuer="edz""#, with: #"issuer="far-zone""#),
      find: ["① gap", "② gap"])
    #expect(findings.map { $0.scope?.wording().en } == ["批后", "批后"])
  }
}
