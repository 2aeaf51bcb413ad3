import BoundaryMap
import BoundaryModel

/// What the parties of a list are bound to, by the ids that the new side uses.
///
/// A party that the two revisions bind differently stays a party: that is one change, not one for
/// each row that names it.
struct Bindings: Sendable {
  struct Bound: Hashable, Sendable {
    /// The first is the host.
    let bodies: [Symbol]
    let areas: Set<Symbol>
  }

  private let rows: [Symbol: [(bound: Bound, areas: SymbolRun)]]
  private let changed: Set<Symbol>

  private init(_ rows: [Symbol: [(bound: Bound, areas: SymbolRun)]], changed: Set<Symbol>) {
    self.rows = rows
    self.changed = changed
  }

  /// The bindings of both sides of a pair of lists; a list that has no other side keeps all its own.
  static func sides(
    _ lists: Pair<BoundaryList>, _ names: SideNames, _ contents: Contents, _ documents: Documents
  ) -> ListBindings {
    let old = rows(lists.old, names, contents, documents)
    let new = rows(lists.new, SideNames(), contents, documents)
    let changed = Set(old.keys).union(new.keys).filter { party in
      Set(old[party, default: []].map(\.bound)) != Set(new[party, default: []].map(\.bound))
    }
    return ListBindings(old: Bindings(old, changed: changed), new: Bindings(new, changed: changed))
  }

  /// The parties, by id, that the two sides bind differently.
  var changedParties: Set<Symbol> { changed }

  func bound(_ party: Symbol) -> [Bound] { rows[party, default: []].map(\.bound) }

  /// The host's bindings, each joined by all bodies that the other parties are bound to.
  func holders(_ parties: [Symbol]) -> [(parties: [HolderKey.Party], areas: SymbolRun)] {
    guard let host = parties.first else { return [] }
    let others = parties.dropFirst().flatMap { party in
      stays(party) ? [.party(party)] : rows[party, default: []].flatMap { $0.bound.bodies.map(HolderKey.Party.body) }
    }
    guard !stays(host) else { return [([.party(host)] + others, .empty)] }
    return rows[host, default: []].map { ($0.bound.bodies.map(HolderKey.Party.body) + others, $0.areas) }
  }

  private func stays(_ party: Symbol) -> Bool { changed.contains(party) || rows[party] == nil }

  private static func rows(
    _ list: RowID<BoundaryList>?, _ names: SideNames, _ contents: Contents, _ documents: Documents
  ) -> [Symbol: [(bound: Bound, areas: SymbolRun)]] {
    var rows: [Symbol: [(bound: Bound, areas: SymbolRun)]] = [:]
    for id in list.flatMap({ contents.bindings[$0] }) ?? [] {
      let row = documents.bindings[id]
      guard case .party(let party) = row.target else { continue }
      let bound = Bound(
        bodies: names.bodies.applied(to: documents.symbols[row.bodies]),
        areas: Set(names.areas.applied(to: documents.symbols[row.areas])))
      rows[names.parties[party], default: []].append((bound, row.areas))
    }
    return rows
  }
}

/// The bindings of both revisions of a list.
struct ListBindings: Sendable {
  let old: Bindings
  let new: Bindings
}
