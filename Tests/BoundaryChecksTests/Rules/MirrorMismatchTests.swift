import BoundaryFindings
import BoundaryModel
import Testing

@Suite struct MirrorMismatchTests {
  private static let named = list(
    #"<duty ref="S01"><assign body="edz" role="lead"/>①<assign body="east" role="support"/></duty>"#)

  private func east(_ content: String, attributes: String = "") -> String {
    list(content, attributes: attributes, id: "east-2023").replacing(#"issuer="edz""#, with: #"issuer="east""#)
  }

  @Test func whoIsNamedShouldHaveTheRow() {
    let findings = expect(register, template, Self.named, east(""), find: ["① mirror-mismatch"])
    #expect(findings.first?.message.zh == "此处写东城街道配合“安全生产”（S01），东城街道自己的清单没有对应的一行")
    #expect(findings.first?.message.en == "东城街道 is named here for 配合 of 安全生产 (S01), and its own list has no such row")
    #expect(findings.first?.bodies == ["east"])
    #expect(findings.first?.related.map(\.message.en) == ["its list"])
  }

  @Test func aRowInAnotherRoleIsNotTheRow() {
    expect(
      register, template, Self.named,
      east(#"<duty ref="S01"><assign body="edz" role="lead"/><assign body="east" role="watch"/></duty>"#),
      find: ["① mirror-mismatch"])
  }

  @Test func theSameRowAnswersIt() {
    expect(
      register, template, Self.named.replacing("①", with: ""),
      east(#"<duty ref="S01"><assign body="edz" role="lead"/><assign body="east" role="support"/></duty>"#), find: [])
  }

  @Test func whoHasNoListIsNotAsked() {
    expect(register, template, Self.named.replacing("①", with: ""), find: [])
  }

  /// A list for another place, or of a time that is over, has no room for the row.
  @Test(arguments: [#"territory="core""#, #"to="2022-12-31""#])
  func aListThatCannotHaveTheRowIsNotAsked(_ attributes: String) {
    let hosted = list(
      """
      <duty ref="S01"><assign body="edz" role="lead"/><assign body="east" role="support" from="2023-01-01">
        <within dimension="area" is="hosted"/></assign></duty>
      """)
    expect(register, template, hosted, east("", attributes: attributes), find: [])
  }

  /// An addition of one list is no row of the template that others could mirror.
  @Test func additionsAreNotMirrored() {
    let local = """
      <duty id="L01" name="园区灯光" field="safety"><basis>条例</basis><assign body="edz" role="lead"/>
        <assign body="east" role="support"/></duty>
      """
    expect(register, openTemplate, list(local), east(""), find: [])
  }
}
