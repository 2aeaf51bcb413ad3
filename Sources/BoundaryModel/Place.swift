/// A file of a run, as it was named.
package struct SourceFile: Sendable {
  package let path: String

  package init(path: String) {
    self.path = path
  }
}

/// Where a tag begins: a file and a byte offset in its UTF-8 text.
package struct Place: Hashable, Comparable, Sendable {
  package let file: RowID<SourceFile>
  package let offset: UInt32

  package init(file: RowID<SourceFile>, offset: Int) {
    self.file = file
    self.offset = UInt32(clamping: offset)
  }

  package static func < (left: Self, right: Self) -> Bool {
    (left.file, left.offset) < (right.file, right.offset)
  }
}

/// What is meant at a place: the tag, one of its attributes, or a word in an attribute's value.
package struct Spot: Hashable, Sendable {
  package enum Part: Hashable, Sendable {
    case tag
    case attributeName(String)
    case attributeValue(String)
    case word(String, inAttribute: String)
    /// The first words of the content that begins at the place.
    case words
    /// The very byte, for problems that are not in a tag.
    case point
  }

  package let place: Place
  package let part: Part

  package init(_ place: Place, _ part: Part = .tag) {
    self.place = place
    self.part = part
  }
}

/// A spot as people find it: lines and columns from 1, columns counting characters. In a file of tables they are rows
/// and columns of cells.
package struct Location: Hashable, Sendable {
  package var path: String
  package let line: Int
  package let column: Int
  package let endLine: Int
  package let endColumn: Int
  /// The text of the line, for a mark under it.
  package let sourceLine: String
  /// The cell that is meant, in a file of tables.
  package let cell: TableCell?
  /// Where the document says that it has it from: the file and the cell of a table that was imported.
  package var origin: String?

  package init(
    path: String, line: Int, column: Int, endLine: Int, endColumn: Int, sourceLine: String, cell: TableCell? = nil
  ) {
    self.path = path
    self.line = line
    self.column = column
    self.endLine = endLine
    self.endColumn = endColumn
    self.sourceLine = sourceLine
    self.cell = cell
  }

  /// A cell of a file of tables.
  package init(path: String, cell: TableCell) {
    self.init(
      path: path, line: cell.row, column: cell.column, endLine: cell.row, endColumn: cell.column + 1,
      sourceLine: cell.text, cell: cell)
  }

  /// A place that could not be found again.
  package static func start(of path: String) -> Location {
    Location(path: path, line: 1, column: 1, endLine: 1, endColumn: 1, sourceLine: "")
  }
}
