/// A page of a workbook: rows of cells under columns of a width.
package struct Sheet: Sendable {
  package struct Column: Sendable {
    /// In characters of the standard font; a wide character counts two.
    package let width: Int

    package init(width: Int) {
      self.width = width
    }
  }

  package struct Row: Sendable {
    package let cells: [Cell]
    /// In points; nil for that of one line of the standard font.
    package var height: Double?

    package init(_ cells: [Cell]) {
      self.cells = cells
    }
  }

  /// Up to 31 characters, none of `[]:*?/\`.
  package let name: String
  package var columns: [Column]
  package var rows: [Row] = []
  /// The rows at the top that stay in sight, and stand on each printed page.
  package var frozenRows = 0
  /// The columns at the left that stay in sight.
  package var frozenColumns = 0
  /// The row of headings by which the rows below it can be filtered.
  package var filteredHeadings: Int?
  package var isLandscape = false
  /// How many columns are printed; nil for all.
  package var printedColumns: Int?

  package init(name: String, columns: [Column]) {
    self.name = name
    self.columns = columns
  }
}
