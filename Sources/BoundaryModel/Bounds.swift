/// The two ends of a range of amounts; a missing end is open to infinity.
package struct Bounds<Value: Comparable & Hashable & Sendable>: Hashable, Sendable {
  package enum Lower: Hashable, Sendable {
    /// This value or more.
    case from(Value)
    /// More than this value.
    case above(Value)
  }

  package enum Upper: Hashable, Sendable {
    /// This value or less.
    case to(Value)
    /// Less than this value.
    case below(Value)
  }

  package let lower: Lower?
  package let upper: Upper?

  package init(lower: Lower? = nil, upper: Upper? = nil) {
    self.lower = lower
    self.upper = upper
  }

  /// Whether no value lies between the ends.
  @inlinable package var isEmpty: Bool {
    switch (lower, upper) {
    case (.from(let low), .to(let high)): high < low
    case (.from(let low), .below(let high)), (.above(let low), .to(let high)), (.above(let low), .below(let high)):
      high <= low
    default: false
    }
  }

  /// The values between both pairs of ends.
  package func intersection(_ other: Self) -> Self {
    let (lower, upper) = (self.lower ?? other.lower, self.upper ?? other.upper)
    return Bounds(
      lower: lower.map { Lower.later($0, other.lower ?? $0) }, upper: upper.map { Upper.earlier($0, other.upper ?? $0) }
    )
  }
}

extension Bounds.Lower {
  private var end: (value: Value, isAfter: Bool) {
    switch self {
    case .from(let value): (value, false)
    case .above(let value): (value, true)
    }
  }

  fileprivate static func later(_ first: Self, _ second: Self) -> Self {
    let (a, b) = (first.end, second.end)
    return a.value != b.value ? (a.value < b.value ? second : first) : (a.isAfter ? first : second)
  }
}

extension Bounds.Upper {
  private var end: (value: Value, isBefore: Bool) {
    switch self {
    case .to(let value): (value, false)
    case .below(let value): (value, true)
    }
  }

  fileprivate static func earlier(_ first: Self, _ second: Self) -> Self {
    let (a, b) = (first.end, second.end)
    return a.value != b.value ? (a.value < b.value ? first : second) : (a.isBefore ? first : second)
  }
}
