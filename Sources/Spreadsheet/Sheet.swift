/// A page of a workbook: rows of cells under columns of a width.
package struct Sheet: Sendable {
  package struct Column: Sendable {
    /// In characters of the standard font; a wide character counts two.
    package let width: Int
    package var isHidden = false

    package init(width: Int, isHidden: Bool = false) {
      self.width = width
      self.isHidden = isHidden
    }
  }

  package struct Row: Sendable {
    package let cells: [Cell]
    /// In points; nil for that of one line of the standard font.
    package var height: Double?
    package var isHidden = false

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
  package var isHidden = false
  /// Whether only unlocked cells can be changed. There is no password: it keeps from mistakes, not from people.
  package var isProtected = false
  /// Drop-downs, and notes on what to write.
  package var choices: [Choices] = []
  package var notes: [Note] = []
  /// What stands at the foot of each printed page, with the codes of Excel for its number.
  package var footer: String?

  /// Cells of one column that are chosen from a list.
  package struct Choices: Sendable {
    package let column: Int
    package let rows: ClosedRange<Int>
    /// A name of the workbook for the cells that have the list.
    package let name: String
    /// Whether anything else can be written too, such as several of them.
    package let isOpen: Bool

    package init(column: Int, rows: ClosedRange<Int>, name: String, isOpen: Bool) {
      (self.column, self.rows, self.name, self.isOpen) = (column, rows, name, isOpen)
    }
  }

  /// A note on a cell.
  package struct Note: Sendable {
    package let row: Int
    package let column: Int
    package let text: String

    package init(row: Int, column: Int, text: String) {
      (self.row, self.column, self.text) = (row, column, text)
    }
  }

  package init(name: String, columns: [Column]) {
    self.name = name
    self.columns = columns
  }
}
