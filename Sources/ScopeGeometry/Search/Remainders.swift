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
    var search = search(boxes, ground)
    guard !extents.contains(where: \.isEmpty) else { return ([], []) }
    guard let neighbours = search.neighbours(where: { _, _ in true }) else { return ([], Array(boxes.indices)) }
    search.stopsAtFirst = true
    var (places, undecided): ([Int], [Int]) = ([], [])
    for (place, box) in boxes.enumerated() where !box.isEmpty {
      let inside = ground.map { $0.intersection(box) }.filter { !$0.isEmpty }
      guard !inside.isEmpty, !neighbours[place].isEmpty else { continue }
      (search.found, search.unexamined) = ([:], [])
      let rows = search.grid.rows(of: inside)
      for part in inside.indices where search.found.isEmpty {
        let stride = search.grid.stride
        search.solve(
          Array(rows[part * stride..<(part + 1) * stride]), neighbours[place].lazy.map { (Int($0), true) })
      }
      if search.found.isEmpty {
        if search.unexamined.isEmpty { places.append(place) } else { undecided.append(place) }
      }
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
      let answer = Query(blockers, isAbsent: { _ in true }, 0, [box], extents, limits).answer()
      if !answer.isComplete { undecided.append(place) }
      if !answer.regions.isEmpty { parts.append((place, answer)) }
    }
    return (parts, undecided)
  }

  private func search(_ boxes: [Box], _ ground: [Box]) -> Search {
    let grid = Grid(extents: extents, boxes: boxes + ground)
    return Search(
      grid: grid, rows: grid.rows(of: boxes), labels: Array(repeating: 0, count: boxes.count),
      work: Work(budget: limits.work))
  }
}
