/// Boxes as rows of machine words over the ranks of their ends.
///
/// An axis on which every box is one interval takes one word of a row: the ranks of the two ends.
/// On any other axis a row has one bit for each piece between neighbouring ends, so that a set of
/// categories is as quick to compare as an interval.
struct Grid: Sendable {
  /// Where an axis lies in a row, and what it has there.
  struct Layout {
    let isMask: Bool
    let word: Int
    let words: Int
  }

  /// More axes than this are not searched: a set of axes is one word.
  static let mostAxes = 64

  let layouts: [Layout]
  /// How many words a row has.
  let stride: Int
  /// All positions, as a row.
  let whole: [UInt64]
  /// The ends of each axis in order; piece *t* is from end *t* to end *t* + 1.
  private let ends: [[Int]]
  private let wholeSides: [IntervalSet]

  /// - Parameter extents: The positions of each axis; boxes count as far as they lie in them.
  /// - Complexity: O(*n* log *n*) for each axis.
  init(extents: [Range<Int>], boxes: [Box]) {
    var layouts: [Layout] = []
    var ends: [[Int]] = []
    var stride = 0
    for (axis, extent) in extents.enumerated() {
      var cuts = [extent.lowerBound, extent.upperBound]
      cuts.reserveCapacity(2 * boxes.count + 2)
      var isMask = false
      for box in boxes {
        let intervals = box.sides[axis].intervals
        isMask = isMask || intervals.count > 1
        for interval in intervals {
          if extent.contains(interval.lowerBound) { cuts.append(interval.lowerBound) }
          if extent.contains(interval.upperBound) { cuts.append(interval.upperBound) }
        }
      }
      cuts.sort()
      var count = 0
      for cut in cuts where count == 0 || cuts[count - 1] != cut {
        cuts[count] = cut
        count += 1
      }
      cuts.removeSubrange(count...)
      let layout = Layout(isMask: isMask, word: stride, words: isMask ? (cuts.count + 62) / 64 : 1)
      layouts.append(layout)
      ends.append(cuts)
      stride += layout.words
    }
    self.layouts = layouts
    self.ends = ends
    self.stride = stride
    wholeSides = extents.map { IntervalSet($0) }
    var whole: [UInt64] = []
    for (axis, layout) in layouts.enumerated() {
      Self.append(wholeSides[axis], ends[axis], layout, to: &whole)
    }
    self.whole = whole
  }

  /// Writes boxes as rows, one after the other.
  func rows(of boxes: [Box]) -> [UInt64] {
    var rows: [UInt64] = []
    rows.reserveCapacity(boxes.count * stride)
    for box in boxes {
      for (axis, layout) in layouts.enumerated() { Self.append(box.sides[axis], ends[axis], layout, to: &rows) }
    }
    return rows
  }

  /// A row as a box.
  func box(_ row: [UInt64]) -> Box {
    Box(sides: layouts.indices.map { side($0, of: row, at: 0) })
  }

  /// One axis of a row as a set.
  func side(_ axis: Int, of rows: [UInt64], at start: Int) -> IntervalSet {
    let layout = layouts[axis]
    let cuts = ends[axis]
    let word = rows[start + layout.word]
    guard layout.isMask else {
      if word == whole[layout.word] { return wholeSides[axis] }
      return IntervalSet(cuts[word.lower]..<cuts[word.upper])
    }
    return IntervalSet(
      (0..<cuts.count - 1).lazy.filter { rows[start + layout.word + $0 / 64] >> ($0 % 64) & 1 == 1 }
        .map { cuts[$0]..<cuts[$0 + 1] })
  }

  private static func append(_ side: IntervalSet, _ ends: [Int], _ layout: Layout, to rows: inout [UInt64]) {
    let last = ends.count - 1
    if !layout.isMask {
      guard let interval = side.intervals.first else { return rows.append(0) }
      let (lower, upper) = (rank(of: interval.lowerBound, in: ends), rank(of: interval.upperBound, in: ends))
      return rows.append(UInt64(lower: lower, upper: upper))
    }
    let start = rows.count
    rows.append(contentsOf: repeatElement(0, count: layout.words))
    for interval in side.intervals {
      let pieces = rank(of: interval.lowerBound, in: ends)..<min(last, rank(of: interval.upperBound, in: ends))
      for piece in pieces { rows[start + piece / 64] |= 1 << UInt64(piece % 64) }
    }
  }

  /// The place of the first end that is not before a position, or of the last.
  private static func rank(of position: Int, in ends: [Int]) -> Int {
    var low = 0
    var high = ends.count - 1
    while low < high {
      let middle = (low + high) / 2
      if ends[middle] < position { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension UInt64 {
  /// Two ranks in one word.
  @inline(__always) init(lower: Int, upper: Int) {
    self = UInt64(truncatingIfNeeded: lower) << 32 | UInt64(truncatingIfNeeded: upper)
  }

  @inline(__always) var lower: Int { Int(truncatingIfNeeded: self >> 32) }
  @inline(__always) var upper: Int { Int(truncatingIfNeeded: self & 0xFFFF_FFFF) }
}
