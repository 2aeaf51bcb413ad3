import BoundaryModel

/// What the new side calls what the old side has: ids that are the same on both are not kept.
struct Renames: Sendable {
  private var names: [Symbol: Symbol] = [:]
  private var newIDs: Set<Symbol> = []

  init() {}

  /// Follows what was renumbered; what was merged or split keeps no single name.
  init<Row: Identified & Sendable>(_ matching: Matching<Row>, _ table: Table<Row>) {
    for found in matching.found where found.isPair && table[found.old[0]].id != table[found.new[0]].id {
      names[table[found.old[0]].id] = table[found.new[0]].id
    }
    for found in matching.found where found.new.count == 1 && found.old.count > 1 {
      for old in found.old { names[table[old].id] = table[found.new[0]].id }
    }
    newIDs = Set((matching.found.flatMap(\.new) + matching.added).map { table[$0].id })
  }

  /// What two kinds of documents rename together; what the first says counts.
  func joined(with other: Renames) -> Renames {
    var renames = self
    renames.names.merge(other.names) { first, _ in first }
    renames.newIDs.formUnion(other.newIDs)
    return renames
  }

  /// The same for what the new side still calls as the old one did: an id that it does not have itself.
  var onNewSide: Renames {
    var renames = self
    renames.names = names.filter { !newIDs.contains($0.key) }
    return renames
  }

  subscript(_ id: Symbol) -> Symbol { names[id] ?? id }

  func applied(to run: some Sequence<Symbol>) -> [Symbol] { run.map { self[$0] } }
}
