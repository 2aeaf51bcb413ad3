/// Which table of a file is meant, as people say it.
package enum TableName: Hashable, Sendable {
  /// A sheet of a workbook, by the name on its tab.
  case sheet(String)
  /// A table of a text document, counted from 1.
  case table(Int)
  /// The lines of a file that is one table.
  case lines
}

/// Where a cell stands, as people find it. Rows and columns count from 0; what people read counts from 1.
package struct CellPlace: Hashable, Sendable {
  package let table: TableName
  package let row: Int
  package let column: Int
  /// The line of the file where the row begins, from 1, which is what a text editor shows; 0 where there are no lines.
  package let line: Int

  package init(table: TableName, row: Int, column: Int, line: Int = 0) {
    self.table = table
    self.row = row
    self.column = column
    self.line = line
  }

  /// The letters of a column: A, B … Z, AA ….
  package static func letters(of column: Int) -> String {
    var rest = column
    var letters = ""
    while rest >= 0 {
      letters.insert(Character(UnicodeScalar(UInt8(ascii: "A") + UInt8(rest % 26))), at: letters.startIndex)
      rest = rest / 26 - 1
    }
    return letters
  }

  /// `B12`, as spreadsheets name a cell.
  package var reference: String { Self.letters(of: column) + "\(row + 1)" }
}

/// A cell's row and column as a workbook writes them: `B12`.
struct CellReference: Equatable {
  let row: Int
  let column: Int

  init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// - Returns: nil for what names no cell.
  init?(_ text: some Sequence<UInt8>) {
    var (row, column) = (0, 0)
    for byte in text {
      switch byte {
      case UInt8(ascii: "$"): continue
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0: column = column * 26 + Int(byte - 64)
      case UInt8(ascii: "a")...UInt8(ascii: "z") where row == 0: column = column * 26 + Int(byte - 96)
      case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0: row = row * 10 + Int(byte - 48)
      default: return nil
      }
      guard row <= 1 << 24, column <= 1 << 20 else { return nil }
    }
    guard row > 0, column > 0 else { return nil }
    self.row = row - 1
    self.column = column - 1
  }
}

/// A rectangle of cells.
package struct CellRange: Hashable, Sendable {
  package let rows: ClosedRange<Int>
  package let columns: ClosedRange<Int>

  package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }

  package var isOneCell: Bool { rows.count == 1 && columns.count == 1 }

  package func contains(row: Int, column: Int) -> Bool { rows.contains(row) && columns.contains(column) }

  /// What lies in both.
  func intersection(_ other: CellRange) -> CellRange? {
    guard rows.overlaps(other.rows), columns.overlaps(other.columns) else { return nil }
    return CellRange(rows: rows.clamped(to: other.rows), columns: columns.clamped(to: other.columns))
  }
}
