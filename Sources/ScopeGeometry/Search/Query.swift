/// One question, ready to be searched: which points have enough labels, and none that must be absent.
///
/// The points with labels are looked for inside the boxes, one after the other: inside a box those
/// before it in canonical order are blockers, so that every point is met once. Where no label is
/// needed, the universe itself is searched. Most boxes of a table meet few others, which keeps each
/// of these searches small.
struct Query {
  private let searched: SearchGround
  private let limits: Arrangement.Limits
  private let least: Int
  /// The labels that are counted, in ascending order.
  private let names: [Int]
  /// The parts with a label that is counted or must be absent.
  private let asked: [Int]
  private let isBlocker: [Bool]
  private var search: Search

  init(
    _ searched: SearchGround, counts: (Int) -> Bool, atLeast least: Int, without isAbsent: (Int) -> Bool,
    _ limits: Arrangement.Limits
  ) {
    self.searched = searched
    self.limits = limits
    self.least = least
    isBlocker = searched.parts.map { isAbsent($0.label) }
    asked = searched.parts.indices.filter { isAbsent(searched.parts[$0].label) || counts(searched.parts[$0].label) }
    names = Set(asked.map { searched.parts[$0].label }.filter { !isAbsent($0) }).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: zip(names, names.indices.map { Int32(truncatingIfNeeded: $0) }))
    search = Search(
      grid: searched.grid, rows: searched.rows, labels: searched.parts.map { numbers[$0.label] ?? 0 }, quota: least,
      work: Work(budget: limits.work))
  }

  consuming func answer() -> Answer {
    if least == 0 {
      if names.isEmpty, searched.ground.count == 1, let answer = factoredAnswer() { return answer }
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
    return Answer(regions, unexamined: search.unexamined, in: searched.ground, limits)
  }

  private mutating func searchGround() {
    for place in searched.ground.indices {
      search.solve(searched.groundRow(place), asked.map { ($0, isBlocker[$0]) })
    }
  }

  private mutating func searchBoxes() {
    guard let neighbours = search.neighbours(of: asked, where: { !isBlocker[$0] || !isBlocker[$1] }) else {
      search.unexamined = searched.ground
      return
    }
    for index in asked where !isBlocker[index] {
      if search.work.isSpent {
        search.unexamined.append(searched.grid.box(searched.partRow(index)))
        continue
      }
      let others = neighbours[index]
      guard least < 2 || others.contains(where: { $0 > index && canMeet(Int($0), index) }) else { continue }
      _ = search.work.spend(searched.ground.count)
      for place in searched.ground.indices {
        guard let region = searched.partRow(index, inside: place) else { continue }
        search.solve(
          region, [(index, false)] + others.lazy.map { (Int($0), isBlocker[Int($0)] || $0 < index) })
      }
    }
  }

  private func canMeet(_ first: Int, _ second: Int) -> Bool {
    !isBlocker[first] && searched.parts[first].label != searched.parts[second].label
  }

  /// The gaps of a universe that is one box, as a product of what sets of axes leave free; nil
  /// when it is not one, or small enough to be described as a whole.
  private mutating func factoredAnswer() -> Answer? {
    search.enter(searched.groundRow(0), asked.map { ($0, true) })
    guard !search.active.contains(where: { $0.narrowed == 0 }), let sets = search.independentAxes(), sets.count > 1
    else { return nil }
    let factors = search.factors(of: sets)
    if search.work.isSpent { return .undecided(searched.ground, limits) }
    guard let factors else { return Answer([], unexamined: [], in: searched.ground, limits) }
    guard factors.reduce(1.0, { $0 * Double($1.count) }) > 64 else { return nil }
    var description = Description(work: Work(budget: limits.work))
    let described = factors.map { description.describe($0) }
    var boxes = Box.products(of: described.map(\.boxes), over: sets, in: searched.ground[0], limit: limits.listed)
    boxes.sort()
    let count = described.reduce(1 as UInt128) { count, factor in
      let (product, overflows) = count.multipliedReportingOverflow(by: UInt128(factor.boxes.count))
      return overflows ? .max : product
    }
    let region = Answer.Region(
      labels: [], boxes: boxes, count: count,
      brevity: described.reduce(.irredundant) { max($0, $1.brevity) })
    return Answer([region], unexamined: [], in: searched.ground, limits)
  }
}
