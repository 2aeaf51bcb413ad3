/// A part of one axis that is cut off from the rest of it.
struct Halving {
  var axis = 0
  /// The words of the part cut off.
  var part: [UInt64] = []
  /// What the two halves are expected to cost; nil when there is no cut.
  var cost: Int?
  /// How many boxes meet the part, and how many the rest, of how many looked at.
  var counts = (0, 0)
  var total = 0

  /// Takes another cut when it is cheaper: even halves that few boxes are in both of.
  @inline(__always)
  mutating func consider(_ axis: Int, _ first: Int, _ second: Int, _ part: () -> [UInt64]) {
    let cost = first * first + second * second
    if let best = self.cost, best <= cost { return }
    self.cost = cost
    self.axis = axis
    self.part = part()
    counts = (first, second)
  }
}

extension Search {
  /// Of twice as many boxes a sample of this size tells where to cut.
  private static let mostCompared = 512
  /// How many sets of pieces are tried on an axis.
  private static let mostSets = 24

  /// Cuts the region where it is cheapest, and leaves the more promising half on top of the stack.
  mutating func cutInTwo() {
    cutInTwo(at: cheapestCut())
  }

  mutating func cutInTwo(at cut: Halving) {
    // There always is one where a box crosses the region; nothing is dropped if not.
    guard cut.cost != nil else { return unexamined.append(grid.box(region)) }
    let layout = grid.layouts[cut.axis]
    var part = region
    var rest = region
    for word in 0..<layout.words {
      part[layout.word + word] = cut.part[word]
      rest[layout.word + word] &= ~cut.part[word]
    }
    if !layout.isMask {
      let (whole, below) = (region[layout.word], cut.part[0])
      rest[layout.word] = UInt64(lower: below.upper, upper: whole.upper)
    }
    // Gaps are where boxes are sparse, overlaps where they are dense.
    let isPartDenser = cut.counts.0 * layout.count(rest, at: 0) > cut.counts.1 * layout.count(part, at: 0)
    let isPartFirst = isPartDenser == (quota > 0)
    push(isPartFirst ? rest : part, itemsMeeting(isPartFirst ? rest : part, axis: cut.axis))
    push(isPartFirst ? part : rest, itemsMeeting(isPartFirst ? part : rest, axis: cut.axis))
  }

  private func itemsMeeting(_ half: [UInt64], axis: Int) -> [Item] {
    let bit: UInt64 = 1 << UInt64(axis)
    let layout = grid.layouts[axis]
    var items: [Item] = []
    items.reserveCapacity(active.count)
    for var item in active {
      if item.narrowed & bit != 0 {
        switch layout.relation(of: rows, at: start(of: item), to: half) {
        case .apart: continue
        case .covers: item.narrowed &= ~bit
        case .crosses: break
        }
      }
      items.append(item)
    }
    return items
  }

  /// - Complexity: O(*m*) for each axis that a box narrows, and the logarithm of a sample's size.
  func cheapestCut() -> Halving {
    let step = active.count / Self.mostCompared
    if step > 1 {
      let cut = cheapestCut(for: stride(from: 0, to: active.count, by: step).map { active[$0] })
      if cut.cost != nil { return cut }
    }
    return cheapestCut(for: active)
  }

  private func cheapestCut(for items: [Item]) -> Halving {
    let live = items.reduce(0 as UInt64) { $0 | $1.narrowed }
    var best = Halving(total: items.count)
    for axis in Bits(live) {
      if grid.layouts[axis].isMask { considerSets(axis, items, &best) } else { considerEnds(axis, items, &best) }
    }
    return best
  }

