import BoundaryFindings
import BoundaryModel

/// A comparison in the order in which people read it, whatever the format: what kinds of changes there
/// are, who gains and who loses, then the changes of each duty together.
struct DiffOutline {
  /// Changes with one consequence.
  struct Section {
    let consequence: ChangeKind.Consequence
    let groups: [Group]
  }

  /// Changes of one duty, or one change of something else.
  struct Group {
    let duty: Change.Named?
    let changes: [Change]
    let holderTable: Comparison.HolderTable?
  }

  /// What one body gets and what it gives away.
  struct Balance {
    let body: Change.Named
    let gains: [Change]
    let losses: [Change]
  }

  let sections: [Section]
  let balances: [Balance]
  /// How many changes of each consequence are shown.
  let counts: [(consequence: ChangeKind.Consequence, count: Int)]
  /// How many changes of wording and of layout are not shown.
  let hiddenWording: Int
  let hiddenLayout: Int
  let accepted: Int

  init(_ located: LocatedComparison) {
    let comparison = located.comparison
    let shown = comparison.changes.filter { change in
      switch change.kind.layer {
      case .meaning: true
      case .wording: located.shown.wording
      case .layout: located.shown.layout
      }
    }
    hiddenWording = located.shown.wording ? 0 : comparison.changes.count { $0.kind.layer == .wording }
    hiddenLayout = located.shown.layout ? 0 : comparison.changes.count { $0.kind.layer == .layout }
    accepted = shown.count { $0.acceptance != nil }
    counts = ChangeKind.Consequence.allCases.map { consequence in
      (consequence, shown.count { $0.kind.consequence == consequence })
    }.filter { $0.count > 0 }
    balances = Self.balances(shown)
    var told: Set<Int> = []
    sections = counts.map { consequence, _ in
      Section(
        consequence: consequence,
        groups: Self.groups(shown.filter { $0.kind.consequence == consequence }, comparison.holderTables, &told))
    }
  }

  /// Changes of one duty stand together; who holds it is shown once, where it first comes up.
  private static func groups(
    _ changes: [Change], _ holderTables: [Comparison.HolderTable], _ told: inout Set<Int>
  ) -> [Group] {
    var order: [Change.Named?] = []
    var groups: [[Change]] = []
    var places: [String: Int] = [:]
    for change in changes {
      let key = change.duty.map { "\(change.document) \($0.id)" }
      if let key, let place = places[key] {
        groups[place].append(change)
        continue
      }
      if let key { places[key] = groups.count }
      order.append(change.duty)
      groups.append([change])
    }
    return zip(order, groups).map { duty, changes in
      let holderTable = changes.compactMap(\.holderTable).first.flatMap {
        told.insert($0).inserted ? holderTables[$0] : nil
      }
      return Group(duty: duty, changes: changes, holderTable: holderTable)
    }
  }

  private static func balances(_ changes: [Change]) -> [Balance] {
    var bodies: [String: Change.Named] = [:]
    var gains: [String: [Change]] = [:]
    var losses: [String: [Change]] = [:]
    for change in changes where [.catalogue, .establishment, .transfer, .scope].contains(change.kind.consequence) {
      for body in change.gaining {
        bodies[body.id] = body
        gains[body.id, default: []].append(change)
      }
      for body in change.losing {
        bodies[body.id] = body
        losses[body.id, default: []].append(change)
      }
    }
    return bodies.sorted { $0.key < $1.key }.map { id, body in
      Balance(body: body, gains: gains[id] ?? [], losses: losses[id] ?? [])
    }
  }
}
