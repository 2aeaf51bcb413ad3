import Spreadsheet
import Testing

@Suite struct WorkbookTests {
  private func workbook(sheet name: String = "清单", columns: Int = 2, rows: [[Cell]] = []) -> Workbook {
    var sheet = Sheet(name: name, columns: Array(repeating: Sheet.Column(width: 10), count: columns))
    sheet.rows = rows.map(Sheet.Row.init)
    return Workbook(title: "标题\u{0}", sheets: [sheet])
  }

  @Test func theSameWorkbookIsTheSameFile() throws {
    let rows = [[Cell("=1+1", CellStyle().with(\.isBold, true)), Cell(42)], [Cell(""), Cell("a\u{0}b")]]
    let bytes = try workbook(rows: rows).encoded()
    #expect(bytes.starts(with: Array("PK".utf8)))
    #expect(try workbook(rows: rows).encoded() == bytes)
    #expect(try workbook(rows: [[Cell("=1+2")]]).encoded() != bytes)
  }

  @Test func aWorkbookWithoutRowsIsOne() throws {
    var empty = Sheet(name: "a", columns: [])
    empty.filteredHeadings = 0
    empty.frozenRows = 1
    #expect(try !Workbook(title: "", sheets: [empty]).encoded().isEmpty)
  }

  @Test(arguments: ["a/b", "[a]", String(repeating: "长", count: 32), "'a'"])
  func aNameThatExcelRefusesIsRefused(_ name: String) {
    #expect(throws: WorkbookError.self) { try workbook(sheet: name).encoded() }
  }

  @Test func moreThanExcelHoldsIsRefused() {
    #expect(throws: WorkbookError.self) { try workbook(columns: 16_385).encoded() }
    let tooWide = [Array(repeating: Cell(1), count: 16_385)]
    #expect(throws: WorkbookError.self) { try workbook(rows: tooWide).encoded() }
  }
}
