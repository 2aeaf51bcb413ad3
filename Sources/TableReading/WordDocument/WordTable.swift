/// A table of a text document as it is read, row by row.
struct WordTable {
  let number: Int
  private var grid: Grid
  private var row = GridRow(number: -1)
  private var column = 0
  private var columns = 1
  private var text = ""
  private var isFirstParagraph = true
  /// Whether the cell at hand goes on from the one above it.
  var continuesAbove = false
  /// For each column where cells that go down began, and how wide they are.
  private var above: [Int: (top: Int, columns: Int)] = [:]
  private var merges: [StatedMerge] = []

  init(number: Int) {
    self.number = number
    grid = Grid(name: .table(number))
  }

  var textLength: Int { text.utf8.count }
  var width: Int { column }

  mutating func startRow() {
    row = GridRow(number: row.number + 1)
    column = 0
  }

  /// Leaves columns without a cell at the start of a row.
  mutating func skip(_ count: Int) {
    let columns = max(0, min(count, 1 << 14))
    for skipped in column..<column + columns { closeRectangle(at: skipped) }
    column += columns
  }

  mutating func hideRow() { row.isHidden = true }

  mutating func startCell() {
    (text, columns, continuesAbove, isFirstParagraph) = ("", 1, false, true)
  }

  mutating func span(_ count: Int) { columns = max(1, min(count, 1 << 14)) }

  mutating func startParagraph() {
    if !isFirstParagraph { text += "\n" }
    isFirstParagraph = false
  }

  mutating func add(_ piece: String) { text += piece }

  mutating func note(_ kind: TableNotice.Kind) {
    grid.notices.append(
      TableNotice(place: CellPlace(table: grid.name, row: max(0, row.number), column: column), kind: kind))
  }

  mutating func endCell() {
    let shown = displayed(text)
    if !shown.isEmpty { row.cells.append(GridCell(column: column, text: shown)) }
    // A cell that goes down becomes one rectangle when it ends, below.
    if !continuesAbove {
      for covered in column..<column + columns { closeRectangle(at: covered) }
      above[column] = (row.number, columns)
    }
    column += columns
  }

  mutating func endRow() {
    grid.rows.append(row)
    if row.cells.isEmpty { grid.rows.removeLast() }
  }

  consuming func finished() -> Grid {
    row = GridRow(number: row.number + 1)
    for column in above.keys.sorted() { closeRectangle(at: column) }
    grid.apply(merges)
    return grid
  }

  private mutating func closeRectangle(at column: Int) {
    guard let (top, columns) = above.removeValue(forKey: column), row.number > top else { return }
    let range = CellRange(rows: top...(row.number - 1), columns: column...(column + columns - 1))
    merges.append(.range(range, text: ""))
  }
}
