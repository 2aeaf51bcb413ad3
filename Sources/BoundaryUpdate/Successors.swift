import BoundaryModel

/// Which ids of a new revision go on from those of an old one: the same id, and those that name it
/// as what they were formerly.
struct Successors: Sendable {
  private var successors: [Symbol: [Symbol]] = [:]
  private var predecessors: [Symbol: [Symbol]] = [:]
  /// nil where the old revision is not there, so that any id may have been in it.
  private let known: Set<Symbol>?

  /// - Parameter old: nil when the old revision is not there.
  init<Row: Renamable>(old: ArraySlice<Row>?, new: ArraySlice<Row>, _ symbols: SymbolTable) {
    known = old.map { Set($0.map(\.id)) }
    let declared = Dictionary((old ?? []).map { ($0.id, Array(symbols[$0.formerly])) }) { first, _ in first }
    var seen: Set<Symbol> = []
    for row in new where seen.insert(row.id).inserted {
      // What the old revision declared already has happened before it; the id was given anew since.
      let former = symbols[row.formerly].filter { $0 != row.id && !declared[row.id, default: []].contains($0) }
      for id in [row.id] + former where known?.contains(id) ?? true {
        successors[id, default: []].append(row.id)
        predecessors[row.id, default: []].append(id)
      }
    }
  }

  /// What an id of the old revision became: nothing, one or several; nil for an id that it did not have.
  subscript(_ id: Symbol) -> [Symbol]? {
    if let known, !known.contains(id) { return nil }
    return successors[id, default: []]
  }

  /// The one id that an id goes by now; itself where it became none or several, or was none.
  func now(_ id: Symbol) -> Symbol {
    guard let all = self[id], all.count == 1 else { return id }
    return all[0]
  }

  /// The ids of the old revision that an id of the new one goes on from.
  func predecessors(of id: Symbol) -> [Symbol] { predecessors[id, default: []] }
}
