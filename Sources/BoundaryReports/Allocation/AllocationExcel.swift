package import BoundaryFindings
import BoundaryModel
import Spreadsheet

/// An allocation as a workbook: the table of proposals 建议表, the totals below it.
package struct AllocationExcel: Reporter {
  package static let name = "xlsx"
  package static let endings = ["xlsx"]
  package static let isText = false

  private let table: AllocationTable
  private let language: Language

  package init(_ allocation: Allocation, _ presentation: Presentation) {
    language = presentation.language
    table = AllocationTable(allocation: allocation, language: language)
  }

  /// - Throws: When no temporary file can be written.
  package func bytes() throws -> [UInt8] {
    let texts = table.rows.map { $0.map(\.text) }
    var sheet = Sheet(
      name: Wording(zh: "建议表", en: "Proposal")[language],
      columns: table.headings.enumerated().map { number, heading in
        Sheet.Column(fitting: [heading] + texts.map { $0[number] }, within: 8...60)
      })
    let head = [[Cell(table.heading, .title)], table.headings.map { Cell($0, .heading) }]
    let totals = table.totals.map { [Cell(visible($0))] }
    sheet.rows = (head + table.rows.map { $0.map(cell) } + [[]] + totals).map(Sheet.Row.init)
    sheet.frozenRows = 2
    sheet.filteredHeadings = 1
    sheet.isLandscape = true
    sheet.fitHeights()
    return try Workbook(title: table.heading, category: ExcelReport.category, sheets: [sheet]).encoded()
  }

  private func cell(_ cell: AllocationCell) -> Cell {
    switch cell {
    case .text(let text): Cell(text.split(separator: "\n").map { visible(String($0)) }.joined(separator: "\n"), .body)
    case .number(let number): number.map { Cell($0, .body) } ?? Cell("", .body)
    }
  }
}
