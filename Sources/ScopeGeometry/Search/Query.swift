/// One question, ready to be searched: which points have enough labels, and none that must be absent.
///
/// The points with labels are looked for inside the boxes, one after the other: inside a box those
/// before it in canonical order are blockers, so that every point is met once. Where no label is
/// needed, the universe itself is searched.
struct Query {
  private let parts: [LabelledBox]
  private let ground: [Box]
  private let limits: Arrangement.Limits
  private let least: Int
  /// The labels that are counted, in ascending order.
  private let names: [Int]
  private let isBlocker: [Bool]
  private let grid: Grid
  private let groundRows: [UInt64]
  private var search: Search

  init(
    _ parts: [LabelledBox], isAbsent: (Int) -> Bool, _ least: Int, _ ground: [Box], _ extents: [Range<Int>],
    _ limits: Arrangement.Limits
  ) {
    self.parts = parts
    self.ground = extents.contains(where: \.isEmpty) ? [] : ground
    self.limits = limits
    self.least = least
    let boxes = parts.map(\.box)
    grid = Grid(extents: extents, boxes: boxes + ground)
    groundRows = grid.rows(of: ground)
    isBlocker = parts.map { isAbsent($0.label) }
    let names = Set(parts.map(\.label).filter { !isAbsent($0) }).sorted()
    self.names = names
    let numbers = Dictionary(uniqueKeysWithValues: zip(names, names.indices.map { Int32(truncatingIfNeeded: $0) }))
    search = Search(
      grid: grid, rows: grid.rows(of: boxes), labels: parts.map { numbers[$0.label] ?? 0 }, quota: least,
      work: Work(budget: limits.work))
  }

  consuming func answer() -> Answer {
    if least == 0 {
      if names.isEmpty, ground.count == 1, let answer = factoredAnswer() { return answer }
      searchGround()
    } else {
      searchBoxes()
    }
    var description = Description(work: Work(budget: limits.work))
    let regions = search.found.sorted(by: { $0.value[0] < $1.value[0] }).map { labels, pieces in
      let described = description.describe(pieces)
      return Answer.Region(
        labels: labels.map { names[Int($0)] }, boxes: described.boxes, count: UInt128(described.boxes.count),
        brevity: described.brevity)
    }
    return Answer(regions, unexamined: search.unexamined, in: ground, limits)
  }

  private func row(_ place: Int, of rows: [UInt64]) -> [UInt64] {
    Array(rows[place * grid.stride..<(place + 1) * grid.stride])
  }

  private mutating func searchGround() {
    for place in ground.indices {
      search.solve(row(place, of: groundRows), parts.indices.map { ($0, isBlocker[$0]) })
    }
  }

  private mutating func searchBoxes() {
    guard let neighbours = search.neighbours(where: { !isBlocker[$0] || !isBlocker[$1] }) else {
      search.unexamined = ground
      return
    }
    for index in parts.indices where !isBlocker[index] {
      let others = neighbours[index]
      if search.work.isSpent {
        search.unexamined.append(grid.box(row(index, of: search.rows)))
        continue
      }
      guard least < 2 || others.contains(where: { $0 > index && canMeet(Int($0), index) }) else { continue }
      _ = search.work.spend(ground.count)
      for place in ground.indices {
        var region = row(place, of: groundRows)
        for layout in grid.layouts { layout.intersect(&region, with: search.rows, at: index * grid.stride) }
        guard !grid.layouts.contains(where: { $0.count(region, at: 0) == 0 }) else { continue }
        search.solve(
          region, [(index, false)] + others.lazy.map { (Int($0), isBlocker[Int($0)] || $0 < index) })
      }
    }
  }

  private func canMeet(_ first: Int, _ second: Int) -> Bool {
    !isBlocker[first] && parts[first].label != parts[second].label
  }

  /// The gaps of a universe that is one box, as a product of what sets of axes leave free; nil
  /// when it is not one, or small enough to be described as a whole.
  private mutating func factoredAnswer() -> Answer? {
    search.enter(row(0, of: groundRows), parts.indices.map { ($0, true) })
    guard !search.active.contains(where: { $0.narrowed == 0 }), let sets = search.independentAxes(), sets.count > 1
    else { return nil }
    let factors = search.factors(of: sets)
    if search.work.isSpent { return .undecided(ground, limits) }
    guard let factors else { return Answer([], unexamined: [], in: ground, limits) }
    guard factors.reduce(1.0, { $0 * Double($1.count) }) > 64 else { return nil }
    var description = Description(work: Work(budget: limits.work))
    let described = factors.map { description.describe($0) }
    var boxes = Box.products(of: described.map(\.boxes), over: sets, in: ground[0], limit: limits.listed)
    boxes.sort()
    let count = described.reduce(1 as UInt128) { count, factor in
      let (product, overflows) = count.multipliedReportingOverflow(by: UInt128(factor.boxes.count))
      return overflows ? .max : product
    }
    let region = Answer.Region(
      labels: [], boxes: boxes, count: count,
      brevity: described.reduce(.irredundant) { max($0, $1.brevity) })
    return Answer([region], unexamined: [], in: ground, limits)
  }
}
