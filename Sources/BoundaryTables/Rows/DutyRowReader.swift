import BoundaryModel
import TableReading

/// Reads the cells of one row about one duty.
struct DutyRowReader {
  private let grid: Grid
  private let table: TableMapping.Table
  private let row: GridRow
  private let duty: Int
  /// Whether the duty is that of a row above, so that what reaches down to this row is said already.
  private let isContinued: Bool

  init(_ grid: Grid, _ table: TableMapping.Table, _ row: GridRow, duty: Int, isContinued: Bool) {
    self.grid = grid
    self.table = table
    self.row = row
    self.duty = duty
    self.isContinued = isContinued
  }

  func read(into result: inout ImportedTables) {
    let before = result.duties[duty].statements.count
    for cell in row.cells { read(cell, &result) }
    readDelegation(from: before, &result)
    readScope(from: before, &result)
    let isMatrix = table.columns.values.contains { if case .mark = $0 { true } else { false } }
    if isMatrix, !isContinued, result.duties[duty].statements.isEmpty, let place = result.duties[duty].places.last {
      let hasText = row.cells.contains { cell in if case .mark = table.columns[cell.column] { true } else { false } }
      if !hasText { result.tell(.nobody(result.duties[duty].name), at: place) }
    }
  }

  /// The text of a cell that says something new in this row, nil for one that says nothing.
  private func text(_ cell: GridCell) -> String? {
    if case .merged(let top, _) = cell.content, isContinued || top == row.number { return nil }
    return Lexicon.shared.words("bodies", "nothing").contains(cell.text) ? nil : cell.text
  }

  private func place(_ cell: GridCell) -> CellPlace { grid.place(of: cell, in: row) }

  private func read(_ cell: GridCell, _ result: inout ImportedTables) {
    let meaning = table.columns[cell.column]
    if cell.isOwn {
      if meaning == .ignored { result.ignore(place(cell)) } else { result.use(place(cell)) }
    }
    if case .mark(let body) = meaning { return readMark(cell, of: body, &result) }
    guard let text = text(cell) else { return }
    switch meaning {
    case .number: if result.duties[duty].item == nil { result.duties[duty].item = onOneLine(text) }
    case .kind: if result.duties[duty].kind == nil { result.duties[duty].kind = onOneLine(text) }
    case .bodies(let role): bodies(text, role: role, cell, &result)
    case .division: bodies(text, role: "lead", cell, &result)
    case .holder: bodies(text, role: "lead", cell, isApart: true, &result)
    case .words(let owner, let role): words(text, of: owner, role: role, cell, &result)
    case .basis: if !result.duties[duty].bases.contains(text) { result.duties[duty].bases.append(text) }
    case .note:
      note(onOneLine(text), &result)
      if ScopeReader.limits(text) { result.tell(.scopeInNote(onOneLine(text)), at: place(cell)) }
    case .method, .deadline, nil: note("\(headerText(cell.column)):\(onOneLine(text))", &result)
    case .field, .duty, .code, .body, .roleName, .tasks, .delegator, .form, .accepted, .scope, .mark, .ledger, .ignored:
      break
    }
  }

  private func headerText(_ column: Int) -> String {
    HeaderFinder(grid: grid).path(of: column, in: table.header).last ?? CellPlace.letters(of: column)
  }

  private func note(_ text: String, _ result: inout ImportedTables) {
    if !result.duties[duty].notes.contains(text) { result.duties[duty].notes.append(text) }
  }

  private func state(_ statement: ReadStatement, _ result: inout ImportedTables) {
    result.duties[duty].statements.append(statement)
  }

  // MARK: Bodies

  /// - Parameter isApart: Whether each of several bodies holds it by itself.
  private func bodies(
    _ text: String, role: String, _ cell: GridCell, isApart: Bool = false, _ result: inout ImportedTables
  ) {
    let reader = HolderReader(place: place(cell))
    for statement in reader.statements(in: text, role: role, isApart: isApart || role != "lead", &result) {
      state(statement, &result)
    }
    for text in reader.leftOver(in: text, &result) { note(text, &result) }
  }

