package import BoundaryModel
package import ScopeGeometry

extension DutyMap {
  /// The days on which a statement is in force: its own, as far as they are its list's.
  package func period(of statement: Statement) -> Bounds<Day> {
    let own = documents.assignments[statement.assignment].inForce
    return statement.list.map { own.intersection(documents.lists[$0].inForce) } ?? own
  }

  /// The areas that a statement is about, as far as its list speaks for them; all there are for one of a template.
  package func reach(of statement: Statement) -> IntervalSet {
    var areas = statement.list.map { territories[$0] } ?? IntervalSet(self.areas.axis.extent)
    if !statement.boundAreas.isEmpty { areas = areas.intersection(spans(statement.boundAreas)) }
    let narrowed = self.narrowedAreas(of: statement.assignment)
    guard statement.list != nil, !narrowed.isEmpty else { return areas }
    return areas.intersection(narrowed.map(spans).reduce(.empty) { $0.union($1) })
  }

  /// The areas, or in a template the localities, that an assignment is narrowed to; empty for all.
  package func narrowedAreas(of assignment: RowID<Assignment>) -> [Narrowing.Values] {
    documents.narrowings[documents.assignments[assignment].narrowings]
      .filter { documents.text($0.dimension) == areaDimension }.map(\.values)
  }

  /// The positions of the areas that a narrowing leaves.
  package func spans(_ values: Narrowing.Values) -> IntervalSet {
    values.positions(of: IntervalSet(areas.axis.extent), in: documents) { codes in
      IntervalSet(codes.compactMap { index.areas[$0] }.map { areas.span(of: $0) })
    }
  }

  /// The areas that a list binds a place of its template to; nil where it binds it to none.
  package func areas(boundTo place: Symbol, in list: RowID<BoundaryList>) -> IntervalSet? {
    let bindings = bindings(of: .locality(place), in: list)
    guard !bindings.isEmpty else { return nil }
    return bindings.map { spans($0.areas) }.reduce(.empty) { $0.union($1) }
  }

  /// Areas by their ids.
  package func spans(_ run: SymbolRun) -> IntervalSet {
    IntervalSet(documents.symbols[run].compactMap { index.areas[$0] }.map { areas.span(of: $0) })
  }
}
