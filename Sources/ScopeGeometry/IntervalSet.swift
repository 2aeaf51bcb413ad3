/// A set of positions on an axis, as disjoint half-open intervals in ascending order with space
/// between them.
package struct IntervalSet: Hashable, Sendable {
  @usableFromInline package private(set) var intervals: [Range<Int>]

  package static let empty = IntervalSet([])

  /// The union of any intervals.
  ///
  /// - Complexity: O(*n* log *n*).
  @inlinable package init(_ intervals: some Sequence<Range<Int>>) {
    self.init(ascending: intervals.filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound })
  }

  package init(_ interval: Range<Int>) {
    intervals = interval.isEmpty ? [] : [interval]
  }

  /// The union of intervals that are not empty and in order of where they begin.
  @usableFromInline init(ascending: [Range<Int>]) {
    intervals = []
    for interval in ascending {
      if let last = intervals.last, interval.lowerBound <= last.upperBound {
        intervals[intervals.count - 1] = last.lowerBound..<max(last.upperBound, interval.upperBound)
      } else {
        intervals.append(interval)
      }
    }
  }

  package var isEmpty: Bool { intervals.isEmpty }

  /// How many positions it has.
  package var count: Int { intervals.reduce(0) { $0 + $1.count } }

  package func union(_ other: IntervalSet) -> IntervalSet {
    IntervalSet(intervals + other.intervals)
  }

  /// - Complexity: O(*n* + *m*).
  package func intersection(_ other: IntervalSet) -> IntervalSet {
    var common: [Range<Int>] = []
    var (i, j) = (0, 0)
    while i < intervals.count, j < other.intervals.count {
      let (a, b) = (intervals[i], other.intervals[j])
      if a.overlaps(b) { common.append(a.clamped(to: b)) }
      if a.upperBound < b.upperBound { i += 1 } else { j += 1 }
    }
    return IntervalSet(ascending: common)
  }

  /// The positions that another set does not have.
  ///
  /// - Complexity: O(*n* + *m*).
  package func subtracting(_ other: IntervalSet) -> IntervalSet {
    var rest: [Range<Int>] = []
    var j = 0
    for interval in intervals {
      var start = interval.lowerBound
      while j < other.intervals.count, other.intervals[j].upperBound <= start { j += 1 }
      var k = j
      while k < other.intervals.count, other.intervals[k].lowerBound < interval.upperBound {
        if start < other.intervals[k].lowerBound { rest.append(start..<other.intervals[k].lowerBound) }
        start = other.intervals[k].upperBound
        k += 1
      }
      if start < interval.upperBound { rest.append(start..<interval.upperBound) }
    }
    return IntervalSet(ascending: rest)
  }

  /// - Complexity: O(*n* + *m*).
  package func isDisjoint(with other: IntervalSet) -> Bool {
    var (i, j) = (0, 0)
    while i < intervals.count, j < other.intervals.count {
      if intervals[i].overlaps(other.intervals[j]) { return false }
      if intervals[i].upperBound < other.intervals[j].upperBound { i += 1 } else { j += 1 }
    }
    return true
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

extension IntervalSet: Comparable {
  /// By the first interval that differs: the one that begins first, of two the shorter.
  package static func < (left: Self, right: Self) -> Bool {
    for (a, b) in zip(left.intervals, right.intervals) where a != b {
      return (a.lowerBound, a.upperBound) < (b.lowerBound, b.upperBound)
    }
    return left.intervals.count < right.intervals.count
  }
}
