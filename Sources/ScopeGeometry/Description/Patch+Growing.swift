extension Patch {
  /// How many boxes are grown before the largest is taken.
  private static let mostSeeds = 16

  /// Other disjoint boxes with the same points: the largest box that can be grown from one of the
  /// first is taken, then the largest in what is left; nil when they are not fewer, or the work is spent.
  func takenApart(_ work: inout Work) -> [Box]? {
    var rest = rows
    var taken: [[UInt64]] = []
    while !rest.isEmpty {
      let seeds = rest.indices.sorted { (-volume(rest[$0]), $0) < (-volume(rest[$1]), $1) }
      var best: [UInt64]?
      for seed in seeds.prefix(Self.mostSeeds) {
        guard work.spend(rest.count * layouts.count) else { return nil }
        let grown = grown(rest[seed], in: rest)
        if volume(grown) > best.map(volume) ?? 0 { best = grown }
      }
      guard let best else { return nil }
      taken.append(best)
      rest = merge(rest.flatMap { subtract(best, from: $0) })
      if taken.count + (rest.isEmpty ? 0 : 1) > rows.count { return nil }
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
  /// - Complexity: O(*d*³ *q*) for *q* boxes.
  private func grown(_ seed: [UInt64], in boxes: [[UInt64]]) -> [UInt64] {
    var row = seed
    while true {
      var best: (gain: Double, axis: Int, words: [UInt64])?
      for axis in layouts.indices where classCount(axis) > 1 {
        guard let words = filledClasses(axis, beside: row, in: boxes) else { continue }
        let gain =
          Double(words.reduce(0) { $0 + $1.nonzeroBitCount }) / Double(layouts[axis].count(row, at: 0))
        if gain > best?.gain ?? 1 { best = (gain, axis, words) }
      }
      guard let best else { return row }
      let layout = layouts[best.axis]
      row.replaceSubrange(layout.word..<layout.word + layout.words, with: best.words)
    }
  }

  /// The classes of an axis whose slices beside a box are filled; nil when numbers get too large.
  private func filledClasses(_ axis: Int, beside row: [UInt64], in boxes: [[UInt64]]) -> [UInt64]? {
    var filled = [UInt128](repeating: 0, count: classCount(axis))
    let layout = layouts[axis]
    for box in boxes {
      guard let volume = commonVolume(row, box, besides: axis) else { return nil }
      if volume == 0 { continue }
      for word in 0..<layout.words {
        for bit in Bits(box[layout.word + word]) { filled[word * 64 + bit] += volume }
      }
    }
    guard let whole = commonVolume(row, row, besides: axis) else { return nil }
    var words = [UInt64](repeating: 0, count: layout.words)
    for (number, volume) in filled.enumerated() where volume == whole {
      words[number / 64] |= 1 << UInt64(number % 64)
    }
    return words
  }

  /// The volume of an intersection over all axes but one; nil when it may not add up in 128 bits.
  private func commonVolume(_ first: [UInt64], _ second: [UInt64], besides axis: Int) -> UInt128? {
    var volume: UInt128 = 1
    for (other, layout) in layouts.enumerated() where other != axis {
      let common = layout.count(first, at: 0, in: second)
      if common == 0 { return 0 }
      let (next, overflows) = volume.multipliedReportingOverflow(by: UInt128(common))
      if overflows { return nil }
      volume = next
    }
    return volume
  }

  /// What a box has outside another, as disjoint boxes.
  private func subtract(_ other: [UInt64], from row: [UInt64]) -> [[UInt64]] {
    if layouts.contains(where: { $0.relation(of: other, at: 0, to: row) == .apart }) { return [row] }
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
