/// A set of positions on an axis, as disjoint half-open intervals in ascending order with space
/// between them.
package struct IntervalSet: Hashable, Sendable {
  package private(set) var intervals: [Range<Int>]

  package static let empty = IntervalSet([])

  /// The union of any intervals.
  ///
  /// - Complexity: O(*n* log *n*).
  package init(_ intervals: some Sequence<Range<Int>>) {
    self.intervals = []
    for interval in intervals.filter({ !$0.isEmpty }).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = self.intervals.last, interval.lowerBound <= last.upperBound {
        self.intervals[self.intervals.count - 1] = last.lowerBound..<max(last.upperBound, interval.upperBound)
      } else {
        self.intervals.append(interval)
      }
    }
  }

  package init(_ interval: Range<Int>) {
    intervals = interval.isEmpty ? [] : [interval]
  }

  package var isEmpty: Bool { intervals.isEmpty }

  package func union(_ other: IntervalSet) -> IntervalSet {
    IntervalSet(intervals + other.intervals)
  }

  /// - Complexity: O(*n* + *m*).
  package func intersection(_ other: IntervalSet) -> IntervalSet {
    var common: [Range<Int>] = []
    var left = intervals[...]
    var right = other.intervals[...]
    while let a = left.first, let b = right.first {
      if a.overlaps(b) { common.append(a.clamped(to: b)) }
      if a.upperBound < b.upperBound { left.removeFirst() } else { right.removeFirst() }
    }
    return IntervalSet(common)
  }

  /// - Complexity: O(log *n*).
  package func contains(_ position: Int) -> Bool {
    var low = 0
    var high = intervals.count
    while low < high {
      let middle = (low + high) / 2
      if intervals[middle].upperBound <= position { low = middle + 1 } else { high = middle }
    }
    return low < intervals.count && intervals[low].contains(position)
  }
}

/// A product of sets of positions, one for each axis.
package struct Box: Hashable, Sendable {
  package var sides: [IntervalSet]

  package init(sides: [IntervalSet]) {
    self.sides = sides
  }

  package var isEmpty: Bool { sides.contains(where: \.isEmpty) }

  /// - Precondition: Both boxes have the same axes.
  package func intersection(_ other: Box) -> Box {
    Box(sides: zip(sides, other.sides).map { $0.intersection($1) })
  }
}
