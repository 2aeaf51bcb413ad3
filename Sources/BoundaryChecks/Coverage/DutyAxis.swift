import BoundaryModel
import ScopeGeometry

/// One dimension of a duty as an axis: from the values that documents write to positions and back.
struct DutyAxis {
  /// The id by which documents name the dimension.
  let id: String
  /// The same as documents keep it; nil for one that they never narrow.
  let symbol: Symbol?
  /// All positions.
  let extent: Range<Int>
  /// What counts as the whole dimension, which descriptions leave out.
  let whole: IntervalSet
  /// The positions of what a narrowing says.
  let positions: (Narrowing.Values) -> IntervalSet
  /// A set of positions in words; of a range, one part for each piece.
  let parts: (IntervalSet) -> [Scope.Values]
}

extension DutyAxis {
  /// The areas of the registers.
  ///
  /// - Parameter whole: Everything in the jurisdictions of the duty.
  static func areas(_ map: DutyMap, whole: IntervalSet) -> DutyAxis {
    let documents = map.documents
    return DutyAxis(
      id: areaDimension, symbol: documents.symbols.find(areaDimension), extent: map.areas.axis.extent, whole: whole,
      positions: { values in
        IntervalSet(codes(values, documents).compactMap { map.index.areas[$0] }.map { map.areas.span(of: $0) })
      },
      parts: { set in
        [
          .areas(
            map.areas.areas(covering: set).map { code(documents.areas[$0].id, documents.areas[$0].name, documents) })
        ]
      })
  }

  /// The localities of a template that is checked by itself: places side by side.
  static func localities(_ map: DutyMap, of template: RowID<Template>) -> DutyAxis {
    let documents = map.documents
    let rows = documents.localities.rows.filter { $0.template == template }
    let extent = 0..<max(1, rows.count)
    return DutyAxis(
      id: areaDimension, symbol: documents.symbols.find(areaDimension), extent: extent, whole: IntervalSet(extent),
      positions: { values in
        IntervalSet(
          codes(values, documents).compactMap { code in rows.firstIndex { $0.id == code } }.map { $0..<$0 + 1 })
      },
      parts: { set in
        [.areas(rows.indices.filter(set.contains).map { code(rows[$0].id, rows[$0].name, documents) })]
      })
  }

  /// A tree of categories.
  static func categories(_ map: DutyMap, of dimension: RowID<Dimension>) -> DutyAxis {
    let documents = map.documents
    let tree = map.categories[dimension]
    let index = map.index[documents.dimensions[dimension].template].categories[dimension]
    return DutyAxis(
      id: documents.text(documents.dimensions[dimension].id), symbol: documents.dimensions[dimension].id,
      extent: tree.axis.extent,
      whole: IntervalSet(tree.axis.extent),
      positions: { values in
        IntervalSet(
          codes(values, documents).compactMap { index?[$0] }.compactMap { tree.nodes[$0] }
            .map { tree.axis.span(of: $0) })
      },
      parts: { set in
        let covering = tree.axis.nodes(covering: set).map { documents.categories[tree.categories[$0]] }
        return [.categories(covering.map { code($0.id, $0.name, documents) })]
      })
  }

  /// A range of amounts, cut where the narrowings of one duty cut it.
  static func amounts(
    _ map: DutyMap, of dimension: Dimension, unit: Symbol, isWhole: Bool, bounds: Bounds<Decimal>,
    narrowings: [Narrowing]
  ) -> DutyAxis {
    let name = map.documents.text(dimension.name)
    let unit = map.documents.text(unit)
    let used = narrowings.filter { $0.dimension == dimension.id }.compactMap { amounts($0.values) }
    let axis = AmountAxis(bounds: bounds, isWhole: isWhole, used: used)
    return DutyAxis(
      id: map.documents.text(dimension.id), symbol: dimension.id, extent: axis.extent, whole: IntervalSet(axis.extent),
      positions: { values in
        guard let bounds = amounts(values), !bounds.isEmpty else { return .empty }
        return IntervalSet(axis.interval(bounds))
      },
      parts: { set in set.intervals.map { .amounts(name: name, unit: unit, axis.bounds($0)) } })
  }

  /// Time, cut where something about one duty begins or ends.
  static func days(_ periods: [Bounds<Day>]) -> (axis: DutyAxis, interval: (Bounds<Day>) -> IntervalSet) {
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

  private static func codes(_ values: Narrowing.Values, _ documents: Documents) -> ArraySlice<Symbol> {
    if case .codes(let run) = values { documents.symbols[run] } else { [] }
  }

  private static func amounts(_ values: Narrowing.Values) -> Bounds<Decimal>? {
    if case .amounts(let bounds) = values { bounds } else { nil }
  }

  private static func code(_ id: Symbol, _ name: Symbol, _ documents: Documents) -> Scope.Code {
    Scope.Code(id: documents.text(id), name: documents.text(name))
  }
}
