/// A part of one axis that is cut off from the rest of it.
struct Halving {
  var axis = 0
  /// The words of the part cut off.
  var part: [UInt64] = []
  /// What the two halves are expected to cost; nil when there is no cut.
  var cost: Int?
  /// How many boxes meet the part, and how many the rest.
  var counts = (0, 0)

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
  /// How many sets of pieces are tried on an axis.
  private static let mostSets = 24

  /// Cuts the region where it is cheapest, and leaves the more promising half on top of the stack.
  mutating func cutInTwo() {
    cutInTwo(at: cheapestCut())
  }

  mutating func cutInTwo(at cut: Halving) {
    guard cut.cost != nil else { return }
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

  /// - Complexity: O(*m* log *m*) for each axis that a box narrows.
  func cheapestCut() -> Halving {
    let live = active.reduce(0 as UInt64) { $0 | $1.narrowed }
    var best = Halving()
    for axis in Bits(live) {
      if grid.layouts[axis].isMask { considerSets(axis, &best) } else { considerEnds(axis, &best) }
    }
    return best
  }

  /// Considers to cut an axis at every end of a box.
  private func considerEnds(_ axis: Int, _ best: inout Halving) {
    let word = grid.layouts[axis].word
    let side = region[word]
    let bit: UInt64 = 1 << UInt64(axis)
    var lowers: [Int] = []
    var uppers: [Int] = []
    lowers.reserveCapacity(active.count)
    uppers.reserveCapacity(active.count)
    for item in active where item.narrowed & bit != 0 {
      let box = rows[start(of: item) + word]
      lowers.append(max(box.lower, side.lower))
      uppers.append(min(box.upper, side.upper))
    }
    lowers.sort()
    uppers.sort()
    let crossing = active.count - lowers.count
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

  /// Considers to cut off the pieces of a box, or of boxes that share pieces with no others.
  private func considerSets(_ axis: Int, _ best: inout Halving) {
    let layout = grid.layouts[axis]
    let bit: UInt64 = 1 << UInt64(axis)
    let narrowed = active.filter { $0.narrowed & bit != 0 }
    var sets: [[UInt64]] = []
    var islands: [[UInt64]] = []
    for item in narrowed {
      let first = start(of: item) + layout.word
      var island = (0..<layout.words).map { rows[first + $0] & region[layout.word + $0] }
      if sets.count < Self.mostSets, !sets.contains(island) { sets.append(island) }
      islands.removeAll { other in
        guard zip(other, island).contains(where: { $0 & $1 != 0 }) else { return false }
        for word in island.indices { island[word] |= other[word] }
        return true
      }
      islands.append(island)
    }
    var joined = [UInt64](repeating: 0, count: layout.words)
    for island in islands.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      for word in joined.indices { joined[word] |= island[word] }
      sets.append(joined)
    }
    for set in sets.prefix(2 * Self.mostSets) {
      var isWhole = true
      for word in set.indices where region[layout.word + word] & ~set[word] != 0 { isWhole = false }
      if isWhole { continue }
      var (inside, outside) = (active.count - narrowed.count, active.count - narrowed.count)
      for item in narrowed {
        let first = start(of: item) + layout.word
        var (meets, leaves) = (false, false)
        for word in set.indices {
          let pieces = rows[first + word] & region[layout.word + word]
          meets = meets || pieces & set[word] != 0
          leaves = leaves || pieces & ~set[word] != 0
        }
        if meets { inside += 1 }
        if leaves { outside += 1 }
      }
      best.consider(axis, inside, outside) { set }
    }
  }
}
