/// Writes disjoint boxes with fewer disjoint boxes.
///
/// **Method.** This is two-level minimisation of functions with many-valued variables (Rudell and
/// Sangiovanni-Vincentelli 1987) with a disjoint result. Boxes that agree on all axes but one are
/// merged. Two points of one box are joined by steps along one axis, so boxes belong together
/// only when they are apart on just one axis, or both belong to a third. Each such group is
/// described by itself: if it is small, by an exhaustive search for the fewest boxes
/// (`FewestBoxes`). A large one is split further, into groups of which one box could swallow
/// another, and those are taken apart greedily, the largest box that can be grown first (`Patch`).
///
/// **Cost.** *d* *p*² / 2 steps at worst to group *p* boxes, and about *d*² *q*² for a group of *q*.
/// The problem is NP-hard; when the work is spent, boxes are left as they are.
struct Description {
  /// More boxes than this are not taken apart together, but so many at a time.
  private static let mostTogether = 96

  private var work: Work
  /// The steps that the exhaustive searches of an answer may make before they are cut short.
  private var patience = 200_000

  init(work: Work) { self.work = work }

  /// - Returns: Boxes in canonical order, and what is known of their number.
  mutating func describe(_ pieces: [Box]) -> (boxes: [Box], brevity: Answer.Brevity) {
    guard pieces.count > 1, let axes = pieces.first?.sides.count else { return (pieces, .minimal) }
    guard work.spend(pieces.count * axes) else { return (pieces.sorted(), .unreduced) }
    let boxes = merged(pieces.sorted(), axes: axes)
    if boxes.count < 3 { return (boxes.sorted(), .minimal) }
    guard let links = Links(boxes, &work) else { return (boxes.sorted(), .irredundant) }
    var described: [Box] = []
    var isMinimal = true
    for group in links.joined.members {
      if group.count < 3 {
        described += group.map { boxes[$0] }
      } else if let fewest = fewest(group.map { boxes[$0] }) {
        isMinimal = isMinimal && fewest.isProved
        described += fewest.boxes
      } else {
        isMinimal = false
        for part in links.swallowed.members(of: group) {
          for start in stride(from: 0, to: part.count, by: Self.mostTogether) {
            described += shortened(part[start..<min(part.count, start + Self.mostTogether)].map { boxes[$0] })
          }
        }
      }
    }
    if isMinimal { return (described.sorted(), .minimal) }
    return (merged(described, axes: axes).sorted(), .irredundant)
  }

  /// The fewest boxes found for a small group, and whether there are no fewer; nil for a large one.
  private mutating func fewest(_ boxes: [Box]) -> (boxes: [Box], isProved: Bool)? {
    guard let patch = Patch(boxes, &work), let fewest = patch.fewest(&patience) else { return nil }
    guard !fewest.isProved, let other = patch.takenApart(&work), other.count < fewest.boxes.count else { return fewest }
    return (other, false)
  }

  /// Fewer boxes, if they can be found.
  private mutating func shortened(_ boxes: [Box]) -> [Box] {
    guard boxes.count > 2 else { return boxes }
    return fewest(boxes)?.boxes ?? Patch(boxes, &work)?.takenApart(&work) ?? boxes
  }
}

/// Which of some disjoint boxes a box in their union can have points of.
private struct Links {
  /// Boxes that are apart on one axis only are in a group.
  private(set) var joined: DisjointGroups
  /// As before, as long as on the other axes one of the two is inside the other.
  private(set) var swallowed: DisjointGroups

  /// nil when the work is spent.
  init?(_ boxes: [Box], _ work: inout Work) {
    joined = DisjointGroups(count: boxes.count)
    swallowed = DisjointGroups(count: boxes.count)
    guard work.spend(boxes.count * boxes.count / 8) else { return nil }
    let extents = boxes[0].sides.indices.map { axis in
      let lower = boxes.lazy.compactMap { $0.sides[axis].intervals.first?.lowerBound }.min() ?? 0
      let upper = boxes.lazy.compactMap { $0.sides[axis].intervals.last?.upperBound }.max() ?? 0
      return lower..<max(lower, upper)
    }
    let grid = Grid(extents: extents, boxes: boxes)
    let rows = grid.rows(of: boxes)
    for first in boxes.indices {
      for second in 0..<first {
        link(first, second, rows, grid)
      }
    }
  }

  @inline(__always)
  private mutating func link(_ first: Int, _ second: Int, _ rows: [UInt64], _ grid: Grid) {
    let (a, b) = (first * grid.stride, second * grid.stride)
    var apart = 0
    var (isInside, isAround) = (true, true)
    for layout in grid.layouts {
      switch layout.relation(of: rows, at: a, to: rows, at: b) {
      case .apart:
        apart += 1
        if apart > 1 { return }
        continue
      case .covers: break
      case .crosses: isAround = false
      }
      isInside = isInside && layout.relation(of: rows, at: b, to: rows, at: a) == .covers
    }
    joined.join(first, second)
    if isInside || isAround { swallowed.join(first, second) }
  }
}

/// Numbers in groups that can be joined (union and find, with halved paths).
package struct DisjointGroups {
  private var parents: [Int]

  package init(count: Int) { parents = Array(0..<count) }

  private mutating func root(_ number: Int) -> Int {
    var number = number
    while parents[number] != number {
      parents[number] = parents[parents[number]]
      number = parents[number]
    }
    return number
  }

  package mutating func join(_ first: Int, _ second: Int) {
    let (a, b) = (root(first), root(second))
    parents[max(a, b)] = min(a, b)
  }

  /// The groups, in order of their first members.
  var members: [[Int]] { members(of: Array(parents.indices)) }

  /// The groups of some numbers in ascending order, all others left out.
  package func members(of numbers: [Int]) -> [[Int]] {
    var groups = self
    var places: [Int: Int] = [:]
    var members: [[Int]] = []
    for number in numbers {
      let root = groups.root(number)
      if let place = places[root] {
        members[place].append(number)
      } else {
        places[root] = members.count
        members.append([number])
      }
    }
    return members
  }
}
