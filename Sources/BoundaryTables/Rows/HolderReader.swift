import TableReading

/// Reads a cell that names bodies.
struct HolderReader {
  let place: CellPlace

  /// Who a cell names, for words that stand elsewhere.
  func holders(in text: String, _ result: inout ImportedTables) -> [ReadStatement.Holder] {
    var holders: [ReadStatement.Holder] = []
    for name in NameList(text, isKnown: result.directory.isKnown).names {
      if result.directory.find(name.text) != nil || NameKind(name.text) == .body {
        holders.append(.bodies([resolve(name.text, &result)]))
      } else if NameKind(name.text) == .unnamed {
        holders.append(.unnamed(name.text))
      }
    }
    return holders
  }

  /// What a cell of bodies states.
  ///
  /// - Parameters:
  ///   - role: The role that its column gives, where the cell gives none.
  ///   - isApart: Whether each of several bodies holds it by itself.
  func statements(
    in text: String, role: String, isApart: Bool, _ result: inout ImportedTables
  ) -> [ReadStatement] {
    var statements: [ReadStatement] = []
    for clause in RoleClauses(text, isKnown: result.directory.isKnown).clauses {
      var joint: ReadStatement?
      // Where one of them is marked as the lead, the others support it.
      let hasLead =
        clause.role == nil && clause.names.contains { $0.brackets.contains { RoleWords.role(ofHeader: $0) == "lead" } }
      for name in clause.names {
        let given = name.brackets.lazy.compactMap { RoleWords.role(ofHeader: $0) }.first
        var statement = ReadStatement(
          holder: .bodies([]), role: given ?? clause.role ?? (hasLead ? "support" : role), place: place)
        statement.wording = clause.wording ?? clause.tail
        statement.task = clause.task
        for bracket in name.brackets where RoleWords.role(ofHeader: bracket) == nil {
          ScopeReader.read(bracket, into: &statement, at: place, &result)
        }
        if result.directory.find(name.text) != nil || NameKind(name.text) == .body {
          let body = resolve(name.text, &result)
          statement.holder = .bodies([body])
          let isJoint = name.isJoined || !isApart && statement.role == "lead"
          if isJoint, statement.scope.isEmpty, let first = joint, first.scope.isEmpty, first.role == statement.role,
            case .bodies(let bodies) = first.holder
          {
            joint?.holder = .bodies(bodies + (bodies.contains(body) ? [] : [body]))
          } else {
            if let joint { statements.append(joint) }
            joint = statement
          }
        } else if NameKind(name.text) == .unnamed {
          statement.holder = .unnamed(name.text)
          result.tell(.unnamed(name.text), at: place)
          statements.append(statement)
        }
      }
      if let joint { statements.append(joint) }
    }
    return statements
  }

  /// Words of a cell of bodies that name none.
  func leftOver(in text: String, _ result: inout ImportedTables) -> [String] {
    var left: [String] = []
    for clause in RoleClauses(text, isKnown: result.directory.isKnown).clauses {
      for name in clause.names where result.directory.find(name.text) == nil && NameKind(name.text) == .other {
        result.tell(.notABody(name.text), at: place)
        left.append(name.text)
      }
    }
    return left
  }

  private func resolve(_ name: String, _ result: inout ImportedTables) -> Int {
    let isNew = result.directory.find(name) == nil
    let number = result.directory.resolve(name, at: place)
    if isNew, result.hasRegister {
      let near = result.directory[number].near
      result.tell(near.map { .nearBody(name, near: $0) } ?? .newBody(name), at: place)
    }
    return number
  }
}
