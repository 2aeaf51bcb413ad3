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

/// A spot as people find it: lines and columns from 1, columns counting characters.
package struct Location: Hashable, Sendable {
  package let path: String
  package let line: Int
  package let column: Int
  package let endLine: Int
  package let endColumn: Int
  /// The text of the line, for a mark under it.
  package let sourceLine: String

  package init(path: String, line: Int, column: Int, endLine: Int, endColumn: Int, sourceLine: String) {
    self.path = path
    self.line = line
    self.column = column
    self.endLine = endLine
    self.endColumn = endColumn
    self.sourceLine = sourceLine
  }
}
