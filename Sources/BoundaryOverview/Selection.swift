package import BoundaryFindings
package import BoundaryMap
package import BoundaryModel
import ScopeGeometry

/// What a report is limited to: bodies, duties, areas, a day; nil does not limit.
package struct Selection: Sendable {
  private var bodies: Set<String>?
  /// Places in the map.
  private var duties: Set<Int>?
  private var areas: IntervalSet?
  private var day: Day?

  /// - Parameters: What the user named, by id, name or part of a name; several of one kind are a union.
  /// - Throws: What tells the near name of one that nothing has.
  package init(
    bodies: [String] = [], duties: [String] = [], fields: [String] = [], areas: [String] = [], day: Day? = nil,
    in map: DutyMap
  ) throws(UnknownName) {
    self.day = day
    if !bodies.isEmpty { self.bodies = Set(try Self.all(bodies, in: map.bodyLookup)) }
    if !duties.isEmpty { self.duties = Set(try Self.all(duties, in: map.dutyLookup)) }
    if !fields.isEmpty {
      let fields = Set(try Self.all(fields, in: map.fieldLookup))
      let inFields = map.duties.indices.filter { map.field(of: map.duties[$0]).map { fields.contains($0.id) } ?? false }
      self.duties = self.duties.map { $0.intersection(inFields) } ?? Set(inFields)
    }
    if !areas.isEmpty {
      self.areas = IntervalSet(try Self.all(areas, in: map.areaLookup).map { map.areas.span(of: $0) })
    }
  }

  private static func all<Value>(_ names: [String], in lookup: Lookup<Value>) throws(UnknownName) -> [Value] {
    var values: [Value] = []
    for name in names { values += try lookup[name] }
    return values
  }

  /// Whether a finding is in it.
  package func contains(_ sheet: ConflictSheet, _ builder: SheetBuilder, _ map: DutyMap) -> Bool {
    if let bodies, !sheet.bodies.contains(where: { bodies.contains($0.id) }) { return false }
    if let duties, !(sheet.position.map { duties.contains($0) } ?? false) { return false }
    if areas == nil && day == nil { return true }
    let spots = [sheet.finding.spot] + sheet.statements.map(\.spot)
    if let scope = sheet.finding.scope {
      return scope.boxes.contains { meets($0, spots.compactMap { builder.places.lists[$0.place.file] }, map) }
    }
    return spots.contains { spot in
      if let assignment = builder.places.assignments[spot.place] { return meets(assignment, map) }
      return builder.places.lists[spot.place.file].map { meets($0, map) } ?? true
    }
  }

  /// Whether the matrix shows a duty.
  func contains(duty: Int) -> Bool { duties?.contains(duty) ?? true }

  /// Whether the matrix shows the row of a duty in which these bodies stand.
  func contains(bodies shown: some Sequence<String>) -> Bool {
    bodies.map { bodies in shown.contains { bodies.contains($0) } } ?? true
  }

  /// Whether the matrix shows what a statement holds.
  func contains(_ statement: Statement, _ map: DutyMap) -> Bool {
    guard areas != nil || day != nil else { return true }
    if let areas, !statement.boundAreas.isEmpty,
      map.span(of: statement.boundAreas).isDisjoint(with: areas)
    {
      return false
    }
    return meets(statement.assignment, map)
  }

  // MARK: Places and days

  private func meets(_ box: Scope.Box, _ lists: [RowID<BoundaryList>], _ map: DutyMap) -> Bool {
    var named: [Named]?
    var dates: Bounds<Day>?
    for part in box.parts {
      if case .areas(let codes) = part.values { named = codes }
      if case .dates(let bounds) = part.values { dates = bounds }
    }
    if let areas, let named {
      let spans = named.compactMap { map.documents.symbols.find($0.id) }.compactMap { map.index.areas[$0] }
      if IntervalSet(spans.map { map.areas.span(of: $0) }).isDisjoint(with: areas) { return false }
    }
    if let day, let dates, !dates.contains(day) { return false }
    guard named == nil || dates == nil, !lists.isEmpty else { return true }
    // What a box leaves open is where and when its lists are in force.
    return lists.contains { meets($0, map) }
  }

  private func meets(_ assignment: RowID<Assignment>, _ map: DutyMap) -> Bool {
    let row = map.documents.assignments[assignment]
    if let list = map.list(of: assignment), !meets(list, map) { return false }
    if let day, !row.inForce.contains(day) { return false }
    guard let areas else { return true }
    let narrowed = map.documents.narrowings[row.narrowings].compactMap { narrowing -> IntervalSet? in
      map.documents.text(narrowing.dimension) == areaDimension ? map.spans(narrowing.values) : nil
    }
    return narrowed.isEmpty || narrowed.contains { !$0.isDisjoint(with: areas) }
  }

  private func meets(_ list: RowID<BoundaryList>, _ map: DutyMap) -> Bool {
    let row = map.documents.lists[list]
    if let day, !row.inForce.contains(day) { return false }
    return areas.map { !map.territories[list].isDisjoint(with: $0) } ?? true
  }
}

extension DutyMap {
  /// The positions of areas by their ids.
  fileprivate func span(of ids: SymbolRun) -> IntervalSet {
    IntervalSet(documents.symbols[ids].compactMap { index.areas[$0] }.map { areas.span(of: $0) })
  }
}

extension Bounds<Day> {
  fileprivate func contains(_ day: Day) -> Bool {
    (firstDay.map { $0 <= day } ?? true) && (lastDay.map { day <= $0 } ?? true)
  }
}
