import BoundaryModel

/// Which ids of a new revision go on from those of an old one: the same id, and those that name it
/// as what they were formerly.
struct Successors: Sendable {
  private var successors: [Symbol: [Symbol]] = [:]
  private var predecessors: [Symbol: [Symbol]] = [:]
  /// nil where the old revision is not there, so that any id may have been in it.
  private let known: Set<Symbol>?

  struct Entry {
    let id: Symbol
    let formerly: [Symbol]
  }

  /// - Parameter old: nil when the old revision is not there.
  init(old: [Entry]?, new: [Entry]) {
    known = old.map { Set($0.map(\.id)) }
    let declared = Dictionary((old ?? []).map { ($0.id, $0.formerly) }) { first, _ in first }
    var seen: Set<Symbol> = []
    for entry in new where seen.insert(entry.id).inserted {
      // What the old revision declared already has happened before it; the id was given anew since.
      let former = entry.formerly.filter { $0 != entry.id && !declared[entry.id, default: []].contains($0) }
      for id in [entry.id] + former where known?.contains(id) ?? true {
        successors[id, default: []].append(entry.id)
        predecessors[entry.id, default: []].append(id)
      }
    }
  }

  /// What an id of the old revision became: nothing, one or several; nil for an id that it did not have.
  subscript(_ id: Symbol) -> [Symbol]? {
    if let known, !known.contains(id) { return nil }
    return successors[id, default: []]
  }

  /// The ids of the old revision that an id of the new one goes on from.
  func predecessors(of id: Symbol) -> [Symbol] { predecessors[id, default: []] }
}
