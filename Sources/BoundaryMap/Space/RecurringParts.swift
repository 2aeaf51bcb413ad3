import BoundaryModel
import ScopeGeometry

/// The categories of one dimension as parts of the year or years of several: which of them there are on a day.
struct RecurringParts: Sendable {
  /// What must hold of a day for some positions to be there.
  private struct Part {
    let positions: Range<Int>
    let on: [Recurrence]
    let notOn: [Recurrence]
  }

  private let parts: [Part]
  /// Everything that comes again in it.
  let recurrences: [Recurrence]

  /// nil for a dimension in which nothing comes again.
  init?(_ tree: CategoryTrees.Tree, _ documents: Documents) {
    let rows = tree.categories.map { documents.categories[$0] }
    guard rows.contains(where: { $0.recurrence != nil }) else { return nil }
    recurrences = rows.compactMap(\.recurrence).unrepeated
    let beside = Dictionary(grouping: rows, by: \.parent).mapValues { $0.compactMap(\.recurrence) }
    parts = rows.enumerated().filter { $0.element.recurrence != nil || $0.element.isRest }.map { node, row in
      Part(
        positions: tree.axis.span(of: node), on: row.recurrence.map { [$0] } ?? [],
        notOn: row.isRest ? beside[row.parent] ?? [] : [])
    }
  }

  /// The positions that are not there on a day.
  func missing(on day: Day) -> IntervalSet {
    IntervalSet(
      parts.filter { part in !part.on.allSatisfy { $0.contains(day) } || part.notOn.contains { $0.contains(day) } }
        .map(\.positions))
  }
}

/// The dimensions of a duty in which something comes again, by their axes, beside the axis of time.
struct Calendar {
  let axes: [(axis: Int, parts: RecurringParts)]

  /// Days on which something begins or is over, of as many years as it takes until everything comes again as it was.
  ///
  /// - Parameter period: The days that are asked about; where it is open, some years stand for all.
  private func turns(in period: Bounds<Day>) -> [Day] {
    let recurrences = axes.flatMap(\.parts.recurrences)
    // A leap day is missing for eight years where a century has none.
    let years = 8 * min(recurrences.map(\.years).unrepeated.reduce(1, leastCommonMultiple), Self.mostYears)
    let first = period.firstDay ?? period.lastDay.map { Day(number: $0.number - Int32(366 * years)) } ?? Self.someDay
    let last = min(period.lastDay ?? .init(number: .max), Day(number: first.number + Int32(366 * years)))
    guard first <= last else { return [] }
    return [first]
      + (first.date.year...last.date.year).flatMap { year in
        [Day(year: year, month: 1, day: 1)] + recurrences.flatMap { $0.turns(in: year) }
      }.filter { first <= $0 && $0 <= last }
  }

  private static let mostYears = 420
  private static let someDay = Day(year: 2000, month: 1, day: 1)

  /// Whether there is a day in a period on which all sides of a box are there in part.
  func hasDay(in period: Bounds<Day>, _ sides: [IntervalSet]) -> Bool {
    turns(in: period).contains { day in
      axes.allSatisfy { !sides[$0.axis].subtracting($0.parts.missing(on: day)).isEmpty }
    }
  }
}

/// Of two numbers above 0.
private func leastCommonMultiple(_ first: Int, _ second: Int) -> Int {
  var (a, b) = (first, second)
  while b != 0 { (a, b) = (b, a % b) }
  return first / a * second
}
