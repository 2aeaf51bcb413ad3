import BoundaryModel
import ScopeGeometry

/// A region in which some lose a role and others gain it.
struct HolderDelta {
  let lost: Set<HolderKey>
  let gained: Set<HolderKey>
  let boxes: [Box]
}

/// Who holds one role of a duty on both sides, and every region in which that differs, exactly.
struct HolderDeltas {
  let old: [HolderKey: [Box]]
  let new: [HolderKey: [Box]]
  private(set) var deltas: [HolderDelta] = []
  /// The share of the duty's space that was not compared within the budget; nil when all was.
  private(set) var unexamined: Double?

  private let universe: [Box]
  private let extents: [Range<Int>]

  init(old: [HolderKey: [Box]], new: [HolderKey: [Box]], universe: Box, extents: [Range<Int>]) {
    self.old = old
    self.new = new
    self.universe = [universe]
    self.extents = extents
    // Whose boxes are the same on both sides neither loses nor gains.
    let changed = Set(old.keys).union(new.keys).filter { Set(old[$0] ?? []) != Set(new[$0] ?? []) }.map(\.self)
    guard !changed.isEmpty else { return }
    let boxes = changed.enumerated().flatMap { number, key in
      (old[key] ?? []).map { LabelledBox(label: 2 * number, box: $0) }
        + (new[key] ?? []).map { LabelledBox(label: 2 * number + 1, box: $0) }
    }
    let answer = Arrangement(universe: [universe], boxes: boxes, extents: extents).regions(atLeast: 1)
    note(answer)
    var regions: [Sides: [Box]] = [:]
    for region in answer.regions {
      let before = Set(region.labels.filter { $0.isMultiple(of: 2) }.map { changed[$0 / 2] })
      let after = Set(region.labels.filter { !$0.isMultiple(of: 2) }.map { changed[$0 / 2] })
      guard before != after else { continue }
      regions[Sides(lost: before.subtracting(after), gained: after.subtracting(before)), default: []] += region.boxes
    }
    deltas = regions.map { HolderDelta(lost: $0.key.lost, gained: $0.key.gained, boxes: joined($0.value)) }
      .sorted { $0.boxes[0] < $1.boxes[0] }
  }

  private struct Sides: Hashable {
    let lost: Set<HolderKey>
    let gained: Set<HolderKey>
  }

  /// The union of boxes as few disjoint boxes.
  mutating func joined(_ boxes: [Box]) -> [Box] {
    guard boxes.count > 1 else { return boxes }
    let answer = Arrangement(universe: boxes, boxes: [], extents: extents).gaps()
    note(answer)
    return answer.regions.first?.boxes ?? boxes
  }

  private mutating func note(_ answer: Answer) {
    switch answer.outcome {
    case .complete: break
    case .incomplete(let rest), .undecided(let rest): unexamined = max(unexamined ?? 0, rest.share)
    }
  }

  /// Whether somebody holds the role anywhere on a side when a region begins or later; time is the last axis.
  static func holds(_ host: HolderKey.Who, _ side: [HolderKey: [Box]], from boxes: [Box]) -> Bool {
    let start = boxes.compactMap { $0.sides.last?.intervals.first?.lowerBound }.min() ?? 0
    return side.contains { key, held in
      key.host == host
        && held.contains { !$0.isEmpty && $0.sides.last?.intervals.last.map { $0.upperBound > start } ?? false }
    }
  }
}
