package import BoundaryModel
package import ScopeGeometry

/// One dimension of a duty as an axis: from the values that documents write to positions and back.
package struct DutyAxis {
  /// The id by which documents name the dimension.
  package let id: String
  /// The same as documents keep it; nil for one that they never narrow.
  package let symbol: Symbol?
  /// All positions.
  package let extent: Range<Int>
  /// What counts as the whole dimension, which descriptions leave out.
  package let whole: IntervalSet
  /// The positions of what a narrowing says.
  package let positions: (Narrowing.Values) -> IntervalSet
  /// A set of positions in words; of a range, one part for each piece.
  package let parts: (IntervalSet) -> [Scope.Values]

  package init(
    id: String, symbol: Symbol?, extent: Range<Int>, whole: IntervalSet,
    positions: @escaping (Narrowing.Values) -> IntervalSet, parts: @escaping (IntervalSet) -> [Scope.Values]
  ) {
    self.id = id
    self.symbol = symbol
    self.extent = extent
    self.whole = whole
    self.positions = positions
    self.parts = parts
  }
}

extension DutyAxis {
  /// A range of amounts, cut where the narrowings of one duty cut it.
  ///
  /// - Parameters:
  ///   - name: What the dimension is called.
  ///   - used: The narrowings of the duty on this dimension.
  package static func amounts(
    id: String, symbol: Symbol, name: String, unit: String, isWhole: Bool, bounds: Bounds<Decimal>,
    used: [Narrowing.Values]
  ) -> DutyAxis {
    let axis = AmountAxis(bounds: bounds, isWhole: isWhole, used: used.compactMap(\.amounts))
    return DutyAxis(
      id: id, symbol: symbol, extent: axis.extent, whole: IntervalSet(axis.extent),
      positions: { values in
        guard let bounds = values.amounts, !bounds.isEmpty else { return .empty }
        return IntervalSet(axis.interval(bounds))
      },
      parts: { set in set.intervals.map { .amounts(name: name, unit: unit, axis.bounds($0)) } })
  }

  /// Time, cut where something about one duty begins or ends.
  package static func days(_ periods: [Bounds<Day>]) -> (axis: DutyAxis, interval: (Bounds<Day>) -> IntervalSet) {
    let axis = DayAxis(used: periods)
    let extent = axis.axis.extent
    return (
      DutyAxis(
        id: "date", symbol: nil, extent: extent, whole: IntervalSet(extent),
        positions: { _ in IntervalSet(extent) },
        parts: { set in set.intervals.map { .dates(axis.bounds($0)) } }),
      { IntervalSet(axis.interval($0)) }
    )
  }
}

extension Narrowing.Values {
  /// The ends of a range; nil for codes.
  package var amounts: Bounds<Decimal>? {
    if case .amounts(let bounds) = self { bounds } else { nil }
  }

  /// Categories or areas; none for amounts.
  package func codes(in documents: Documents) -> ArraySlice<Symbol> {
    if case .codes(let run) = self { documents.symbols[run] } else { [] }
  }
}