  /// Considers to cut an axis at every end of a box.
  private func considerEnds(_ axis: Int, _ items: [Item], _ best: inout Halving) {
    let word = grid.layouts[axis].word
    let side = region[word]
    let bit: UInt64 = 1 << UInt64(axis)
    var lowers: [Int] = []
    var uppers: [Int] = []
    lowers.reserveCapacity(items.count)
    uppers.reserveCapacity(items.count)
    for item in items where item.narrowed & bit != 0 {
      let box = rows[start(of: item) + word]
      lowers.append(max(box.lower, side.lower))
      uppers.append(min(box.upper, side.upper))
    }
    Self.sort(&lowers, within: side)
    Self.sort(&uppers, within: side)
    let crossing = items.count - lowers.count
    var (begun, ended) = (0, 0)
    while true {
      // The next end: all that begin before it meet the part below, all but those that end there the rest.
      while begun < lowers.count, lowers[begun] == side.lower { begun += 1 }
      let next = min(
        begun < lowers.count ? lowers[begun] : side.upper, ended < uppers.count ? uppers[ended] : side.upper)
      guard next < side.upper else { return }
      while ended < uppers.count, uppers[ended] == next { ended += 1 }
      best.consider(axis, crossing + begun, crossing + lowers.count - ended) {
        [UInt64(lower: side.lower, upper: next)]
      }
      while begun < lowers.count, lowers[begun] == next { begun += 1 }
    }
  }

  /// Sorts positions, by counting where they are dense.
  private static func sort(_ positions: inout [Int], within side: UInt64) {
    let length = side.upper - side.lower + 1
    guard length <= 4 * positions.count else { return positions.sort() }
    var counts = [Int32](repeating: 0, count: length)
    for position in positions { counts[position - side.lower] += 1 }
    var place = 0
    for (offset, count) in counts.enumerated() {
      for _ in 0..<count {
        positions[place] = side.lower + offset
        place += 1
      }
    }
  }

  /// Considers to cut off the pieces of a box, or of boxes that share pieces with no others, as far
  /// as they lie in one word.
  private func considerSets(_ axis: Int, _ items: [Item], _ best: inout Halving) {
    let layout = grid.layouts[axis]
    let bit: UInt64 = 1 << UInt64(axis)
    for word in layout.word..<layout.word + layout.words where region[word] != 0 {
      let isOnly = !(layout.word..<layout.word + layout.words).contains { $0 != word && region[$0] != 0 }
      // What the boxes have in this word: those that have nothing in another, and those that do.
      var inside: [UInt64] = []
      var across: [UInt64] = []
      var elsewhere = 0
      for item in items where item.narrowed & bit != 0 {
        let pieces = rows[start(of: item) + word] & region[word]
        if !isOnly, hasPieces(item, layout, besides: word) {
          if pieces == 0 { elsewhere += 1 } else { across.append(pieces) }
        } else {
          inside.append(pieces)
        }
      }
      let narrowed = inside.count + across.count + elsewhere
      let (kept, split) = (Self.runs(inside), Self.runs(across))
      for set in Self.candidates(kept + split, within: region[word], isAll: isOnly) {
        let crossing = items.count - narrowed
        var (first, second) = (crossing, crossing + across.count + elsewhere)
        for run in kept {
          if run.pieces & set != 0 { first += run.count }
          if run.pieces & ~set != 0 { second += run.count }
        }
        for run in split where run.pieces & set != 0 { first += run.count }
        best.consider(axis, first, second) {
          (layout.word..<layout.word + layout.words).map { $0 == word ? set : 0 }
        }
      }
    }
  }

  private func hasPieces(_ item: Item, _ layout: Grid.Layout, besides word: Int) -> Bool {
    (layout.word..<layout.word + layout.words).contains { other in
      other != word && rows[start(of: item) + other] & region[other] != 0
    }
  }

  /// Equal words together.
  private static func runs(_ words: [UInt64]) -> [(pieces: UInt64, count: Int)] {
    var runs: [(pieces: UInt64, count: Int)] = []
    for word in words.sorted() {
      if runs.last?.pieces == word { runs[runs.count - 1].count += 1 } else { runs.append((word, 1)) }
    }
    return runs
  }

  /// Sets of pieces to cut off: those of a box, and unions of islands, which no box leaves.
  private static func candidates(
    _ runs: [(pieces: UInt64, count: Int)], within whole: UInt64, isAll: Bool
  ) -> [UInt64] {
    var islands: [UInt64] = []
    for run in runs {
      var island = run.pieces
      islands.removeAll { other in
        guard other & island != 0 else { return false }
        island |= other
        return true
      }
      islands.append(island)
    }
    var sets = runs.prefix(mostSets).map(\.pieces)
    var joined: UInt64 = 0
    for island in islands.sorted() {
      joined |= island
      sets.append(joined)
    }
    if !isAll { sets.append(whole) }
    return sets.filter { $0 != 0 && !(isAll && $0 == whole) }
  }
}
