import BoundaryFindings
import BoundaryModel
import Testing

@Suite struct CountMismatchTests {
  private let rows = """
    <duty ref="S01"><assign body="edz" role="lead"/></duty>
    ③<duty id="L1" name="本地" field="safety"><basis>条例</basis><assign body="edz" role="lead"/></duty>
    """

  @Test func declaredTotalsAreTheRows() {
    let findings = expect(
      register, template, list(#"<total duties="①3"/><total field="safety" duties="②1"/>"# + rows),
      find: ["① count-mismatch", "② count-mismatch", "③ local-duty"])
    #expect(findings.map(\.message.zh).prefix(2) == ["本清单写明共 3 项，实际有 2 项", "领域“安全”写明共 1 项，实际有 2 项"])
    #expect(findings[0].message.en == "the list is declared to have 3 duties and has 2")
    expect(
      register, template, list(#"<total duties="2"/><total field="safety" duties="2"/>"# + rows), find: ["③ local-duty"]
    )
  }

  private let delegated = """
    <duty ref="S01"><assign body="edz" role="lead"/></duty>
    ③<duty id="L1" name="本地" field="safety"><basis>条例</basis>
      <assign body="edz" role="lead" delegated-by="emergency" form="entrustment" retained="true" accepted="2023-06-01"/></duty>
    """

  @Test func delegatedDutiesAndThoseWhoGiveThemAreCounted() {
    let findings = expect(
      register, template, list(#"<total delegated="①2" givers="②3"/>"# + delegated),
      find: ["① count-mismatch", "② count-mismatch", "③ local-duty"])
    #expect(findings[0].message.zh == "本清单写明赋权事项 2 项，实际有 1 项")
    #expect(findings[1].message.en == "the list is declared to have 3 bodies that delegate and has 1")
    expect(
      register, template, list(#"<total duties="2" delegated="1" givers="1"/>"# + delegated), find: ["③ local-duty"])
  }

  /// 近2000项 is what rounds to 2,000: two duties are about 2, not about 10 or 3.
  @Test(arguments: [("2", true), ("0", false), ("3", false), ("10", false)])
  func aboutIsWhatRoundsToIt(_ number: String, _ isRight: Bool) {
    expect(
      register, template, list("<total duties=\"①\(number)\" about=\"true\"/>" + rows),
      find: isRight ? ["③ local-duty"] : ["① count-mismatch", "③ local-duty"])
  }

  @Test func aFieldThatIsNotThereIsToldOnce() {
    expect(
      register, template, list(#"<total field="①safty" duties="7"/>"# + rows),
      find: ["① unknown-reference", "③ local-duty"])
  }
}
