import BoundaryModel

/// Puts what is stated of each duty together, and of each duty what one jurisdiction states, so that both are ranges.
struct StatementLayout: Sendable {
  private(set) var duties: [HeldDuty] = []
  private(set) var appearances: [RowID<Duty>] = []
  private(set) var statements = Table<Statement>()
  private(set) var idle = Table<Statement>()
  private(set) var held: Column<Duty, RowRange<Statement>>
  private(set) var idleOfRow: Column<Duty, RowRange<Statement>>
  let isReadable: Column<Duty, Bool>
  let hasExtent: Column<Duty, Bool>

  /// - Complexity: O(*n* log *n*) in the rows of duties.
  init(
    _ resolved: StatementResolver, _ all: FoundDuties, _ documents: Documents, _ territories: Territories
  ) {
    held = Column(documents.duties.ids, repeating: .empty)
    idleOfRow = Column(documents.duties.ids, repeating: .empty)
    isReadable = resolved.isReadable
    hasExtent = resolved.hasExtent
    for found in all.duties {
      let rows = found.rows.map { row in
        (row: row, jurisdiction: documents.duties[row].list.map { territories.jurisdiction(of: $0) } ?? -1)
      }.sorted { ($0.jurisdiction, $0.row) < ($1.jurisdiction, $1.row) }
      let (firstRow, first) = (appearances.count, statements.ids.endIndex)
      for (row, _) in rows { add(resolved.statements[resolved.ofRow[row]], of: row, isHeld: true) }
      appearances += rows.map(\.row)
      duties.append(
        HeldDuty(
          duty: found.duty, template: found.template, isDefault: found.isDefault,
          appearances: firstRow..<appearances.count, statements: RowRange(first..<statements.ids.endIndex)))
    }
    for row in documents.duties.ids where all.numbers[row] == nil {
      add(resolved.statements[resolved.ofRow[row]], of: row, isHeld: false)
    }
  }

  private mutating func add(_ stated: ArraySlice<Statement>, of row: RowID<Duty>, isHeld: Bool) {
    let (first, firstIdle) = (statements.ids.endIndex, idle.ids.endIndex)
    for statement in stated {
      if isHeld, statement.knownRole != nil, !statement.host.isUnnamed {
        _ = statements.append(statement)
      } else {
        _ = idle.append(statement)
      }
    }
    held[row] = RowRange(first..<statements.ids.endIndex)
    idleOfRow[row] = RowRange(firstIdle..<idle.ids.endIndex)
  }
}
