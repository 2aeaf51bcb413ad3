import ScopeGeometry
import TestSupport

/// A table in the manner of Calvanese et al. (Information Systems 78, 2018): the leaves of a random
/// decision tree, free of overlaps and gaps, of which some are enlarged or shrunk on one axis. Every
/// third axis is a set of categories.
struct Table {
  static let categories = 12
  static let amounts = 1_000_000

  let extents: [Range<Int>]
  private(set) var boxes: [Box]

  init(boxes count: Int, axes: Int, altered share: Double, seed: UInt64) {
    var random = SeededRandom(seed: seed)
    extents = (0..<axes).map { $0 % 3 == 2 ? 0..<Self.categories : 0..<Self.amounts }
    boxes = [Box(sides: extents.map { IntervalSet($0) })]
    while boxes.count < count {
      split(Int.random(in: 0..<boxes.count, using: &random), &random)
    }
    for place in boxes.indices.shuffled(using: &random).prefix(Int(Double(count) * share + 0.5)) {
      alter(place, &random)
    }
  }

  private init(extents: [Range<Int>], boxes: [Box]) {
    (self.extents, self.boxes) = (extents, boxes)
  }

  /// On every axis thin slabs with space between them: the free space is a product of unions, and
  /// any choice of slabs meets.
  static func slabs(_ count: Int, axes: Int) -> Table {
    cutting(Array(repeating: (0..<count).map { 2 * $0..<2 * $0 + 1 }, count: axes), of: 0..<2 * count)
  }

  /// As many boxes as axes, each without the end of one: any choice of boxes meets.
  static func halfSpaces(_ axes: Int) -> Table {
    cutting(Array(repeating: [0..<1], count: axes), of: 0..<2)
  }

  /// A box for each part of an axis, whole on the other axes.
  private static func cutting(_ parts: [[Range<Int>]], of extent: Range<Int>) -> Table {
    let extents = parts.map { _ in extent }
    let boxes = parts.enumerated().flatMap { axis, parts in
      parts.map { part in
        var box = Box(sides: extents.map { IntervalSet($0) })
        box.sides[axis] = IntervalSet(part)
        return box
      }
    }
    return Table(extents: extents, boxes: boxes)
  }

  private mutating func split(_ place: Int, _ random: inout SeededRandom) {
    let axis = Int.random(in: 0..<extents.count, using: &random)
    let side = boxes[place].sides[axis]
    let positions = side.count
    guard positions > 1 else { return }
    let part: IntervalSet
    if axis % 3 == 2 {
      let some = side.intervals.joined().shuffled(using: &random)
        .prefix(Int.random(in: 1..<positions, using: &random))
      part = IntervalSet(some.map { $0..<$0 + 1 })
    } else {
      let range = side.intervals[0]
      part = IntervalSet(range.lowerBound..<Int.random(in: range.lowerBound + 1..<range.upperBound, using: &random))
    }
    var other = boxes[place]
    boxes[place].sides[axis] = part
    other.sides[axis] = side.subtracting(part)
    boxes.append(other)
  }

  /// Enlarges or shrinks a box on an axis on which it can be.
  private mutating func alter(_ place: Int, _ random: inout SeededRandom) {
    for axis in extents.indices.shuffled(using: &random) {
      let side = boxes[place].sides[axis]
      let outside = IntervalSet(extents[axis]).subtracting(side)
      let grows = Bool.random(using: &random)
      guard grows ? !outside.isEmpty : side.count > 1 else { continue }
      if axis % 3 == 2 {
        guard let one = (grows ? outside : side).intervals.joined().randomElement(using: &random) else { continue }
        let category = IntervalSet(one..<one + 1)
        boxes[place].sides[axis] = grows ? side.union(category) : side.subtracting(category)
      } else {
        let range = side.intervals[0]
        let by = Int.random(in: 1...max(1, range.count / 2), using: &random)
        let changed =
          Bool.random(using: &random)
          ? range.lowerBound..<range.upperBound + (grows ? by : -by)
          : range.lowerBound + (grows ? -by : by)..<range.upperBound
        boxes[place].sides[axis] = IntervalSet(changed.clamped(to: extents[axis]))
      }
      if boxes[place].sides[axis] != side { return }
    }
  }

  var arrangement: Arrangement {
    Arrangement(
      universe: [Box(sides: extents.map { IntervalSet($0) })],
      boxes: boxes.enumerated().map { LabelledBox(label: $0, box: $1) }, extents: extents)
  }

  /// As the peer reads it: for each box its sides, each as its intervals.
  var text: String {
    "[" + boxes.map { "[" + $0.sides.map(Self.text).joined(separator: ",") + "]" }.joined(separator: ",") + "]"
  }

  var extentsText: String { Self.text(extents) }

  private static func text(_ side: IntervalSet) -> String { text(side.intervals) }

  private static func text(_ ranges: [Range<Int>]) -> String {
    "[" + ranges.map { "[\($0.lowerBound),\($0.upperBound)]" }.joined(separator: ",") + "]"
  }
}
