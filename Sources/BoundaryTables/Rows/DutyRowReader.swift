import BoundaryModel
import TableReading

/// Reads the cells of one row about one duty.
struct DutyRowReader {
  let grid: Grid
  let table: TableMapping.Table
  let row: GridRow
  /// The number of the duty.
  let duty: Int
  /// Whether the duty is that of a row above, so that what reaches down to this row is said already.
  let isContinued: Bool

  init(_ grid: Grid, _ table: TableMapping.Table, _ row: GridRow, duty: Int, isContinued: Bool) {
    self.grid = grid
    self.table = table
    self.row = row
    self.duty = duty
    self.isContinued = isContinued
  }

  func read(into result: inout ImportedTables) {
    let first = result.duties[duty].statements.count
    for cell in row.cells { read(cell, &result) }
    // Words come after the columns of roles, since they may tell the part of a body that stands there.
    for cell in row.cells {
      if case .words(let owner, let role) = table.columns[cell.column], let text = text(cell) {
        readWords(text, of: owner, role: role, cell, since: first, &result)
      }
    }
    if !isContinued { stateOwner(since: first, &result) }
    readDelegation(since: first, &result)
    readScope(since: first, &result)
  }

  /// The text of a cell that says something new in this row, nil for one that says nothing.
  func text(_ cell: GridCell) -> String? {
    if case .merged(let top, _) = cell.content, isContinued || top == row.number { return nil }
    return Self.saysNothing(cell.text) ? nil : cell.text
  }

  static func saysNothing(_ text: String) -> Bool { Lexicon.shared.words("bodies", "nothing").contains(text) }

  func place(_ cell: GridCell) -> CellPlace { grid.place(of: cell, in: row) }

  func headerText(_ column: Int) -> String {
    HeaderFinder(grid: grid).path(of: column, in: table.header).last ?? CellPlace.letters(of: column)
  }

  /// The first cell of a meaning that says something.
  func cell(_ meaning: ColumnMeaning) -> GridCell? {
    table.columns.filter { $0.value == meaning }.keys.sorted().compactMap { row[$0] }.first {
      !Self.saysNothing($0.text)
    }
  }

  func note(_ text: String, _ result: inout ImportedTables) {
    if !result.duties[duty].notes.contains(text) { result.duties[duty].notes.append(text) }
  }

  func note(_ cell: GridCell, _ result: inout ImportedTables) {
    note("\(headerText(cell.column)):\(onOneLine(cell.text))", &result)
  }

  func state(_ statement: ReadStatement, _ result: inout ImportedTables) {
    result.duties[duty].statements.append(statement)
  }

  private func read(_ cell: GridCell, _ result: inout ImportedTables) {
    let meaning = table.columns[cell.column]
    if cell.isOwn {
      if meaning == .ignored { result.ignore(place(cell)) } else { result.use(place(cell)) }
    }
    if case .mark(let body) = meaning { return readMark(cell, of: body, &result) }
    guard let text = text(cell), !onOneLine(text).isEmpty else { return }
    switch meaning {
    case .number where result.duties[duty].item == nil:
      result.duties[duty].item = onOneLine(text)
      result.duties[duty].cells["item"] = place(cell)
    case .kind where result.duties[duty].kind == nil:
      result.duties[duty].kind = onOneLine(text)
      result.duties[duty].cells["kind"] = place(cell)
    case .bodies(let role): readBodies(text, role: role, cell, &result)
    case .division: readBodies(text, role: "lead", cell, &result)
    case .holder: readBodies(text, role: "lead", cell, isApart: true, &result)
    case .basis: if !result.duties[duty].bases.contains(text) { result.duties[duty].bases.append(text) }
    case .note:
      note(onOneLine(text), &result)
      if ScopeReader.limits(text) { result.tell(.scopeInNote(onOneLine(text)), at: place(cell)) }
    case .method, .deadline, nil: note(cell, &result)
    case .number, .kind, .field, .duty, .code, .body, .words, .roleName, .tasks, .delegator, .form, .accepted, .scope,
      .mark, .ledger,
      .ignored:
      break
    }
  }

  /// - Parameter isApart: Whether each of several bodies holds it by itself.
  private func readBodies(
    _ text: String, role: String, _ cell: GridCell, isApart: Bool = false, _ result: inout ImportedTables
  ) {
    let reader = HolderReader(place: place(cell))
    var statements = reader.statements(in: text, role: role, isApart: isApart || role != "lead", &result)
    if isApart, statements.count > 1, let shared = sharing(statements, result.directory) { statements = [shared] }
    for statement in statements { state(statement, &result) }
    for text in reader.leftOver(in: text, &result) { note(text, &result) }
  }

  /// Townships that take the same power over hold it side by side, none of them before the others.
  private func sharing(_ statements: [ReadStatement], _ directory: BodyDirectory) -> ReadStatement? {
    var bodies: [Int] = []
    for statement in statements {
      guard case .bodies(let named) = statement.holder, statement.scope.isEmpty, statement.notes.isEmpty,
        named.allSatisfy({ directory[$0].kind == .township })
      else { return nil }
      bodies += named
    }
    var shared = statements[0]
    shared.holder = .bodies(bodies)
    shared.isShared = true
    return shared
  }

  /// A list of one body's duties that has no column for who holds them: it does.
  private func stateOwner(since first: Int, _ result: inout ImportedTables) {
    let namesHolders = table.columns.values.contains { meaning in
      switch meaning {
      case .bodies, .division, .body, .words, .mark, .holder, .tasks: true
      default: false
      }
    }
    let place = result.duties[duty].places.last
    if !namesHolders, let body = table.body, let place {
      for holder in HolderReader(place: place).holders(in: body, &result) {
        state(ReadStatement(holder: holder, role: "lead", place: place), &result)
      }
    }
    let isMatrix = table.columns.values.contains { if case .mark = $0 { true } else { false } }
    let hasMark = row.cells.contains { if case .mark = table.columns[$0.column] { true } else { false } }
    if isMatrix, !hasMark, result.duties[duty].statements.isEmpty, let place {
      result.tell(.nobody(result.duties[duty].name), at: place)
    }
  }
}
