package import BoundaryModel

/// A part of a duty that somebody asks about: several values of one dimension are a union.
package struct Question: Sendable {
  package var areas: [RowID<Area>] = []
  package var categories: [RowID<Dimension>: [RowID<Category>]] = [:]
  package var amounts: [Narrowing] = []
  package let day: Day?

  package init(on day: Day?) {
    self.day = day
  }

  package var days: [Bounds<Day>] { day.map { [Bounds(lower: .from($0), upper: .to($0))] } ?? [] }
}
