package import BoundaryModel
package import ScopeGeometry

/// A range of a template as an axis: the ends that the statements of one duty use, in order.
package struct AmountAxis {
  package let axis: CutAxis<Decimal>
  package let isWhole: Bool
  /// The positions that the range itself has.
  package let extent: Range<Int>

  package init(bounds: Bounds<Decimal>, isWhole: Bool, used: [Bounds<Decimal>]) {
    let cuts = ([bounds] + used).flatMap { bounds in
      [Self.cut(bounds.lower, isWhole), Self.cut(bounds.upper, isWhole)].compactMap(\.self)
    }
    axis = CutAxis(cuts: cuts)
    self.isWhole = isWhole
    extent = axis.interval(from: Self.cut(bounds.lower, isWhole), to: Self.cut(bounds.upper, isWhole))
  }

  package func interval(_ bounds: Bounds<Decimal>) -> Range<Int> {
    axis.interval(from: Self.cut(bounds.lower, isWhole), to: Self.cut(bounds.upper, isWhole)).clamped(to: extent)
  }

  /// The ends of an interval; an end of the range itself is left out.
  package func bounds(_ interval: Range<Int>) -> Bounds<Decimal> {
    let ends = axis.ends(of: interval)
    var lower = interval.lowerBound == extent.lowerBound ? nil : ends.lower
    var upper = interval.upperBound == extent.upperBound ? nil : ends.upper
    // One amount at the end of the range is that amount, not a choice: "exactly 24", not "from 24".
    if isSingle(ends.lower, ends.upper) { (lower, upper) = (ends.lower, ends.upper) }
    return Bounds(
      lower: lower.map { $0.isAfter ? .above($0.value) : .from($0.value) },
      upper: upper.map {
        isWhole ? .to($0.value.previousWhole) : $0.isAfter ? .to($0.value) : .below($0.value)
      })
  }

  /// Whether two cuts have one amount between them.
  private func isSingle(_ lower: Cut<Decimal>?, _ upper: Cut<Decimal>?) -> Bool {
    guard let lower, let upper, !lower.isAfter else { return false }
    return isWhole ? upper.value.previousWhole == lower.value : upper.isAfter && upper.value == lower.value
  }

  /// Whole numbers are cut before a number only, so that no piece between two cuts is without one.
  private static func cut(_ lower: Bounds<Decimal>.Lower?, _ isWhole: Bool) -> Cut<Decimal>? {
    switch lower {
    case .from(let value): .before(isWhole && !value.isWhole ? value.nextWhole : value)
    case .above(let value): isWhole ? .before(value.nextWhole) : .after(value)
    case nil: nil
    }
  }

  private static func cut(_ upper: Bounds<Decimal>.Upper?, _ isWhole: Bool) -> Cut<Decimal>? {
    switch upper {
    case .to(let value): isWhole ? .before(value.nextWhole) : .after(value)
    case .below(let value): .before(isWhole && !value.isWhole ? value.nextWhole : value)
    case nil: nil
    }
  }
}
