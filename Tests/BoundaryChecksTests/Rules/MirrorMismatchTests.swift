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

  /// Duties of different names, each with a row in which the township supports.
  private static func duties(_ count: Int) -> (template: String, rows: String) {
    let names = ["道路养护", "消防演练", "招商统计", "食品抽检", "河道清淤", "档案移交", "绿化补植"].prefix(count)
    let duties = names.map { #"<duty id="\#($0)" name="\#($0)"><basis>条例</basis></duty>"# }.joined()
    let rows = names.map {
      #"<duty ref="\#($0)"><assign body="edz" role="lead"/>②<assign body="east" role="support"/></duty>"#
    }
    return (
      openTemplate.replacing("</field>", with: duties + "</field>"),
      rows.joined()
    )
  }

  /// Many rows that one list lacks of another have one cause.
  @Test func manyRowsThatOneListLacksAreToldOnce() {
    let (template, rows) = Self.duties(7)
    let findings = expect(
      register, template, "①" + list(rows.replacing("②", with: "")), east(""), find: ["① mirror-mismatch"])
    #expect(findings.first?.message.zh == "本清单有 7 处写到东城街道，东城街道自己的清单都没有对应的一行")
    #expect(findings.first?.message.en == "this list names 东城街道 in 7 rows, and its own list has none of them")
    #expect(findings.first?.list == "l")
    #expect(findings.first?.related.count == 8)
  }

  @Test func aFewAreToldOneByOne() {
    let (template, rows) = Self.duties(5)
    expect(register, template, list(rows), east(""), find: Array(repeating: "② mirror-mismatch", count: 5))
  }
}
