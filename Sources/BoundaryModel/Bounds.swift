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
}
