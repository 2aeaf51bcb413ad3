/// A cell of a file with tables, as people find it: `B12` of a sheet, row and column of a table in a text.
package struct TableCell: Hashable, Sendable {
  /// Which table of a file is meant.
  package enum Table: Hashable, Sendable {
    /// A sheet of a workbook, by the name on its tab.
    case sheet(String)
    /// A table of a text document, counted from 1.
    case table(Int)
    /// The lines of a file that is one table.
    case lines
  }

  package let table: Table
  /// From 1; in a file of lines, the line that a text editor shows.
  package let row: Int
  /// From 1.
  package let column: Int
  /// What is displayed in it.
  package let text: String

  package init(table: Table, row: Int, column: Int, text: String = "") {
    self.table = table
    self.row = row
    self.column = column
    self.text = text
  }

  /// `B12`, as spreadsheets name a cell.
  package var reference: String { Self.letters(of: column) + "\(row)" }

  /// The letters of a column, counted from 1: A, B … Z, AA ….
  package static func letters(of column: Int) -> String {
    var rest = column - 1
    var letters = ""
    while rest >= 0 {
      letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(rest % 26))) + letters
      rest = rest / 26 - 1
    }
    return letters
  }
}

/// The cells that the elements and attributes of a document are from that was made from a table.
package struct CellOrigins: Sendable {
  private var offsets: [Int] = []
  private var cells: [TableCell] = []
  private var attributes: [Attribute: TableCell] = [:]

  private struct Attribute: Hashable {
    let offset: Int
    let name: String
  }

  package init() {}

  /// - Parameter offset: Where an element begins; none may come before one that was added.
  package mutating func add(_ cell: TableCell, at offset: Int) {
    precondition(offsets.last.map { $0 <= offset } ?? true, "elements are written from the start to the end")
    offsets.append(offset)
    cells.append(cell)
  }

  package mutating func add(_ cell: TableCell, at offset: Int, attribute name: String) {
    attributes[Attribute(offset: offset, name: name)] = cell
  }

  /// The cell of an attribute, else of the element at an offset, else of the element before that has one.
  ///
  /// - Complexity: O(log *n*).
  package func cell(at offset: Int, attribute name: String?) -> TableCell? {
    if let name, let cell = attributes[Attribute(offset: offset, name: name)] { return cell }
    var (low, high) = (0, offsets.count)
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? cells[low - 1] : cells.first
  }
}
