import BoundaryFindings
import BoundaryModel
import Spreadsheet

/// A table of the ledger as a sheet of the report's workbook.
struct TableSheet {
  private let table: ReportTable
  private let language: Language

  init(_ table: ReportTable, _ language: Language) {
    self.table = table
    self.language = language
  }

  var sheet: Sheet {
    let cells = table.rows.map { $0.map(cell) }
    let headings = table.headings.map { visible($0[language]) }
    var sheet = Sheet(
      name: Self.sheetName(table.title[language]),
      columns: headings.enumerated().map { number, heading in
        Sheet.Column(fitting: [heading] + cells.map { $0[number].text }, within: 6...60)
      })
    sheet.rows =
      ([[Cell(table.title[language], .title)], [Cell(table.about[language])], headings.map { Cell($0, .heading) }]
      + cells)
      .map(Sheet.Row.init)
    sheet.frozenRows = 3
    sheet.filteredHeadings = 2
    sheet.isLandscape = true
    sheet.fitHeights()
    return sheet
  }

  private func cell(_ value: ReportTable.Value) -> Cell {
    switch value {
    case .number(let number): number.map { Cell($0, .body) } ?? Cell("", .body)
    case .text(let text):
      Cell(text[language].split(separator: "\n").map { visible(String($0)) }.joined(separator: "\n"), .body)
    }
  }

  /// As long as a sheet's name may be.
  private static func sheetName(_ title: String) -> String { String(title.prefix(31)) }
}
