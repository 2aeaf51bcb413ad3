import BoundaryModel
import TableReading

extension DutyRowReader {
  /// Reads what a body does, in words.
  ///
  /// - Parameters:
  ///   - owner: Whose part it is, as the header says; nil for the body of the row.
  ///   - first: The first statement of this row.
  func readWords(
    _ text: String, of owner: String?, role: String?, _ cell: GridCell, since first: Int, _ result: inout ImportedTables
  ) {
    let place = place(cell)
    if let labelled = LabelledWords(text, isKnown: result.directory.isKnown) {
      for part in labelled.parts {
        let holders = HolderReader(place: place).holders(in: part.label, &result)
        if !tellTask(part.words, of: holders, since: first, place, &result) {
          state(part.words, of: holders, role, place, &result)
        }
      }
      return
    }
    guard let owner, result.directory.find(owner) == nil, NameKind(owner) == .unnamed else {
      let holders = owner.map { HolderReader(place: place).holders(in: $0, &result) } ?? bodiesOfRow(place, &result)
      if holders.isEmpty {
        note(cell, &result)
        return result.tell(.noHolderOfWords(onOneLine(text)), at: place)
      }
      return state(text, of: holders, role, place, &result)
    }
    // The part of a kind of body: of those of its kind that the row names, of the body of the list, or of nobody.
    let isTownship = owner.contains { "乡镇街村".contains($0) } || owner.contains("属地")
    let named = result.duties[duty].statements[first...].compactMap { statement -> ReadStatement.Holder? in
      guard statement.task == nil, case .bodies(let bodies) = statement.holder else { return nil }
      let townships = bodies.allSatisfy { result.directory[$0].kind == .township }
      return townships == isTownship ? statement.holder : nil
    }
    if let index = result.duties[duty].statements[first...].firstIndex(where: { statement in
      guard statement.task == nil, case .unnamed(let name) = statement.holder else { return false }
      return name.contains { "乡镇街村".contains($0) } == isTownship
    }) {
      result.duties[duty].statements[index].task = onOneLine(text)
      return
    }
    if !named.isEmpty, tellTask(text, of: named, since: first, place, &result) { return }
    if isTownship, let body = table.body, BodyDirectory.kind(of: body) == .township {
      return state(text, of: HolderReader(place: place).holders(in: body, &result), role, place, &result)
    }
    let top = grid[row: table.header.upperBound].flatMap { row in row[cell.column].map { grid.place(of: $0, in: row) } }
    result.tell(.unnamed(owner), at: top ?? place)
    state(text, of: [.unnamed(owner)], role, place, &result)
  }

  /// The bodies of the row, or the one whose list it is.
  private func bodiesOfRow(_ place: CellPlace, _ result: inout ImportedTables) -> [ReadStatement.Holder] {
    for (column, meaning) in table.columns.sorted(by: { $0.key < $1.key }) where meaning == .body {
      guard let cell = row[column], !Self.saysNothing(cell.text) else { continue }
      let place = self.place(cell)
      let holders = HolderReader(place: place).holders(in: cell.text, &result)
      for case .unnamed(let name) in holders { result.tell(.unnamed(name), at: place) }
      if holders.isEmpty { result.tell(.notABody(onOneLine(cell.text)), at: place) }
      return holders
    }
    guard let body = table.body else { return [] }
    return HolderReader(place: place).holders(in: body, &result)
  }

  /// Adds words to what a column of roles states of the same bodies already.
  ///
  /// - Returns: Whether it states all of them.
  private func tellTask(
    _ text: String, of holders: [ReadStatement.Holder], since first: Int, _ place: CellPlace,
    _ result: inout ImportedTables
  ) -> Bool {
    let bodies = Set(holders.flatMap { holder in if case .bodies(let bodies) = holder { bodies } else { [Int]() } })
    guard !bodies.isEmpty else { return false }
    let stated = result.duties[duty].statements.indices[first...].filter { index in
      if case .bodies(let named) = result.duties[duty].statements[index].holder {
        !bodies.isDisjoint(with: named)
      } else {
        false
      }
    }
    let covered = stated.reduce(into: Set<Int>()) { covered, index in
      if case .bodies(let named) = result.duties[duty].statements[index].holder { covered.formUnion(named) }
    }
    guard bodies.isSubset(of: covered) else { return false }
    let line = onOneLine(text)
    let words = RoleWords(text)
    for index in stated {
      let statement = result.duties[duty].statements[index]
      result.duties[duty].statements[index].task = statement.task.map { $0 + "；" + line } ?? line
      if let role = words.role, role != statement.role { result.tell(.severalRoles(line), at: place) }
    }
    return true
  }

  private func state(
    _ text: String, of holders: [ReadStatement.Holder], _ given: String?, _ place: CellPlace,
    _ result: inout ImportedTables
  ) {
    let words = RoleWords(text)
    let inColumn = cell(.roleName).flatMap { RoleWords.role(ofHeader: $0.text) }
    let isSupported = table.columns.values.contains { if case .words(_, "support") = $0 { true } else { false } }
    let line = onOneLine(text)
    let role = given ?? inColumn ?? (isSupported ? "lead" : words.role)
    if given == nil, inColumn == nil, !isSupported {
      if role == nil {
        result.tell(.noRole(line), at: place)
      } else if words.isMixed {
        result.tell(.severalRoles(line), at: place)
      }
    }
    let isLed = result.duties[duty].statements.contains { $0.role == "lead" }
    for holder in holders {
      var statement = ReadStatement(holder: holder, role: role ?? (isLed ? "support" : "lead"), place: place)
      statement.wording = words.role == role ? words.wording : nil
      statement.task = line
      statement.scope = ScopeReader.categories(in: line)
      state(statement, &result)
    }
  }
}
