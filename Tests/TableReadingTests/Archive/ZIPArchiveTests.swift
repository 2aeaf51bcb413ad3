import TestSupport
import Testing

@testable import TableReading

/// Archives that show one program one thing and another program another, and archives that are broken.
@Suite struct ZIPArchiveTests {
  private func archive(_ bytes: [UInt8]) throws(TableFault) -> ZIPArchive {
    try ZIPArchive(bytes, limits: TableLimits())
  }

  @Test func partsAreFoundWithoutRegardToCapitals() throws {
    var made = Archived()
    made.add("xl/Workbook.xml", "内容")
    var read = try archive(made.whole)
    #expect(try read.part("XL/workbook.XML").map { String(decoding: $0, as: UTF8.self) } == "内容")
    #expect(try read.part("other") == nil)
  }

  @Test func anArchiveThatIsCutOffIsRefused() {
    var made = Archived()
    made.add("a", "b")
    #expect(throws: TableFault.brokenArchive(.cutOff)) { try archive(made.whole.dropLast()) }
  }

  @Test func twoEntriesOfOneNameAreRefused() {
    var made = Archived()
    made.add("a", "1")
    made.add("A", "2")
    #expect(throws: TableFault.brokenArchive(.doubled("A"))) { try archive(made.whole) }
  }

  @Test func entriesOverEachOtherAreRefused() {
    var made = Archived()
    made.add("a", "1")
    made.add("b", Array("1".utf8), at: 0)
    #expect(throws: TableFault.brokenArchive(.overlapping("b"))) { try archive(made.whole) }
  }

  @Test func anEntryThatContradictsItsDataIsRefused() throws {
    var made = Archived()
    made.add("sum", "1", checksum: 1)
    made.add("size", "12", size: 1)
    made.add("secret", "1", flags: 1)
    made.add("large", "1", size: 1 << 30)
    var read = try archive(made.whole)
    #expect(throws: TableFault.damagedPart(name: "sum")) { try read.part("sum") }
    #expect(throws: TableFault.damagedPart(name: "size")) { try read.part("size") }
    #expect(throws: TableFault.foreign(.encrypted)) { try read.part("secret") }
    #expect(throws: TableFault.limit(.part, maximum: TableLimits().part, part: "large")) { try read.part("large") }
    var odd = Archived()
    odd.add("odd", "1", method: 12)
    #expect(throws: TableFault.brokenArchive(.method("odd"))) { try archive(odd.whole) }
  }

  /// Bytes flipped, cut out and doubled anywhere: a file is read or refused, and never more than that happens.
  @Test func mutatedFilesAreReadOrRefused() throws {
    let seed = UInt64.random(in: .min ... .max)
    var random = SeededRandom(seed: seed)
    let samples = try ["boundary-merged.xlsx", "matrix-marks.ods", "zone-departments.docx", "tasks-gbk.csv"].map(
      TableFile.sample)
    let plain = [
      Archived.workbook(
        sheet:
          "<sheetData><row r='1'><c r='A1' s='0'><v>1</v></c></row></sheetData><mergeCells><mergeCell ref='A1:B2'/></mergeCells>",
        styles: "<cellXfs><xf numFmtId='14'/></cellXfs>"),
      Archived.wordDocument(
        "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
      ),
      Archived.openSpreadsheet(
        "<table:table table:name='x'><table:table-row><table:table-cell table:number-columns-repeated='3'><text:p>a</text:p></table:table-cell></table:table-row></table:table>"
      ),
    ]
    var read = 0
    for round in 0..<400 {
      var bytes = (samples + plain).randomElement(using: &random) ?? []
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes.removeSubrange(place..<min(bytes.count, place + 9))
        case 1: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 30)], at: place)
        default: bytes[place] = UInt8.random(in: .min ... .max, using: &random)
        }
        if bytes.isEmpty { bytes = [0] }
      }
      do throws(TableFault) {
        let file = try TableFile(bytes)
        read += 1
        for grid in file.grids {
          #expect(
            zip(grid.rows, grid.rows.dropFirst()).allSatisfy { $0.number < $1.number }, "seed \(seed), round \(round)")
          #expect(
            grid.rows.allSatisfy { zip($0.cells, $0.cells.dropFirst()).allSatisfy { $0.column < $1.column } },
            "seed \(seed), round \(round)")
        }
      } catch {}
    }
    #expect(read > 0 && read < 400, "seed \(seed)")
  }
}
