/// A table as people see it: the text of each cell as it is displayed, and where it stands.
///
/// Only cells that hold something are kept, so that an empty million costs nothing.
package struct Grid: Sendable {
  package let name: TableName
  /// The rows that hold something, from the top.
  package internal(set) var rows: [GridRow] = []
  /// The rectangles that are shown as one cell; each cell of one has the text of its first, unless it has its own.
  package internal(set) var merges: [CellRange] = []
  /// Whether the table itself is not shown.
  package internal(set) var isHidden = false
  package internal(set) var hiddenColumns: [ClosedRange<Int>] = []
  /// What a reader of the table should know before trusting it.
  package internal(set) var notices: [TableNotice] = []

  init(name: TableName) {
    self.name = name
  }

  /// One more than the last column that holds something.
  package var width: Int { rows.reduce(0) { max($0, ($1.cells.last?.column ?? -1) + 1) } }

  package func isHidden(column: Int) -> Bool { hiddenColumns.contains { $0.contains(column) } }

  /// The place of a cell.
  package func place(of cell: GridCell, in row: GridRow) -> CellPlace {
    CellPlace(table: name, row: row.number, column: cell.column, line: row.line)
  }

  /// The row with a number, from 0; nil where it is empty.
  ///
  /// - Complexity: O(log *n*) in the rows.
  package subscript(row number: Int) -> GridRow? {
    let index = rows.partitioningIndex { $0.number >= number }
    return index < rows.count && rows[index].number == number ? rows[index] : nil
  }
}

/// A row of a table.
package struct GridRow: Sendable {
  /// From 0.
  package let number: Int
  /// The line of the file where it begins, from 1; 0 where there are no lines.
  package let line: Int
  package internal(set) var isHidden = false
  /// From the left.
  package internal(set) var cells: [GridCell] = []

  init(number: Int, line: Int = 0) {
    self.number = number
    self.line = line
  }

  /// The cell of a column; nil where it is empty.
  ///
  /// - Complexity: O(log *n*) in the cells.
  package subscript(column: Int) -> GridCell? {
    let index = cells.partitioningIndex { $0.column >= column }
    return index < cells.count && cells[index].column == column ? cells[index] : nil
  }
}

/// A cell that holds something.
package struct GridCell: Sendable {
  /// From 0.
  package let column: Int
  /// As it is displayed, without white space at its ends; lines within it are kept.
  package internal(set) var text: String
  package internal(set) var content: Content = .own

  /// Whose text it is.
  package enum Content: Hashable, Sendable {
    case own
    /// That of the first cell of a rectangle that is shown as one.
    case merged(row: Int, column: Int)
  }

  /// Whether the text is written here, and not in the first cell of a rectangle.
  package var isOwn: Bool { content == .own }
}

/// Something about one cell that changes what a reader can trust.
package struct TableNotice: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// A formula whose value the file does not hold.
    case formulaWithoutValue
    /// A formula that came to an error, such as #REF!.
    case errorValue(String)
    /// Text in a cell that a rectangle covers, which the program that made the file does not show.
    case coveredText(String)
    /// Two rectangles that lie over each other.
    case overlappingMerges(String, String)
    /// A rectangle that is no range, is turned round, or covers the whole table; it is not applied.
    case brokenMerge(String)
    /// Text that a tracked change inserted, not yet accepted.
    case insertedText(String)
    /// Text that a tracked change deleted, which is left out.
    case deletedText(String)
    /// Text that is not shown.
    case hiddenText(String)
    /// A table inside the cell, which is read by itself.
    case nestedTable(Int)
    /// A quotation mark in the middle of a field, kept as it is.
    case strayQuotation
    /// The same row repeated so often that only the first is kept.
    case repeatedRow(Int)
  }

  package let place: CellPlace
  package let kind: Kind
}

extension RandomAccessCollection {
  /// The index of the first element that belongs to the second half, in a collection that has its elements in two halves.
  ///
  /// - Complexity: O(log *n*).
  func partitioningIndex(where belongsInSecondHalf: (Element) -> Bool) -> Index {
    var (low, count) = (startIndex, self.count)
    while count > 0 {
      let half = count / 2
      let middle = index(low, offsetBy: half)
      if belongsInSecondHalf(self[middle]) {
        count = half
      } else {
        low = index(after: middle)
        count -= half + 1
      }
    }
    return low
  }
}
