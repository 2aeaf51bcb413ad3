import BoundaryModel
import TableReading

extension DutyRowReader {
  /// Reads who handed the power over, how and when.
  func readDelegation(since first: Int, _ result: inout ImportedTables) {
    let indices = first..<result.duties[duty].statements.count
    var delegation = cell(.delegator).flatMap { delegator($0, &result) }
    if let cell = cell(.form) {
      switch DelegationForm(cell.text) {
      case .known(let form): delegation?.form = form
      case .general: break
      case .unknown: result.tell(.unknownForm(onOneLine(cell.text)), at: place(cell))
      }
      for index in indices { result.duties[duty].statements[index].wording = onOneLine(cell.text) }
      if delegation == nil || indices.isEmpty { note(cell, &result) }
    }
    if let cell = cell(.accepted) {
      let text = onOneLine(cell.text)
      var problem: Told.Kind?
      switch DateWords(cell.text) {
      case .day(let day): delegation?.accepted = day
      case .partial: problem = .noDay(text)
      case .serial: problem = .serialDay(text)
      case .words: problem = .noDate(text)
      }
      if let problem { result.tell(problem, at: place(cell)) }
      if problem != nil || delegation == nil { note(cell, &result) }
    }
    var cells: [String: CellPlace] = [:]
    for (meaning, attribute) in [
      (ColumnMeaning.delegator, "delegated-by"), (.form, "form"), (.accepted, "accepted"),
    ] {
      if let cell = cell(meaning) { cells[attribute] = place(cell) }
    }
    for index in indices {
      result.duties[duty].statements[index].delegation = delegation
      result.duties[duty].statements[index].cells.merge(cells) { first, _ in first }
    }
  }

  private func delegator(_ cell: GridCell, _ result: inout ImportedTables) -> ReadStatement.Delegation? {
    let holders = HolderReader(place: place(cell)).holders(in: cell.text, &result)
    let bodies = holders.flatMap { holder in if case .bodies(let bodies) = holder { bodies } else { [Int]() } }
    if holders.count > 1 { result.tell(.severalDelegators(onOneLine(cell.text)), at: place(cell)) }
    if bodies.count != holders.count || holders.isEmpty { note(cell, &result) }
    guard let body = bodies.first else {
      result.tell(holders.isEmpty ? .notABody(onOneLine(cell.text)) : .unnamed(onOneLine(cell.text)), at: place(cell))
      return nil
    }
    return ReadStatement.Delegation(by: body)
  }

  /// Reads how far it goes.
  func readScope(since first: Int, _ result: inout ImportedTables) {
    guard let cell = cell(.scope) else { return }
    let count = result.duties[duty].statements.count
    guard first < count else { return note(cell, &result) }
    for index in first..<count {
      var statement = result.duties[duty].statements[index]
      ScopeReader.read(cell.text, into: &statement, at: place(cell), &result)
      result.duties[duty].statements[index] = statement
    }
  }
}
