import TestSupport
import Testing

@testable import TableReading

/// The texts of binary office files are held against what a converter made of them.
@Suite struct LegacyOfficeTests {
  @Test func kindsAreToldByTheStreams() throws {
    let workbook = try #require(LegacyOffice(TableFile.sample("ledger-county.xls")))
    let document = try #require(LegacyOffice(TableFile.sample("zone-departments.doc")))
    #expect(workbook.kind == .workbook && workbook.isComparable)
    #expect(document.kind == .document && document.isComparable)
    #expect(LegacyOffice([0xD0, 0xCF, 0x11, 0xE0]) == nil)
    #expect(try LegacyOffice(TableFile.sample("tasks-gbk.csv")) == nil)
  }

  /// The same document in both formats: nothing is missing, though spaces and line ends differ.
  @Test func aFaithfulConversionLacksNothing() throws {
    let document = try #require(LegacyOffice(TableFile.sample("zone-departments.doc")))
    #expect(try document.textsMissing(in: TableFile(TableFile.sample("zone-departments.docx"))) == [])
  }

  /// The table has become text: its words are all there, and in no cell.
  @Test func textThatLeavesItsTableIsMissing() throws {
    let document = try #require(LegacyOffice(TableFile.sample("zone-departments.doc")))
    let file = try TableFile(TableFile.sample("zone-departments.docx"))
    let cells = file.grids[1].rows.flatMap { $0.cells.map(\.text) }
    let torn = TableFile(
      format: .docx, grids: [file.grids[0]],
      paragraphs: file.paragraphs + cells.map { TableParagraph(text: $0, tablesBefore: 1) })
    let missing = document.textsMissing(in: torn)
    #expect(missing.contains("配合做好现场踏勘") && missing.contains("园区道路保洁"))
    #expect(!missing.contains("负责审批"))
  }

  @Test func textOfAWorkbookThatIsLostIsMissing() throws {
    let workbook = try #require(LegacyOffice(TableFile.sample("ledger-county.xls")))
    let missing = workbook.textsMissing(in: TableFile(format: .xlsx, grids: [], paragraphs: []))
    #expect(missing.prefix(3) == ["安澜县机构编制台账（2024年6月）", "序号", "机构名称"])
    #expect(Set(missing).count == missing.count)
  }

  /// Whatever is wrong with a file, it is read to an end.
  @Test(arguments: ["ledger-county.xls", "zone-departments.doc"], 0..<150)
  func spoiledFilesEnd(_ name: String, _ seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    var bytes = try TableFile.sample(name)
    if seed.isMultiple(of: 5) { bytes.removeLast(Int.random(in: 1..<bytes.count, using: &random)) }
    for _ in 0..<Int.random(in: 1...40, using: &random) {
      let place = Bool.random(using: &random) ? min(1536, bytes.count) : bytes.count
      bytes[Int.random(in: 0..<place, using: &random)] = UInt8.random(in: 0...255, using: &random)
    }
    let file = LegacyOffice(bytes)
    _ = file?.textsMissing(in: TableFile(format: .xlsx, grids: [], paragraphs: []))
  }
}
