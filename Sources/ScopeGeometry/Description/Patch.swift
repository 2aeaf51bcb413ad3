/// Disjoint boxes that belong together, over the classes of positions that none of them tells apart.
///
/// A box is a row of words with a bit for each class of each axis.
struct Patch {
  private let classes: [[IntervalSet]]
  let layouts: [Grid.Layout]
  let stride: Int
  private(set) var rows: [[UInt64]]

  init(_ boxes: [Box]) {
    var classes: [[IntervalSet]] = []
    var layouts: [Grid.Layout] = []
    var stride = 0
    rows = Array(repeating: [], count: boxes.count)
    for axis in boxes[0].sides.indices {
      let sides = boxes.map { $0.sides[axis] }
      let parts = Self.classes(of: sides)
      let layout = Grid.Layout(isMask: true, word: stride, words: (parts.count + 63) / 64)
      stride += layout.words
      for (place, side) in sides.enumerated() {
        rows[place].append(contentsOf: repeatElement(0, count: layout.words))
        for (number, part) in parts.enumerated() where side.contains(part.intervals[0].lowerBound) {
          rows[place][layout.word + number / 64] |= 1 << UInt64(number % 64)
        }
      }
      classes.append(parts)
      layouts.append(layout)
    }
    self.classes = classes
    self.layouts = layouts
    self.stride = stride
  }

  /// How many classes an axis has.
  func classCount(_ axis: Int) -> Int { classes[axis].count }

  /// The sets of positions that are in the same sides, in order of their first positions.
  private static func classes(of sides: [IntervalSet]) -> [IntervalSet] {
    let distinct = Array(Set(sides))
    if distinct.count == 1 { return distinct }
    let ends = Set(distinct.lazy.flatMap(\.intervals).flatMap { [$0.lowerBound, $0.upperBound] }).sorted()
    var intervals: [[Int]: [Range<Int>]] = [:]
    for (start, end) in zip(ends, ends.dropFirst()) {
      let members = distinct.indices.filter { distinct[$0].contains(start) }
      if !members.isEmpty { intervals[members, default: []].append(start..<end) }
    }
    return intervals.values.map { IntervalSet($0) }.sorted()
  }

  var boxes: [Box] { rows.map(box) }

  private func box(_ row: [UInt64]) -> Box {
    Box(
      sides: layouts.indices.map { axis in
        let word = layouts[axis].word
        if classes[axis].count == 1 { return classes[axis][0] }
        return IntervalSet(
          classes[axis].indices.lazy.filter { row[word + $0 / 64] >> ($0 % 64) & 1 == 1 }
            .flatMap { classes[axis][$0].intervals })
      })
  }

  /// Makes the boxes fewer.
  ///
  /// - Returns: Whether there are no fewer.
  mutating func simplify(_ work: inout Work) -> Bool {
    rows = merged(rows)
    if rows.count < 3 { return true }
    if let cells = Cells(self), var search = Optional(FewestBoxes(cells, atMost: rows.count)) {
      let isProved = search.run()
      if let best = search.best { rows = best.map { cells.row($0, in: self) } }
      if isProved { return true }
    } else if let taken = takenApart(&work), taken.count < rows.count {
      rows = taken
    }
    return false
  }

  /// Merges boxes that agree on all axes but one, until there are none.
  ///
  /// - Complexity: O(*q* *d*) for each round of *q* boxes.
  func merged(_ rows: [[UInt64]]) -> [[UInt64]] {
    var rows = rows
    var unchanged = 0
    while true {
      for layout in layouts {
        var merged: [[UInt64]] = []
        var places: [[UInt64]: Int] = [:]
        for row in rows {
          var others = row
          for word in layout.word..<layout.word + layout.words { others[word] = 0 }
          if let place = places[others] {
            for word in row.indices { merged[place][word] |= row[word] }
          } else {
            places[others] = merged.count
            merged.append(row)
          }
        }
        unchanged = merged.count == rows.count ? unchanged + 1 : 1
        rows = merged
        if unchanged >= layouts.count || rows.count == 1 { return rows }
      }
    }
  }
}
