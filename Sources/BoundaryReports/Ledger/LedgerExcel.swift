import BoundaryFindings
import BoundaryModel
import Spreadsheet

/// A ledger as a workbook: the table that offices keep 台账.
package struct LedgerExcel: Reporter {
  package static let name = "xlsx"
  package static let endings = ["xlsx"]
  package static let isText = false

  private let table: LedgerTable
  private let language: Language

  package init(_ book: LedgerBook, _ presentation: Presentation) {
    language = presentation.language
    table = LedgerTable(book: book, language: language)
  }

  /// - Throws: When no temporary file can be written.
  package func bytes() throws -> [UInt8] {
    let rows = table.rows
    let name = Wording(zh: "机构编制台账", en: "Ledger")[language]
    var sheet = Sheet(
      name: name,
      columns: table.headings.enumerated().map { number, heading in
        Sheet.Column(fitting: [heading] + rows.map { $0[number].text }, within: 6...40)
      })
    sheet.rows =
      ([table.headings.map { Cell(visible($0), .heading) }]
      + rows.map { row in
        row.map { value in
          switch value {
          case .text(let text): Cell(visible(text), .body)
          case .number(let number): number.map { Cell($0, .body) } ?? Cell("", .body)
          }
        }
      }).map(Sheet.Row.init)
    sheet.frozenRows = 1
    sheet.frozenColumns = 2
    sheet.filteredHeadings = 0
    sheet.isLandscape = true
    sheet.fitHeights()
    return try Workbook(title: name, sheets: [sheet]).encoded()
  }
}
