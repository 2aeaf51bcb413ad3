/// Writes disjoint boxes with fewer disjoint boxes.
///
/// **Method.** Pieces that no box inside their union can join are told apart: two points of one
/// box are joined by steps along one axis, so pieces belong together when they are apart on one
/// axis only, or both do to a third. Each such **patch** is described by itself: pieces that agree
/// on all axes but one are merged; what still has three or more is, if it is small, given to an
/// exhaustive search for the fewest boxes (`Cells`), and otherwise taken apart greedily, the
/// largest grown box first (`Patch`). This is two-level minimisation of functions with
/// many-valued variables (Rudell and Sangiovanni-Vincentelli 1987) with a disjoint result; it is
/// NP-hard, which is why large patches are only made irredundant.
///
/// **Cost.** About *d* *p* log *p* for *p* pieces, and *d*³ *q*² for a patch of *q* boxes.
/// When the work is spent, pieces are left as they are.
struct Description {
  private var work: Work

  init(work: Work) { self.work = work }

  /// - Returns: Boxes in canonical order, and what is known of their number.
  mutating func describe(_ pieces: [Box]) -> (boxes: [Box], brevity: Answer.Brevity) {
    guard pieces.count > 1 else { return (pieces, .minimal) }
    guard let groups = groups(of: pieces) else { return (pieces.sorted(), .unreduced) }
    var boxes: [Box] = []
    var brevity = Answer.Brevity.minimal
    for group in groups {
      if group.count == 1 {
        boxes += group
      } else if work.spend(group.count * group.count) {
        var patch = Patch(group.sorted())
        brevity = max(brevity, patch.simplify(&work) ? .minimal : .irredundant)
        boxes += patch.boxes
      } else {
        brevity = .unreduced
        boxes += group
      }
    }
    return (boxes.sorted(), brevity)
  }

  /// The pieces in groups that no box joins; nil when the work is spent.
  private mutating func groups(of pieces: [Box]) -> [[Box]]? {
    guard pieces.count > 2 else { return [pieces] }
    let extents = pieces[0].sides.indices.map { axis in
      let intervals = pieces.flatMap { $0.sides[axis].intervals }
      return intervals.reduce(intervals[0]) {
        min($0.lowerBound, $1.lowerBound)..<max($0.upperBound, $1.upperBound)
      }
    }
    let grid = Grid(extents: extents, boxes: pieces)
    let rows = grid.rows(of: pieces)
    var groups = DisjointGroups(count: pieces.count)
    for layout in grid.layouts {
      // Without this axis, pieces that meet are apart on this axis only.
      var flat = rows
      for start in stride(from: 0, to: rows.count, by: grid.stride) {
        for word in layout.word..<layout.word + layout.words { flat[start + word] = grid.whole[word] }
      }
      var search = Search(
        grid: grid, rows: flat, labels: Array(repeating: 0, count: pieces.count), work: work)
      let neighbours = search.neighbours { first, second in
        groups.join(first, second)
        return false
      }
      work = search.work
      if neighbours == nil { return nil }
    }
    return groups.members.map { $0.map { pieces[$0] } }
  }
}

/// Numbers in groups that can be joined (union and find, with halved paths).
struct DisjointGroups {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  private mutating func root(_ number: Int) -> Int {
    var number = number
    while parents[number] != number {
      parents[number] = parents[parents[number]]
      number = parents[number]
    }
    return number
  }

  mutating func join(_ first: Int, _ second: Int) {
    let (a, b) = (root(first), root(second))
    parents[max(a, b)] = min(a, b)
  }

  /// The groups, in order of their first members.
  var members: [[Int]] {
    var groups = self
    var members = [[Int]](repeating: [], count: parents.count)
    for number in parents.indices { members[groups.root(number)].append(number) }
    return members.filter { !$0.isEmpty }
  }
}
