package import BoundaryModel
import ScopeGeometry

/// How far the rows of one duty reach: a duty exists in the territory and time of its list, as far as the template and
/// the row itself narrow it, and without what either takes out.
struct DutyExtents {
  private let map: DutyMap
  private let axes: AxisProduct
  private let interval: (Bounds<Day>) -> IntervalSet
  /// The template's row, where the duty is one of a template that lists fill in.
  private let original: RowID<Duty>?
  private let isDefault: Bool

  init(_ duty: HeldDuty, _ axes: AxisProduct, _ interval: @escaping (Bounds<Day>) -> IntervalSet, in map: DutyMap) {
    self.map = map
    self.axes = axes
    self.interval = interval
    isDefault = duty.isDefault
    original = !duty.isDefault && map.documents.duties[duty.duty].list == nil ? duty.duty : nil
  }

  private var last: Int { axes.space.count - 1 }

  /// Where the list of a row speaks; everywhere for a row of a template.
  func spokenFor(by row: RowID<Duty>) -> Box {
    var sides = axes.space
    if let list = map.documents.duties[row].list {
      sides[0] = map.territories[list]
      sides[last] = interval(map.documents.lists[list].inForce)
    }
    return Box(sides: sides)
  }

  func narrowed(_ box: Box, by row: RowID<Duty>) -> Box {
    let own = map.documents.duties[row]
    var box = box.intersection(Box(sides: sides(own.narrowings, own.inForce)))
    if let original, let list = own.list {
      let template = map.documents.duties[original]
      box = box.intersection(Box(sides: sides(template.narrowings, template.inForce, in: list)))
    }
    return box
  }

  func withoutExceptions(_ box: Box, of row: RowID<Duty>) -> [Box] {
    let documents = map.documents
    var taken = map.outline.exceptions[row].map { sides(documents.dutyExceptions[$0].narrowings, Bounds()) }
    if let original, let list = documents.duties[row].list {
      taken += map.outline.exceptions[original].map {
        sides(documents.dutyExceptions[$0].narrowings, Bounds(), in: list)
      }
    }
    return taken.reduce([box]) { rest, taken in rest.flatMap { $0.subtracting(Box(sides: taken)) } }
      .filter { !$0.isEmpty }
  }

  /// - Parameter list: Given for what a template says, whose localities are what the list binds them to.
  private func sides(
    _ narrowings: Range<Int>, _ period: Bounds<Day>, in list: RowID<BoundaryList>? = nil
  ) -> [IntervalSet] {
    let all = map.documents.narrowings[narrowings]
    var sides = axes.sides(of: all)
    sides[last] = interval(period)
    guard let list else { return sides }
    let areas = all.filter { map.documents.text($0.dimension) == areaDimension }
    if !areas.isEmpty {
      sides[0] = areas.map { self.areas(of: $0.values, in: list) }.reduce(.empty) { $0.union($1) }
    }
    return sides
  }

  /// The areas that a list binds the localities of a template to; everywhere for one that it does not bind.
  private func areas(of values: Narrowing.Values, in list: RowID<BoundaryList>) -> IntervalSet {
    let everywhere = axes.space[0]
    return values.positions(of: everywhere, in: map.documents) { codes in
      codes.map { map.areas(boundTo: $0, in: list) ?? everywhere }.reduce(.empty) { $0.union($1) }
    }
  }
}

/// Everything that is said of the scope of one duty, whose ends its axes must tell apart.
struct Said {
  let narrowings: [Narrowing]
  let periods: [Bounds<Day>]

  init(_ duty: HeldDuty, in map: DutyMap) {
    let documents = map.documents
    let assignments = map.statements(of: duty).map { documents.assignments[$0.assignment] }
    let rows = ([duty.duty] + map.appearances(of: duty)).unrepeated
    let expectations = map.limitedExpectations(of: duty).map { documents.expectations[$0] }
    let exceptions = rows.flatMap { map.outline.exceptions[$0] }.map { documents.dutyExceptions[$0] }
    let unnamed = rows.flatMap { map.unnamedStatements(of: $0) }.map { documents.assignments[$0.assignment] }
    let ranges =
      assignments.map(\.narrowings) + rows.map { documents.duties[$0].narrowings } + exceptions.map(\.narrowings)
      + expectations.map(\.narrowings) + unnamed.map(\.narrowings)
    narrowings = ranges.flatMap { documents.narrowings[$0] }
    periods =
      assignments.map(\.inForce) + rows.map { documents.duties[$0].inForce } + expectations.map(\.inForce)
      + unnamed.map(\.inForce)
  }
}

extension DutyMap {
  /// What is said to be known of a duty within a scope only, in its rows and in its lists.
  package func limitedExpectations(of duty: HeldDuty) -> [RowID<Expectation>] {
    guard !limitedExpectations.isEmpty else { return [] }
    let rows = appearances(of: duty)
    let lists = Set(rows.compactMap { documents.duties[$0].list })
    let here = Set(rows)
    return limitedExpectations.filter { id in
      let row = documents.expectations[id]
      return row.duty.map(here.contains) ?? lists.contains(row.list)
    }
  }

  /// What a row states of a holder that it does not name, in a role that is known.
  package func unnamedStatements(of row: RowID<Duty>) -> [Statement] {
    idleStatements(of: row).filter { $0.knownRole != nil && $0.host.isUnnamed }
  }
}
