/// Disjoint boxes that belong together, over the classes of positions that none of them tells apart.
///
/// A box is a row of words with a bit for each class of each axis.
struct Patch {
  /// One of the boxes, for the axes on which all are alike.
  private let template: Box
  /// The axes on which they are not.
  private let axes: [Int]
  private let classes: [[IntervalSet]]
  let layouts: [Grid.Layout]
  let stride: Int
  let rows: [[UInt64]]
  /// For each axis on which a box must be one interval, the classes that begin where the one before them ends; nil for
  /// any other axis.
  let neighbours: [[Bool]?]

  /// - Parameter convex: The axes on which the boxes are one interval each and stay so.
  /// - Returns: nil when the work is spent.
  init?(_ boxes: [Box], convex: [Int] = [], _ work: inout Work) {
    guard let template = boxes.first, work.spend(boxes.count * boxes.count) else { return nil }
    self.template = template
    axes = template.sides.indices.filter { axis in
      boxes.contains { $0.sides[axis] != template.sides[axis] }
    }
    var classes: [[IntervalSet]] = []
    var layouts: [Grid.Layout] = []
    var stride = 0
    var rows = [[UInt64]](repeating: [], count: boxes.count)
    var neighbours: [[Bool]?] = []
    for axis in axes {
      let sides = boxes.map { $0.sides[axis] }
      let isConvex = convex.contains(axis)
      let parts = isConvex ? Self.intervals(of: sides) : Self.classes(of: sides)
      neighbours.append(
        isConvex
          ? parts.indices.map { $0 > 0 && parts[$0 - 1].intervals[0].upperBound == parts[$0].intervals[0].lowerBound }
          : nil)
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
    self.neighbours = neighbours
    self.classes = classes
    self.layouts = layouts
    self.stride = stride
    self.rows = rows
  }

  /// How many classes an axis has; axes here are those on which the boxes differ.
  func classCount(_ axis: Int) -> Int { classes[axis].count }

  /// The sets of positions that are in the same sides, in order of their first positions.
  private static func classes(of sides: [IntervalSet]) -> [IntervalSet] {
    let distinct = Array(Set(sides))
    let ends = Set(distinct.lazy.flatMap(\.intervals).flatMap { [$0.lowerBound, $0.upperBound] }).sorted()
    var intervals: [[Int]: [Range<Int>]] = [:]
    for (start, end) in zip(ends, ends.dropFirst()) {
      let members = distinct.indices.filter { distinct[$0].contains(start) }
      if !members.isEmpty { intervals[members, default: []].append(start..<end) }
    }
    return intervals.values.map { IntervalSet($0) }.sorted()
  }

  /// The longest intervals that every side has wholly or not at all.
  private static func intervals(of sides: [IntervalSet]) -> [IntervalSet] {
    let ends = Set(sides.lazy.flatMap(\.intervals).flatMap { [$0.lowerBound, $0.upperBound] }).sorted()
    return zip(ends, ends.dropFirst()).filter { start, _ in sides.contains { $0.contains(start) } }
      .map { IntervalSet($0..<$1) }
  }

  /// A row as a box.
  func box(_ row: [UInt64]) -> Box {
    var box = template
    for (place, axis) in axes.enumerated() {
      let word = layouts[place].word
      box.sides[axis] = IntervalSet(
        classes[place].indices.lazy.filter { row[word + $0 / 64] >> ($0 % 64) & 1 == 1 }
          .flatMap { classes[place][$0].intervals })
    }
    return box
  }

  /// The fewest boxes that were found, and whether there are no fewer; nil when the patch is large.
  ///
  /// - Parameter patience: The steps that all patches together may search in full.
  func fewest(_ patience: inout Int) -> (boxes: [Box], isProved: Bool)? {
    if let cells = Cells<UInt64>(self) { return fewest(cells, &patience) }
    if let cells = Cells<UInt128>(self) { return fewest(cells, &patience) }
    return nil
  }

  private func fewest<Word>(_ cells: Cells<Word>, _ patience: inout Int) -> (boxes: [Box], isProved: Bool) {
    var search = FewestBoxes(cells, atMost: rows.count, steps: min(max(patience, 1_000), 20_000))
    let isProved = search.run()
    patience -= search.steps
    return ((search.best?.map { cells.row($0, in: self) } ?? rows).map(box), isProved)
  }
}
