package import TableReading

/// A table with what its columns were understood to say, for people to look over.
package struct UnderstoodTable: Sendable {
  package struct Column: Sendable {
    /// A, B, C …
    package let letters: String
    /// What stands above it, from the top.
    package let header: String
    /// nil where it is not known.
    package let meaning: ColumnMeaning?
    /// The first cell below.
    package let example: String
  }

  package let name: TableName
  package let layout: TableMapping.Layout
  /// The rows of the header and of the table, from 1.
  package let header: ClosedRange<Int>
  package let rows: ClosedRange<Int>
  package let columns: [Column]
  package let legend: [String: String]
  package let body: String?

  init(_ table: TableMapping.Table, in grid: Grid) {
    let finder = HeaderFinder(grid: grid)
    name = table.name
    layout = table.layout
    header = table.header.lowerBound + 1...table.header.upperBound + 1
    rows = table.header.lowerBound + 1...max(table.header.upperBound, table.end) + 1
    legend = table.legend
    body = table.body
    columns = (0..<grid.width).compactMap { column in
      let path = finder.path(of: column, in: table.header)
      let example = grid.rows.first {
        $0.number > table.header.upperBound && $0.number <= table.end && $0[column]?.isOwn == true
      }
      guard !path.isEmpty || example != nil else { return nil }
      return Column(
        letters: CellPlace.letters(of: column), header: path.joined(separator: " › "), meaning: table.columns[column],
        example: example.flatMap { $0[column] }.map { onOneLine($0.text) } ?? "")
    }
  }
}
