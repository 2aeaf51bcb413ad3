import BoundaryFindings
import BoundaryModel

/// A ledger as comma-separated values, a row for each entry.
package struct LedgerCSV: TextReporter {
  package static let name = "csv"
  package static let endings = ["csv"]

  private let table: LedgerTable

  package init(_ book: LedgerBook, _ presentation: Presentation) {
    table = LedgerTable(book: book, language: presentation.language)
  }

  package func render() -> String { CSVText.table([table.headings] + table.rows.map { $0.map(\.text) }) }
}
