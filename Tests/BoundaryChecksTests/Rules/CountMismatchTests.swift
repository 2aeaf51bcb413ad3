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

  @Test func aFieldThatIsNotThereIsToldOnce() {
    expect(
      register, template, list(#"<total field="①safty" duties="7"/>"# + rows),
      find: ["① unknown-reference", "③ local-duty"])
  }
}
