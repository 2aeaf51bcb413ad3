import BoundaryMap
import BoundaryModel

/// What the parties of a list are bound to on one side, by the ids that the new side uses.
struct PartyBindings: Sendable {
  struct Bound: Hashable, Sendable {
    /// The first is the host.
    let bodies: [Symbol]
    let areas: Set<Symbol>
  }

  private let bound: [Symbol: [Bound]]
  /// The parties, by id, that the two sides bind differently.
  private(set) var changed: Set<Symbol> = []

  static let none = PartyBindings(bound: [:])

  /// The bindings of both sides of a pair of lists.
  static func sides(
    _ lists: Pair<BoundaryList>, _ revisions: Revisions, _ names: SideNames
  ) -> (old: PartyBindings, new: PartyBindings) {
    var old = PartyBindings(bound: bound(lists.old, revisions.old, names))
    var new = PartyBindings(bound: bound(lists.new, revisions.new, names.onNewSide))
    let changed = Set(old.bound.keys).union(new.bound.keys).filter { Set(old[$0]) != Set(new[$0]) }
    (old.changed, new.changed) = (changed, changed)
    return (old, new)
  }

  private init(bound: [Symbol: [Bound]]) {
    self.bound = bound
  }

  subscript(_ party: Symbol) -> [Bound] { bound[party, default: []] }

  private static func bound(
    _ list: RowID<BoundaryList>?, _ map: DutyMap, _ names: SideNames
  ) -> [Symbol: [Bound]] {
    var bound: [Symbol: [Bound]] = [:]
    guard let list else { return bound }
    let symbols = map.documents.symbols
    for row in map.documents.bindings[map.outline.bindings[list]] {
      guard case .party(let party) = row.target else { continue }
      bound[names.parties[party], default: []].append(
        Bound(
          bodies: names.bodies.applied(to: symbols[row.bodies]),
          areas: Set(names.areas.applied(to: symbols[row.areas]))))
    }
    return bound
  }
}
