import BoundaryModel

/// A place in a file as all JSON formats write it; lines and columns from 1, columns in characters.
struct JSONPlace: Encodable {
  let path: String
  let line, column, endLine, endColumn: Int
  let message: String?

  init(_ location: Location, message: String?) {
    path = location.path
    line = location.line
    column = location.column
    endLine = location.endLine
    endColumn = location.endColumn
    self.message = message
  }
}
