import TableReading

/// Reads a row of a list by bodies: one cell names what the body does, each numbered task a duty.
struct TaskReader {
  private let grid: Grid
  private let table: TableMapping.Table
  private let field: String?

  init(_ grid: Grid, _ table: TableMapping.Table, field: String?) {
    self.grid = grid
    self.table = table
    self.field = field
  }

  func read(_ row: GridRow, _ cell: GridCell, into result: inout ImportedTables) {
    let place = grid.place(of: cell, in: row)
    result.use(place)
    var holders: [ReadStatement.Holder] = []
    for (column, meaning) in table.columns.sorted(by: { $0.key < $1.key }) where meaning == .body {
      guard let cell = row[column] else { continue }
      holders = HolderReader(place: grid.place(of: cell, in: row)).holders(in: cell.text, &result)
      result.use(grid.place(of: cell, in: row))
    }
    if holders.isEmpty, let body = table.body { holders = HolderReader(place: place).holders(in: body, &result) }
    if holders.isEmpty { result.tell(.noHolderOfWords(onOneLine(cell.text)), at: place) }
    var numbers: [Int] = []
    for task in Self.tasks(in: cell.text) {
      let (number, _) = result.duty(task, code: nil, at: place)
      numbers.append(number)
      if result.duties[number].field == nil { result.duties[number].field = field }
      let words = RoleWords(task)
      for holder in holders {
        if case .unnamed(let name) = holder { result.tell(.unnamed(name), at: place) }
        var statement = ReadStatement(holder: holder, role: words.role ?? "lead", place: place)
        statement.wording = words.wording
        statement.scope = ScopeReader.categories(in: task)
        result.duties[number].statements.append(statement)
      }
    }
    for other in row.cells where other.isOwn && other.column != cell.column && table.columns[other.column] != .body {
      result.use(grid.place(of: other, in: row))
      guard table.columns[other.column] != .number, table.columns[other.column] != .field else { continue }
      for number in numbers { result.duties[number].notes.append(onOneLine(other.text)) }
    }
  }

  /// The tasks of a cell: its lines, or its numbered sentences.
  private static func tasks(in text: String) -> [String] {
    var tasks: [String] = []
    for line in text.split(whereSeparator: { "\n\r；;".contains($0) }) {
      let task = onOneLine(String(line)).withoutNumber
      let plain = task.hasSuffix("。") ? String(task.dropLast()) : task
      if !plain.isEmpty { tasks.append(plain) }
    }
    return tasks
  }
}
