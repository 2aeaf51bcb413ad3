extension Patch {
  /// A box that is left, and the largest that was grown from it.
  private struct Seed {
    let row: [UInt64]
    var grown: [UInt64] = []
    var volume = 0.0
  }

  /// Other disjoint boxes with the same points: the largest box that can be grown from one is
  /// taken, then the largest in what is left; nil when they are not fewer, or the work is spent.
  ///
  /// - Complexity: O(*d*² *q*²) for *q* boxes, as long as boxes taken meet few that others would grow to.
  func takenApart(_ work: inout Work) -> [Box]? {
    var rest = rows.map { Seed(row: $0) }
    var taken: [[UInt64]] = []
    while !rest.isEmpty {
      guard taken.count < rows.count else { return nil }
      let left = rest.map(\.row)
      for place in rest.indices where rest[place].grown.isEmpty {
        guard work.spend(rest.count * layouts.count) else { return nil }
        rest[place].grown = grown(rest[place].row, in: left)
        rest[place].volume = volume(rest[place].grown)
      }
      guard let best = rest.max(by: { $0.volume < $1.volume })?.grown else { return nil }
      taken.append(best)
      // What a box grew to stays the largest as long as nothing of it is taken.
      var pieces: [[UInt64]] = []
      rest = rest.compactMap { seed in
        if areApart(best, seed.grown) { return seed }
        if areApart(best, seed.row) { return Seed(row: seed.row) }
        pieces += subtract(best, from: seed.row)
        return nil
      }
      rest += merge(pieces).map { Seed(row: $0) }
    }
    taken = merge(taken)
    return taken.count < rows.count ? taken.map(box) : nil
  }

  private func merge(_ rows: [[UInt64]]) -> [[UInt64]] {
    merged(rows.map { Row(words: $0, layouts: layouts) }, axes: layouts.count).map(\.words)
  }

  /// A size by which boxes are chosen, not proved.
  private func volume(_ row: [UInt64]) -> Double {
    layouts.reduce(1) { $0 * Double($1.count(row, at: 0)) }
  }

  /// Grows a box inside the union of disjoint boxes until it is maximal, each time where it gains most.
  ///
  /// A class can be added when its slice of the box is filled, which for disjoint boxes is a
  /// matter of adding up volumes.
  ///
  /// - Complexity: O(*d*² *q*) for *q* boxes.
  private func grown(_ seed: [UInt64], in boxes: [[UInt64]]) -> [UInt64] {
    var row = seed
    while let (axis, words) = bestGrowth(of: row, in: boxes) {
      let layout = layouts[axis]
      row.replaceSubrange(layout.word..<layout.word + layout.words, with: words)
    }
    return row
  }

  /// The axis on which a box gains most, with what it can become there; nil when it is maximal, or
  /// when numbers get too large to prove that it is not.
  private func bestGrowth(of row: [UInt64], in boxes: [[UInt64]]) -> (axis: Int, words: [UInt64])? {
    let counts = layouts.map { $0.count(row, at: 0) }
    let whole = layouts.indices.compactMap { product(counts, besides: $0) }
    guard whole.count == layouts.count else { return nil }
    // For each class the volume of its slice that is filled.
    var filled = [UInt128](repeating: 0, count: 64 * stride)
    var common = counts
    boxes: for box in boxes {
      var apart: Int?
      for axis in layouts.indices {
        common[axis] = layouts[axis].count(row, at: 0, in: box)
        if common[axis] > 0 { continue }
        if apart != nil { continue boxes }
        apart = axis
      }
      for axis in layouts.indices where apart == nil || apart == axis {
        guard let volume = product(common, besides: axis) else { return nil }
        add(volume, on: axis, of: box, to: &filled)
      }
    }
    var best: (gain: Double, axis: Int, words: [UInt64])?
    for (axis, layout) in layouts.enumerated() {
      var words = [UInt64](repeating: 0, count: layout.words)
      for number in 0..<classCount(axis) where filled[layout.word * 64 + number] == whole[axis] {
        words[number / 64] |= 1 << UInt64(number % 64)
      }
      let gain = Double(words.reduce(0) { $0 + $1.nonzeroBitCount }) / Double(counts[axis])
      if gain > best?.gain ?? 1 { best = (gain, axis, words) }
    }
    return best.map { ($0.axis, $0.words) }
  }

  @inline(__always)
  private func add(_ volume: UInt128, on axis: Int, of box: [UInt64], to filled: inout [UInt128]) {
    for word in layouts[axis].word..<layouts[axis].word + layouts[axis].words {
      for bit in Bits(box[word]) { filled[word * 64 + bit] += volume }
    }
  }

  /// A product over all axes but one; nil when it may not add up in 128 bits.
  private func product(_ counts: [Int], besides axis: Int) -> UInt128? {
    var product: UInt128 = 1
    for (other, count) in counts.enumerated() where other != axis && count != 1 {
      let (next, overflows) = product.multipliedReportingOverflow(by: UInt128(truncatingIfNeeded: count))
      if overflows { return nil }
      product = next
    }
    return product
  }

  private func areApart(_ first: [UInt64], _ second: [UInt64]) -> Bool {
    layouts.contains { $0.relation(of: first, at: 0, to: second) == .apart }
  }

  /// What a box has outside another that it meets, as disjoint boxes.
  private func subtract(_ other: [UInt64], from row: [UInt64]) -> [[UInt64]] {
    var rest: [[UInt64]] = []
    var inside = row
    for layout in layouts where layout.relation(of: other, at: 0, to: row) == .crosses {
      var piece = inside
      for word in layout.word..<layout.word + layout.words {
        piece[word] &= ~other[word]
        inside[word] &= other[word]
      }
      rest.append(piece)
    }
    return rest
  }
}

/// A row that knows its axes.
private struct Row: Mergeable {
  var words: [UInt64]
  let layouts: [Grid.Layout]

  func rest(besides axis: Int) -> [UInt64] {
    var rest = words
    for word in layouts[axis].word..<layouts[axis].word + layouts[axis].words { rest[word] = 0 }
    return rest
  }

  mutating func join(_ other: Row, on axis: Int) {
    for word in layouts[axis].word..<layouts[axis].word + layouts[axis].words { words[word] |= other.words[word] }
  }
}
