import BoundaryFindings
import BoundaryModel
import ScopeGeometry

/// Regions in which the holders of a role differ, as changes in the words of the domain.
struct HolderChanges {
  let terms: HolderTerms
  /// Whether only one may hold the role at one point, so that what one loses the other takes over.
  let isExclusive: Bool
  let space: ComparedSpace
  private(set) var deltas: HolderDeltas
  private(set) var changes: [Change] = []

  init(_ deltas: HolderDeltas, terms: HolderTerms, isExclusive: Bool, in space: ComparedSpace) {
    self.deltas = deltas
    self.terms = terms
    self.isExclusive = isExclusive
    self.space = space
    tell()
  }

  private mutating func tell() {
    var lost: [HolderKey: [Box]] = [:]
    var gained: [HolderKey: [Box]] = [:]
    for delta in passedOn() {
      for key in delta.lost { lost[key, default: []] += delta.boxes }
      for key in delta.gained { gained[key, default: []] += delta.boxes }
    }
    for key in terms.sorted(Set(lost.keys).union(gained.keys)) {
      tell(key, lost: deltas.joined(lost[key] ?? []), gained: deltas.joined(gained[key] ?? []))
    }
  }

  /// Tells what passes from some holders to others, and returns what only ends or begins.
  private mutating func passedOn() -> [HolderDelta] {
    // One who leaves and one who comes in the very same region, and nothing else: the one follows the other.
    let isSwap = deltas.deltas.count == 1 && deltas.deltas[0].lost.count == 1 && deltas.deltas[0].gained.count == 1
    var rest: [HolderDelta] = []
    for delta in deltas.deltas {
      if !delta.lost.isEmpty, !delta.gained.isEmpty, isExclusive || isSwap {
        tell(from: delta.lost, to: delta.gained, in: delta.boxes)
        continue
      }
      var (lost, gained) = (delta.lost, delta.gained)
      for key in terms.sorted(delta.lost) {
        guard let heir = terms.sorted(gained).first(where: { !$0.members.isDisjoint(with: key.members) }) else {
          continue
        }
        tell(from: [key], to: [heir], in: delta.boxes)
        lost.remove(key)
        gained.remove(heir)
      }
      rest.append(HolderDelta(lost: lost, gained: gained, boxes: delta.boxes))
    }
    return rest
  }

  // MARK: From some to others

  private mutating func tell(from lost: Set<HolderKey>, to gained: Set<HolderKey>, in boxes: [Box]) {
    let (losers, winners) = (terms.sorted(lost), terms.sorted(gained))
    let scope = space.scope(boxes)
    let (before, after) = (terms.wording(of: losers), terms.wording(of: winners))
    let kind = kind(from: losers, to: winners, in: boxes)
    var change = Change(kind, terms.message(kind, from: before, to: after, in: scope))
    change.losing = Set(losers.flatMap(\.members)).subtracting(winners.flatMap(\.members)).map(terms.named).sorted()
    change.gaining = Set(winners.flatMap(\.members)).subtracting(losers.flatMap(\.members)).map(terms.named).sorted()
    if change.losing.isEmpty, change.gaining.isEmpty,
      let (loser, winner) = zip(losers, winners).first(where: { $0 != $1 })
    {
      // The same bodies in another order: what passes is who hosts.
      if loser.host != winner.host {
        (change.losing, change.gaining) = ([terms.named(loser.host)], [terms.named(winner.host)])
      } else {
        change.gaining = [terms.named(winner.host)]
      }
    }
    change.before = before
    change.after = after
    add(&change, scope, boxes)
  }

  private func kind(from losers: [HolderKey], to winners: [HolderKey], in boxes: [Box]) -> ChangeKind {
    if losers.count == 1, winners.count == 1 {
      let (loser, winner) = (losers[0], winners[0])
      if winner.delegator != nil, winner.delegator != loser.delegator { return ChangeKind(.delegation, .given) }
      if loser.delegator != nil, winner.delegator == nil { return ChangeKind(.delegation, .takenBack) }
      if !loser.members.isDisjoint(with: winner.members) { return ChangeKind(.holder, .changed) }
    }
    let isBoundary =
      losers.allSatisfy { HolderDeltas.holds($0.host, deltas.new, from: boxes) }
      && winners.allSatisfy { HolderDeltas.holds($0.host, deltas.old, from: boxes) }
    return ChangeKind(isBoundary ? .scope : .holder, .moved)
  }

  // MARK: One by itself

  private mutating func tell(_ key: HolderKey, lost: [Box], gained: [Box]) {
    let kind: ChangeKind
    switch (lost.isEmpty, gained.isEmpty) {
    case (true, true): return
    case (false, false): kind = ChangeKind(.scope, .shifted)
    case (true, false):
      let isHeld = HolderDeltas.holds(key.host, deltas.old, from: gained)
      kind = ChangeKind(isHeld ? .scope : .holder, isHeld ? .widened : .gained)
    case (false, true):
      let isHeld = HolderDeltas.holds(key.host, deltas.new, from: lost)
      kind = ChangeKind(isHeld ? .scope : .holder, isHeld ? .narrowed : .lost)
    }
    let boxes = gained.isEmpty ? lost : gained
    let scope = space.scope(boxes)
    let holder = terms.wording(of: [key])
    let before = deltas.old[key].map { space.scope(deltas.joined($0)).wording() }
    let after = deltas.new[key].map { space.scope(deltas.joined($0)).wording() }
    var change = Change(kind, terms.message(kind, holder, in: scope, before: before, after: after))
    if !lost.isEmpty { change.losing = key.members.map(terms.named).sorted() }
    if !gained.isEmpty { change.gaining = key.members.map(terms.named).sorted() }
    change.before = before.map { terms.line(holder, $0) }
    change.after = after.map { terms.line(holder, $0) }
    add(&change, scope, boxes)
  }

  private mutating func add(_ change: inout Change, _ scope: Scope, _ boxes: [Box]) {
    change.scope = scope
    change.role = terms.role
    changes.append(change)
  }
}
