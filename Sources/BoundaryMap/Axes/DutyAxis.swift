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
  /// Where the positions of its categories begin: behind the amounts of a range.
  package let firstCategory: Int
  /// Whether each interval of positions is a thing to read by itself, as ranges of amounts and of days are.
  package let tellsIntervals: Bool
  /// The positions of what a narrowing says.
  package let positions: (Narrowing.Values) -> IntervalSet
  /// A set of positions in words; of a range, one part for each piece.
  package let parts: (IntervalSet) -> [Scope.Values]

  package init(
    id: String, symbol: Symbol?, extent: Range<Int>, whole: IntervalSet, firstCategory: Int = 0,
    tellsIntervals: Bool = false, positions: @escaping (Narrowing.Values) -> IntervalSet,
    parts: @escaping (IntervalSet) -> [Scope.Values]
  ) {
    self.id = id
    self.symbol = symbol
    self.extent = extent
    self.whole = whole
    self.firstCategory = firstCategory
    self.tellsIntervals = tellsIntervals
    self.positions = positions
    self.parts = parts
  }
}

extension DutyAxis {
  /// The values that a range has beside its amounts, such as "not yet fixed" 尚未确定, as positions from 0.
  package struct ValuesBeside {
    let count: Int
    /// The positions of what a narrowing names.
    let positions: (Narrowing.Values) -> IntervalSet
    /// The values at some positions.
    let codes: (IntervalSet) -> [Scope.Code]

    package init(
      count: Int, positions: @escaping (Narrowing.Values) -> IntervalSet,
      codes: @escaping (IntervalSet) -> [Scope.Code]
    ) {
      self.count = count
      self.positions = positions
      self.codes = codes
    }

    package static var none: ValuesBeside { ValuesBeside(count: 0, positions: { _ in .empty }, codes: { _ in [] }) }
  }

  /// A range of amounts, cut where the narrowings of one duty cut it.
  ///
  /// - Parameters:
  ///   - name: What the dimension is called.
  ///   - used: The narrowings of the duty on this dimension.
  ///   - beside: Its values that are no amounts; their positions come after those of the amounts.
  package static func amounts(
    id: String, symbol: Symbol, name: String, unit: String, isWhole: Bool, bounds: Bounds<Decimal>,
    used: [Narrowing.Values], beside: ValuesBeside = .none
  ) -> DutyAxis {
    let axis = AmountAxis(bounds: bounds, isWhole: isWhole, used: used.compactMap(\.amounts))
    let amounts = IntervalSet(axis.extent)
    let first = axis.extent.upperBound
    let extent = axis.extent.lowerBound..<first + beside.count
    return DutyAxis(
      id: id, symbol: symbol, extent: extent, whole: IntervalSet(extent), firstCategory: first,
      tellsIntervals: beside.count == 0,
      positions: { values in
        switch values {
        case .amounts(let bounds): bounds.isEmpty ? .empty : IntervalSet(axis.interval(bounds))
        case .codes: beside.positions(values).moved(by: first)
        case .allBut(_, let named):
          // All but some of its values, of the whole range, has every amount.
          beside.positions(values).moved(by: first).union(named.isEmpty ? amounts : .empty)
        }
      },
      parts: { set in
        let codes = beside.codes(set.subtracting(amounts).moved(by: -first))
        let ranges = set.intersection(amounts).intervals.map { interval in
          Scope.Values.amounts(name: name, unit: unit, axis.bounds(interval))
        }
        return ranges + (codes.isEmpty ? [] : [.categories(codes)])
      })
  }

  /// Time, cut where something about one duty begins or ends.
  package static func days(_ periods: [Bounds<Day>]) -> (axis: DutyAxis, interval: (Bounds<Day>) -> IntervalSet) {
    let axis = DayAxis(used: periods)
    let extent = axis.axis.extent
    return (
      DutyAxis(
        id: "date", symbol: nil, extent: extent, whole: IntervalSet(extent), tellsIntervals: true,
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

  /// The categories or areas that it names, those that it takes out among them; none for amounts.
  package func codes(in documents: Documents) -> [Symbol] {
    switch self {
    case .codes(let run): Array(documents.symbols[run])
    case .allBut(let excepted, let run): Array(documents.symbols[run]) + documents.symbols[excepted]
    case .amounts: []
    }
  }

  /// The positions of the categories or areas that it leaves; none for amounts.
  ///
  /// - Parameters:
  ///   - whole: The positions of the dimension.
  ///   - spans: Those of some codes.
  package func positions(
    of whole: IntervalSet, in documents: Documents, _ spans: (ArraySlice<Symbol>) -> IntervalSet
  ) -> IntervalSet {
    switch self {
    case .codes(let run): spans(documents.symbols[run])
    case .allBut(let excepted, let run):
      (run.isEmpty ? whole : spans(documents.symbols[run])).subtracting(spans(documents.symbols[excepted]))
    case .amounts: .empty
    }
  }
}

extension IntervalSet {
  /// The same positions, so much further on.
  func moved(by distance: Int) -> IntervalSet {
    IntervalSet(intervals.map { $0.lowerBound + distance..<$0.upperBound + distance })
  }
}
