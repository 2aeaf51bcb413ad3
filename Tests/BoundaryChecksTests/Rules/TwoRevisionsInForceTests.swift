import BoundaryFindings
import BoundaryModel
import Testing

@Suite struct TwoRevisionsInForceTests {
  private let old = template.replacing(#"revision="1""#, with: #"revision="0" date="2022-01-01""#)
  private let new = template.replacing(#"revision="1""#, with: #"revision="1" date="2023-01-01""#)
  private let row = #"<duty ref="S01"><assign body="edz" role="lead"/></duty>"#

  private func revised(_ attributes: String, by issuer: String = "edz") -> String {
    list(row, attributes: attributes, id: "old").replacing(#"revision="1""#, with: #"revision="①0""#)
      .replacing(#"issuer="edz""#, with: "issuer=\"\(issuer)\"")
  }

  @Test func theOldListEndsBeforeTheNewOne() {
    let current = list(row, attributes: #"from="2023-05-01""#).replacing(#"revision="1""#, with: #"revision="②1""#)
    let findings = expect(
      register, old, new, revised(#"from="2022-01-01" to="2023-06-30""#), current,
      find: ["① other-revision", "② two-revisions-in-force"])
    #expect(
      findings.last?.message.en
        == "the lists old (revision 0) and l (revision 1) of 管委会 are both in force: from 2023-05-01 to 2023-06-30")
    #expect(findings.last?.suggestions.map(\.zh) == ["清单 old 的止日（to）写为 2023-04-30"])
  }

  @Test(arguments: [
    (#"to="2023-04-30""#, "edz"), ("", "east"), (#"territory="hosted""#, "edz"),
  ])
  func anotherTimeIssuerOrPlaceIsNoFault(_ attributes: String, _ issuer: String) {
    expect(
      register, old, new, revised(attributes, by: issuer),
      list(row, attributes: #"from="2023-05-01" territory="core""#), find: ["① other-revision"])
  }
}
