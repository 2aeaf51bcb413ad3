import BoundaryFindings
import TableReading
import Testing

@testable import BoundaryTables

@Suite struct MappingTests {
  /// What was written down is read as what was guessed.
  @Test(arguments: [
    "boundary-merged.xlsx", "matrix-marks.ods", "delegation-towns.xlsx", "tasks-gbk.csv", "zone-departments.docx",
  ])
  func aGuessIsWrittenAndReadAgain(sample: String) throws {
    let guessed = try Imported(sample: sample).tables
    let mapping = try TableMapping(yaml: guessed.mapping.yaml(for: sample))
    #expect(mapping.tables.map(\.columns) == guessed.mapping.tables.map(\.columns))
    #expect(mapping.tables.map(\.header) == guessed.mapping.tables.map(\.header))
    #expect(mapping.tables.map(\.legend) == guessed.mapping.tables.map(\.legend))
    #expect(mapping.tables.map(\.body) == guessed.mapping.tables.map(\.body))
  }

  @Test func aMappingSaysWhatHeadersDoNot() throws {
    let csv = "青平县人民政府\n事,谁,另一个,电话\n甲,县应急局,县公安局,12345\n"
    let mapping = try TableMapping(
      yaml: """
        tables:
          - lines: true
            header: 2-2
            columns: {A: duty, B: {bodies: lead}, C: {bodies: support}, D: ignored}
        """)
    let imported = try Imported(csv: csv, mapping: mapping)
    #expect(
      imported.holders == [
        #"<duty id="甲" name="甲">"#, #"<assign body="em" role="lead">"#, #"<assign body="ps" role="support">"#,
      ])
    #expect(imported.told == [])
    #expect(imported.tables.counts.ignoredCells == 1)
  }

  @Test(arguments: [
    ("- a", 1, "expected the key tables with a list of tables"),
    ("tables:\n  - header: 1-2", 2, "expected one of sheet, table and lines"),
    ("tables:\n  - lines: true\n    header: x", 3, "header should be the rows of the header, such as 3-4"),
    ("tables:\n  - lines: true\n    heder: 1", 3, "there is no key 'heder'; did you mean header?"),
    (
      "tables:\n  - lines: true\n    header: 1\n    columns: {A: dutty}", 4,
      "no column means 'dutty'; did you mean duty?"
    ),
    ("tables:\n  - lines: true\n    header: 1\n    columns: {'1': duty}", 4, "'1' is no column; expected A, B, C …"),
    (
      "tables:\n  - lines: true\n    header: 1\n    columns: {A: {bodies: boss}}", 4,
      "there is no role 'boss'; expected one of lead, support, guide, responsible, consulted, informed"
    ),
  ])
  func faultsAreToldWithTheirLines(yaml: String, line: Int, message: String) {
    let fault = #expect(throws: MappingFault.self) { try TableMapping(yaml: yaml) }
    #expect(fault?.line == line)
    #expect(fault?.message.en == message)
  }
}
