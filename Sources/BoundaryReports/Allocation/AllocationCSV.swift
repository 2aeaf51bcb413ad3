package import BoundaryFindings
import BoundaryModel

/// An allocation as comma-separated values, a row for each body.
package struct AllocationCSV: TextReporter {
  package static let name = "csv"
  package static let endings = ["csv"]

  private let table: AllocationTable

  package init(_ allocation: Allocation, _ presentation: Presentation) {
    table = AllocationTable(allocation: allocation, language: presentation.language)
  }

  package func render() -> String { CSVText.table([table.headings] + table.rows.map { $0.map(\.text) }) }
}
