extension Search {
  /// Fewer boxes than this are compared each with each.
  private static let fewBoxes = 16

  /// The boxes that meet each box, in ascending order; nil when the budget is spent.
  ///
  /// **Method.** The space is cut in two as in the search until few boxes are left in a part, or a
  /// cut would not separate them; those are compared in pairs. A pair counts in the part that has
  /// the first point of its intersection, hence once. A sweep over one axis, the usual method
  /// (Zomorodian and Edelsbrunner 2002), sees pairs that only another axis keeps apart.
  ///
  /// **Cost.** About *n* log *n* and the pairs found; at worst all pairs.
  ///
  /// - Parameter candidates: The boxes to look at.
  mutating func neighbours(of candidates: some Sequence<Int>, where isAsked: (Int, Int) -> Bool) -> [[Int32]]? {
    var neighbours = [[Int32]](repeating: [], count: labels.count)
    region = grid.whole
    push(region, candidates.compactMap { item($0, isBlocker: false) })
    while height > 0 {
      pop()
      guard work.spend(1 + active.count) else { return nil }
      if active.count > Self.fewBoxes {
        let cut = cheapestCut()
        if cut.cost != nil, (cut.counts.0 + cut.counts.1) * 4 <= cut.total * 7 {
          cutInTwo(at: cut)
          continue
        }
      }
      guard work.spend(active.count * active.count / 2) else { return nil }
      for (place, first) in active.enumerated() {
        for second in active[(place + 1)...] where meetFirstHere(first, second) {
          let (a, b) = (Int(first.index), Int(second.index))
          guard isAsked(a, b) else { continue }
          neighbours[a].append(second.index)
          neighbours[b].append(first.index)
        }
      }
    }
    for index in neighbours.indices { neighbours[index].sort() }
    return neighbours
  }

  /// Whether the first point of the intersection of two boxes exists and lies in the region.
  private func meetFirstHere(_ first: Item, _ second: Item) -> Bool {
    let (a, b) = (start(of: first), start(of: second))
    for layout in grid.layouts {
      if !layout.isMask {
        let (left, right, side) = (rows[a + layout.word], rows[b + layout.word], region[layout.word])
        let lower = max(left.lower, right.lower)
        guard lower < min(left.upper, right.upper), side.lower <= lower, lower < side.upper else { return false }
      } else {
        let words = layout.word..<layout.word + layout.words
        guard let word = words.first(where: { rows[a + $0] & rows[b + $0] != 0 }) else { return false }
        let common = rows[a + word] & rows[b + word]
        guard region[word] & common & (~common &+ 1) != 0 else { return false }
      }
    }
    return true
  }
}
