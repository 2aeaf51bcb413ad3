import TableReading

extension DutyRowReader {
  /// Reads a mark of a matrix.
  func readMark(_ cell: GridCell, of body: String, _ result: inout ImportedTables) {
    guard !Self.saysNothing(cell.text), cell.isOwn || !isContinued else { return }
    let place = place(cell)
    let note = "\(body):\(onOneLine(cell.text))"
    guard let found = Marks(cell.text, legend: table.legend) else {
      self.note(note, &result)
      return result.tell(.unknownMark(onOneLine(cell.text)), at: place)
    }
    let roles = found.marks.map(role)
    if let index = roles.firstIndex(of: nil) {
      self.note(note, &result)
      return result.tell(.unknownMark(found.marks[index]), at: place)
    }
    if roles.count > 1 {
      result.tell(.severalMarks(onOneLine(cell.text)), at: place)
      // Letters may stand for two roles of one body, as A/R does; of two signs one is a slip.
      guard found.marks.allSatisfy({ $0.first?.isASCII == true }) else { return self.note(note, &result) }
    }
    for holder in HolderReader(place: place).holders(in: body, &result) {
      if case .unnamed(let name) = holder { result.tell(.unnamed(name), at: place) }
      for case let role? in roles {
        var statement = ReadStatement(holder: holder, role: role, place: place)
        statement.wording = cell.text.first?.isASCII == true ? nil : found.marks.first
        for bracket in found.brackets { ScopeReader.read(bracket, into: &statement, at: place, &result) }
        state(statement, &result)
      }
    }
  }

  /// Signs say only what a legend says; letters and words may be known without one.
  private func role(of mark: String) -> String? {
    if let role = table.legend[mark] { return role }
    let known = Lexicon.shared.roles.first { $0.marks.all.contains(mark) }?.id
    return mark.first.map(Legend.isSymbol) == true ? nil : known
  }
}
