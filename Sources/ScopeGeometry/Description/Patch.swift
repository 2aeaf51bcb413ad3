/// Disjoint boxes that belong together, over the classes of positions that none of them tells apart.
///
/// A box is a row of words with a bit for each class of each axis.
struct Patch {
  private let classes: [[IntervalSet]]
  let layouts: [Grid.Layout]
  let stride: Int
  private(set) var rows: [[UInt64]]

  /// nil when the work is spent.
  init?(_ boxes: [Box], _ work: inout Work) {
    guard work.spend(boxes.count * boxes.count) else { return nil }
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

  /// A row as a box.
  func box(_ row: [UInt64]) -> Box {
    Box(
      sides: layouts.indices.map { axis in
        let word = layouts[axis].word
        if classes[axis].count == 1 { return classes[axis][0] }
        return IntervalSet(
          classes[axis].indices.lazy.filter { row[word + $0 / 64] >> ($0 % 64) & 1 == 1 }
            .flatMap { classes[axis][$0].intervals })
      })
  }

  /// The fewest boxes that were found, and whether there are no fewer; nil when the patch is large.
  func fewest() -> (boxes: [Box], isProved: Bool)? {
    guard let cells = Cells(self) else { return nil }
    var search = FewestBoxes(cells, atMost: rows.count)
    let isProved = search.run()
    return ((search.best?.map { cells.row($0, in: self) } ?? rows).map(box), isProved)
  }
}
