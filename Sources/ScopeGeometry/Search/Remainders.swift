/// Which boxes others leave something of.
struct Remainders {
  private let extents: [Range<Int>]
  private let limits: Arrangement.Limits

  init(_ extents: [Range<Int>], _ limits: Arrangement.Limits) {
    self.extents = extents
    self.limits = limits
  }

  /// The boxes that have points in the ground, all of which other boxes have too.
  ///
  /// - Complexity: A search inside each box, which the first point of its own ends.
  func subsumed(_ boxes: [Box], _ ground: [Box]) -> (places: [Int], undecided: [Int]) {
    let searched = SearchGround(boxes.map { LabelledBox(label: 0, box: $0) }, on: ground, extents: extents)
    var search = Search(
      grid: searched.grid, rows: searched.rows, labels: Array(repeating: 0, count: boxes.count),
      work: Work(budget: limits.work))
    guard let neighbours = search.neighbours(of: boxes.indices, where: { _, _ in true }) else {
      return ([], Array(boxes.indices))
    }
    search.stopsAtFirst = true
    var (places, undecided): ([Int], [Int]) = ([], [])
    for (place, others) in neighbours.enumerated() where !others.isEmpty {
      (search.found, search.unexamined) = ([:], [])
      var isInside = false
      for part in searched.ground.indices where search.found.isEmpty {
        guard let region = searched.partRow(place, inside: part) else { continue }
        isInside = true
        search.solve(region, others.lazy.map { (Int($0), true) })
      }
      guard isInside, search.found.isEmpty else { continue }
      if search.unexamined.isEmpty { places.append(place) } else { undecided.append(place) }
    }
    return (places, undecided)
  }

  /// What each box has outside the ground.
  func outside(_ boxes: [Box], _ ground: [Box]) -> (parts: [(place: Int, answer: Answer)], undecided: [Int]) {
    var parts: [(place: Int, answer: Answer)] = []
    var undecided: [Int] = []
    let space = Box(sides: extents.map { IntervalSet($0) })
    let blockers = ground.map { LabelledBox(label: 0, box: $0) }
    for (place, box) in boxes.enumerated() {
      let box = box.intersection(space)
      guard !box.isEmpty else { continue }
      let answer = Query(
        SearchGround(blockers, on: [box], extents: extents), counts: { _ in false }, atLeast: 0, without: { _ in true },
        limits
      ).answer()
      if !answer.isComplete { undecided.append(place) }
      if !answer.regions.isEmpty { parts.append((place, answer)) }
    }
    return (parts, undecided)
  }
}