  /// The bodies of the row, for words about them.
  private func rowBodies(_ result: inout ImportedTables) -> [ReadStatement.Holder] {
    for (column, meaning) in table.columns.sorted(by: { $0.key < $1.key }) where meaning == .body {
      guard let cell = row[column], !Lexicon.shared.words("bodies", "nothing").contains(cell.text) else { continue }
      return HolderReader(place: place(cell)).holders(in: cell.text, &result)
    }
    return []
  }

  private func words(
    _ text: String, of owner: String?, role: String?, _ cell: GridCell, _ result: inout ImportedTables
  ) {
    let place = place(cell)
    let labelled = LabelledWords(text, isKnown: result.directory.isKnown)
    if let labelled {
      for part in labelled.parts {
        words(part.words, HolderReader(place: place).holders(in: part.label, &result), role, place, &result)
      }
      return
    }
    var holders: [ReadStatement.Holder] = []
    if let owner {
      if let known = result.directory.find(owner) {
        holders = [.bodies([known])]
      } else if NameKind(owner) == .unnamed {
        let inRow = owner.contains("部门") || owner.contains("上级") ? rowBodies(&result) : []
        if !inRow.isEmpty {
          holders = inRow
        } else if let body = table.body, BodyDirectory.kind(of: body) == .township,
          owner.contains(where: { "乡镇街道属本".contains($0) })
        {
          holders = HolderReader(place: place).holders(in: body, &result)
        } else {
          holders = [.unnamed(owner)]
        }
      } else {
        holders = HolderReader(place: place).holders(in: owner, &result)
      }
    } else {
      holders = rowBodies(&result)
      if holders.isEmpty, let body = table.body { holders = HolderReader(place: place).holders(in: body, &result) }
    }
    guard !holders.isEmpty else {
      note(onOneLine(text), &result)
      return result.tell(.noHolderOfWords(onOneLine(text)), at: place)
    }
    words(text, holders, role, place, &result)
  }

  private func words(
    _ text: String, _ holders: [ReadStatement.Holder], _ given: String?, _ place: CellPlace,
    _ result: inout ImportedTables
  ) {
    let words = RoleWords(text)
    let fromColumn = table.columns.first { $0.value == .roleName }.flatMap { row[$0.key] }.flatMap {
      RoleWords.role(ofHeader: $0.text)
    }
    let supportsBeside = table.columns.values.contains { if case .words(_, "support") = $0 { true } else { false } }
    var role = given ?? fromColumn ?? (supportsBeside ? "lead" : words.role)
    let line = onOneLine(text)
    if given == nil, fromColumn == nil, !supportsBeside {
      if words.role == nil {
        result.tell(.noRole(line), at: place)
      } else if words.isMixed {
        result.tell(.severalRoles(line), at: place)
      }
    }
    if role == nil {
      role = result.duties[duty].statements.contains { $0.role == "lead" } ? "support" : "lead"
    }
    for holder in holders {
      if case .unnamed(let name) = holder { result.tell(.unnamed(name), at: place) }
      var statement = ReadStatement(holder: holder, role: role ?? "lead", place: place)
      statement.wording = words.role == role ? words.wording : nil
      statement.task = line
      statement.scope = ScopeReader.categories(in: line)
      state(statement, &result)
    }
  }

  // MARK: Marks

