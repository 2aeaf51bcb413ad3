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
    let sheet: Comparison.Sheet?
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
        groups: Self.groups(shown.filter { $0.kind.consequence == consequence }, comparison.sheets, &told))
    }
  }

  /// Changes of one duty stand together; who holds it is shown once, where it first comes up.
  private static func groups(
    _ changes: [Change], _ sheets: [Comparison.Sheet], _ told: inout Set<Int>
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
      let sheet = changes.compactMap(\.sheet).first.flatMap { told.insert($0).inserted ? sheets[$0] : nil }
      return Group(duty: duty, changes: changes, sheet: sheet)
    }
  }

  private static func balances(_ changes: [Change]) -> [Balance] {
    var bodies: [String: Change.Named] = [:]
    var gains: [String: [Change]] = [:]
    var losses: [String: [Change]] = [:]
    for change in changes where [.catalogue, .transfer, .scope].contains(change.kind.consequence) {
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

extension Change {
  /// What of a duty a body gains or loses: the role, the duty, and the region unless it is all.
  func stake(isGain: Bool) -> Wording {
    let what = duty.map { "\($0.id) \($0.name)" } ?? ""
    let role = role.map { "\($0.name) " } ?? ""
    let isWhole = scope.map { $0 == Scope(boxes: [Scope.Box()]) } ?? true
    let region = isWhole ? nil : scope?.wording(limit: 3)
    let both = kind.action == .shifted
    let mark = both ? Wording(zh: "（范围改为）", en: " (now)") : Wording(zh: "", en: "")
    return Wording(
      zh: duty == nil ? message.zh : "\(role)\(what)\(mark.zh)" + (region.map { "：\($0.zh)" } ?? ""),
      en: duty == nil ? message.en : "\(role)\(what)\(mark.en)" + (region.map { ": \($0.en)" } ?? ""))
  }

  /// What stood and what stands, where the change can be told so; else its message says it.
  var passage: (before: Wording?, after: Wording?)? {
    before == nil && after == nil ? nil : (before, after)
  }
}
