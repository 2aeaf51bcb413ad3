import BoundaryModel

/// A place in a file as all JSON formats write it; lines and columns from 1, columns in characters. In a file of tables
/// they are rows and columns of cells.
struct JSONPlace: Encodable {
  let path: String
  let line, column, endLine, endColumn: Int
  /// The sheet of a workbook, or the number of a table in a text.
  let sheet: String?
  let table: Int?
  /// As spreadsheets name it.
  let cell: String?
  /// The cell that an imported document says it is from.
  let origin: String?
  let message: String?

  init(_ location: Location, message: String?) {
    path = location.path
    line = location.line
    column = location.column
    endLine = location.endLine
    endColumn = location.endColumn
    switch location.cell?.table {
    case .sheet(let name): (sheet, table, cell) = (name, nil, location.cell?.reference)
    case .table(let number): (sheet, table, cell) = (nil, number, nil)
    case .lines, nil: (sheet, table, cell) = (nil, nil, nil)
    }
    origin = location.origin
    self.message = message
  }
}