  private func readMark(_ cell: GridCell, of body: String, _ result: inout ImportedTables) {
    guard !Lexicon.shared.words("bodies", "nothing").contains(cell.text) else { return }
    if isContinued, !cell.isOwn { return }
    let place = place(cell)
    guard let found = Marks(cell.text, legend: table.legend) else {
      note("\(body):\(onOneLine(cell.text))", &result)
      return result.tell(.unknownMark(onOneLine(cell.text)), at: place)
    }
    let roles = found.marks.map { mark in
      table.legend[mark]
        ?? (table.legend.isEmpty || !Legend.isSymbol(mark.first ?? " ")
          ? Lexicon.shared.roles.first { $0.marks.all.contains(mark) }?.id : nil)
    }
    if let index = roles.firstIndex(of: nil) {
      note("\(body):\(onOneLine(cell.text))", &result)
      return result.tell(.unknownMark(found.marks[index]), at: place)
    }
    if roles.count > 1 {
      result.tell(.severalMarks(onOneLine(cell.text)), at: place)
      // Letters may stand for two roles of one body, as A/R does; of two signs one is a slip.
      guard found.marks.allSatisfy({ $0.first?.isASCII == true }) else {
        return note("\(body):\(onOneLine(cell.text))", &result)
      }
    }
    for holder in HolderReader(place: place).holders(in: body, &result) {
      for case let role? in roles {
        if case .unnamed(let name) = holder { result.tell(.unnamed(name), at: place) }
        var statement = ReadStatement(holder: holder, role: role, place: place)
        statement.wording = cell.text.first?.isASCII == true ? nil : found.marks.first
        for bracket in found.brackets { ScopeReader.read(bracket, into: &statement, at: place, &result) }
        state(statement, &result)
      }
    }
  }

  // MARK: What the whole row says

  private func cell(_ meaning: ColumnMeaning) -> GridCell? {
    table.columns.filter { $0.value == meaning }.keys.sorted().compactMap { row[$0] }.first {
      !Lexicon.shared.words("bodies", "nothing").contains($0.text)
    }
  }

  private func readDelegation(from first: Int, _ result: inout ImportedTables) {
    let indices = first..<result.duties[duty].statements.count
    var delegation: ReadStatement.Delegation?
    if let cell = cell(.delegator) {
      let holders = HolderReader(place: place(cell)).holders(in: cell.text, &result)
      let bodies = holders.flatMap { holder in if case .bodies(let bodies) = holder { bodies } else { [Int]() } }
      if holders.count > 1 || bodies.count > 1 {
        result.tell(.severalDelegators(onOneLine(cell.text)), at: place(cell))
      }
      if let body = bodies.first {
        delegation = ReadStatement.Delegation(by: body)
      } else {
        note("\(headerText(cell.column)):\(onOneLine(cell.text))", &result)
        if holders.isEmpty { result.tell(.notABody(onOneLine(cell.text)), at: place(cell)) }
      }
    }
    if let cell = cell(.form) {
      switch DelegationForm(cell.text) {
      case .known(let form): delegation?.form = form
      case .general: break
      case .unknown: result.tell(.unknownForm(onOneLine(cell.text)), at: place(cell))
      }
      for index in indices { result.duties[duty].statements[index].wording = onOneLine(cell.text) }
      if delegation == nil || indices.isEmpty { note("\(headerText(cell.column)):\(onOneLine(cell.text))", &result) }
    }
    if let cell = cell(.accepted) {
      switch DateWords(cell.text) {
      case .day(let day) where delegation != nil: delegation?.accepted = day
      case .day: note("\(headerText(cell.column)):\(onOneLine(cell.text))", &result)
      case .partial: keepDate(cell, .noDay(onOneLine(cell.text)), &result)
      case .serial: keepDate(cell, .serialDay(onOneLine(cell.text)), &result)
      case .words: keepDate(cell, .noDate(onOneLine(cell.text)), &result)
      }
    }
    for index in indices { result.duties[duty].statements[index].delegation = delegation }
  }

  private func keepDate(_ cell: GridCell, _ kind: Told.Kind, _ result: inout ImportedTables) {
    note("\(headerText(cell.column)):\(onOneLine(cell.text))", &result)
    result.tell(kind, at: place(cell))
  }

  private func readScope(from first: Int, _ result: inout ImportedTables) {
    guard let cell = cell(.scope) else { return }
    let count = result.duties[duty].statements.count
    guard first < count else { return note("\(headerText(cell.column)):\(onOneLine(cell.text))", &result) }
    for index in first..<count {
      var statement = result.duties[duty].statements[index]
      ScopeReader.read(cell.text, into: &statement, at: place(cell), &result)
      result.duties[duty].statements[index] = statement
    }
  }
}
