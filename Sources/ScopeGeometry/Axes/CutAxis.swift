/// A cut between the values of a dense order: just before a value or just after it.
package struct Cut<Value: Comparable & Hashable & Sendable>: Hashable, Comparable, Sendable {
  package let value: Value
  package let isAfter: Bool

  @inlinable package init(value: Value, isAfter: Bool) {
    self.value = value
    self.isAfter = isAfter
  }

  @inlinable package static func before(_ value: Value) -> Cut { Cut(value: value, isAfter: false) }
  @inlinable package static func after(_ value: Value) -> Cut { Cut(value: value, isAfter: true) }

  @inlinable package static func < (left: Self, right: Self) -> Bool {
    left.value != right.value ? left.value < right.value : !left.isAfter && right.isAfter
  }
}

/// An axis whose positions are the pieces between neighbouring cuts.
///
/// Amounts become positions without arithmetic: that two ends touch in one value, or do not,
/// is told by the order of their cuts. No piece is empty as long as no two cuts enclose nothing,
/// which for whole numbers and days asks for cuts before values only.
package struct CutAxis<Value: Comparable & Hashable & Sendable>: Sendable {
  @usableFromInline let cuts: [Cut<Value>]

  /// - Complexity: O(*n* log *n*).
  @inlinable package init(cuts: some Sequence<Cut<Value>>) {
    self.cuts = Set(cuts).sorted()
  }

  @inlinable package var extent: Range<Int> { 0..<cuts.count + 1 }

  /// The positions between two cuts of the axis; nil stands for infinity.
  ///
  /// - Complexity: O(log *n*).
  @inlinable package func interval(from lower: Cut<Value>?, to upper: Cut<Value>?) -> Range<Int> {
    let start = lower.map { rank(of: $0) + 1 } ?? 0
    let end = upper.map { rank(of: $0) + 1 } ?? extent.upperBound
    return start..<max(start, end)
  }

  /// The cuts at the two ends of an interval; nil stands for infinity.
  @inlinable package func ends(of interval: Range<Int>) -> (lower: Cut<Value>?, upper: Cut<Value>?) {
    (
      interval.lowerBound == 0 ? nil : cuts[interval.lowerBound - 1],
      interval.upperBound > cuts.count ? nil : cuts[interval.upperBound - 1]
    )
  }

  @inlinable func rank(of cut: Cut<Value>) -> Int {
    var low = 0
    var high = cuts.count
    while low < high {
      let middle = (low + high) / 2
      if cuts[middle] < cut { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
