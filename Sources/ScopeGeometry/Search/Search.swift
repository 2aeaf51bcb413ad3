/// Finds, region by region, where boxes leave a space free or meet in it.
///
/// A region is told by the boxes that meet it: **blockers**, whose points do not count, and
/// **members**, whose labels are asked for. Its answer is every point without blocker that has
/// members of at least `quota` labels, with the labels it has.
///
/// **Method.** A region ends when a blocker covers it, when its members are too few, when the
/// volumes prove that the blockers fill it (`Search+Filling`), or when no box crosses it, and it is
/// part of the answer. Before that it is trimmed to what can be (`Search+Trimming`). Blockers that
/// narrow different axes are solved apart, and the answer is the product (`Search+Factors`). What
/// is left is cut in two where the fewest boxes are cut and the halves are even (`Search+Cutting`).
/// This is the recursion of Klee's measure problem (Overmars and Yap 1991; Chan 2013) with
/// certificates that end it early; published methods for tables of decisions go axis by axis
/// (Calvanese et al. 2018) or subtract box by box, and explode with the axes or the boxes.
///
/// **Cost.** One unit of work for each box looked at in a region and for each side of a piece
/// found. A table with few faults takes about *n* log *n* units: 10,000 boxes on 8 axes less than a
/// million. The worst case is that of the answer and of Klee's measure, exponential in the axes;
/// `Work` bounds it. Regions wait on an explicit stack, the most promising on top.
struct Search {
  /// A box that meets a region without being apart from it.
  struct Item {
    let index: Int32
    let isBlocker: Bool
    /// The axes on which the box does not cover the region.
    var narrowed: UInt64
  }

  let grid: Grid
  let rows: [UInt64]
  /// The label of each row that can be a member.
  let labels: [Int32]
  /// How many labels a point must have.
  var quota: Int
  var work: Work
  /// Whether one piece is answer enough.
  var stopsAtFirst = false

  /// The pieces found, disjoint, by the labels that their points have.
  var found: [[Int32]: [Box]] = [:]
  /// Regions that the budget did not reach.
  var unexamined: [Box] = []

  // The stack: for each frame the words of its region, and where its items begin.
  private var regions: [UInt64] = []
  private var starts: [Int] = []
  private var items: [Item] = []

  /// The region at work.
  var region: [UInt64] = []
  var active: [Item] = []
  /// For each label the round in which it was last counted.
  var labelsSeen: [Int]
  var round = 0

  init(grid: Grid, rows: [UInt64], labels: [Int32] = [], quota: Int = 0, work: Work) {
    self.grid = grid
    self.rows = rows
    self.labels = labels
    self.quota = quota
    self.work = work
    labelsSeen = Array(repeating: 0, count: Int(labels.max() ?? -1) + 1)
  }

  func start(of item: Item) -> Int { Int(item.index) * grid.stride }

  // MARK: The loop

  /// Solves one region.
  ///
  /// - Returns: Whether the budget was enough; if not, what is left stands in `unexamined`.
  @discardableResult
  mutating func solve(_ region: [UInt64], _ candidates: some Sequence<(index: Int, isBlocker: Bool)>) -> Bool {
    enter(region, candidates)
    push(region, active)
    return run(downTo: 0)
  }

  /// Goes to a region and sees which boxes meet it.
  mutating func enter(_ region: [UInt64], _ candidates: some Sequence<(index: Int, isBlocker: Bool)>) {
    self.region = region
    active.removeAll(keepingCapacity: true)
    for candidate in candidates {
      if let item = item(candidate.index, isBlocker: candidate.isBlocker) { active.append(item) }
    }
  }

  /// Works until the stack is back at a height.
  mutating func run(downTo height: Int) -> Bool {
    while starts.count > height {
      pop()
      if stopsAtFirst, !found.isEmpty { continue }
      guard work.spend(1) else {
        abandon(downTo: height)
        return false
      }
      examine()
      if work.isSpent {
        abandon(downTo: height, withCurrent: false)
        return false
      }
    }
    return true
  }

  var height: Int { starts.count }

  mutating func push(_ region: [UInt64], _ items: [Item]) {
    regions += region
    starts.append(self.items.count)
    self.items += items
  }

  mutating func pop() {
    let start = starts.removeLast()
    active.removeAll(keepingCapacity: true)
    active += items[start...]
    items.removeSubrange(start...)
    let first = regions.count - grid.stride
    region.removeAll(keepingCapacity: true)
    region += regions[first...]
    regions.removeSubrange(first...)
  }

  private mutating func abandon(downTo height: Int, withCurrent: Bool = true) {
    if withCurrent { unexamined.append(grid.box(region)) }
    while starts.count > height {
      pop()
      unexamined.append(grid.box(region))
    }
  }

  // MARK: One region

  private mutating func examine() {
    guard trim() else { return }
    let blockers = active.lazy.filter(\.isBlocker).count
    let isSettled = !active.contains { !$0.isBlocker && $0.narrowed != 0 }
    if isSettled {
      if blockers == 0 { return report([grid.box(region)]) }
      if blockers == 1 { return reportAround(active.first(where: \.isBlocker)) }
      if let factors = independentAxes() { return reportProduct(of: factors) }
    }
    if blockers > 1, isFilled() { return }
    cutInTwo()
  }

  /// How a row lies to the region; nil when it is apart.
  func item(_ index: Int, isBlocker: Bool) -> Item? {
    var narrowed: UInt64 = 0
    for (axis, layout) in grid.layouts.enumerated() {
      switch layout.relation(of: rows, at: index * grid.stride, to: region) {
      case .apart: return nil
      case .crosses: narrowed |= 1 << UInt64(axis)
      case .covers: break
      }
    }
    return Item(index: Int32(truncatingIfNeeded: index), isBlocker: isBlocker, narrowed: narrowed)
  }

  // MARK: The answer

  mutating func report(_ pieces: [Box]) {
    _ = work.spend(pieces.count * grid.layouts.count)
    let members = active.filter { !$0.isBlocker && $0.narrowed == 0 }
    let held = Set(members.map { labels[Int($0.index)] }).sorted()
    found[held, default: []] += pieces
  }

  /// Reports the region without its only blocker.
  private mutating func reportAround(_ blocker: Item?) {
    guard let blocker else { return }
    var inside = grid.box(region)
    var pieces: [Box] = []
    for axis in Bits(blocker.narrowed) {
      let side = grid.side(axis, of: rows, at: start(of: blocker))
      var piece = inside
      piece.sides[axis] = inside.sides[axis].subtracting(side)
      pieces.append(piece)
      inside.sides[axis] = inside.sides[axis].intersection(side)
    }
    report(pieces)
  }
}
