package import BoundaryModel
package import ScopeGeometry

/// Time as an axis: the days on which something about one duty begins or has ended.
package struct DayAxis {
  package let axis: CutAxis<Day>

  package init(used: [Bounds<Day>]) {
    axis = CutAxis(cuts: used.flatMap { [Self.start($0), Self.end($0)].compactMap(\.self) })
  }

  package func interval(_ bounds: Bounds<Day>) -> Range<Int> {
    axis.interval(from: Self.start(bounds), to: Self.end(bounds))
  }

  package func bounds(_ interval: Range<Int>) -> Bounds<Day> {
    let ends = axis.ends(of: interval)
    return Bounds(lower: ends.lower.map { .from($0.value) }, upper: ends.upper.map { .to($0.value.previous) })
  }

  private static func start(_ bounds: Bounds<Day>) -> Cut<Day>? { bounds.firstDay.map { .before($0) } }
  private static func end(_ bounds: Bounds<Day>) -> Cut<Day>? { bounds.lastDay.map { .before($0.next) } }
}
