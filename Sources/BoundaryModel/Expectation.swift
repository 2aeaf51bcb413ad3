/// A list's word that what a rule finds in one of its elements is known and may stay.
package struct Expectation: Sendable {
  package let list: RowID<BoundaryList>
  /// nil for one that stands directly in the list.
  package let duty: RowID<Duty>?
  package let rule: Symbol
  package let reason: Symbol
  package let by: Symbol?
  package let until: Day?
  /// The days to which it is limited, both inclusive.
  package let inForce: Bounds<Day>
  /// Rows of `Documents.narrowings`: the scope to which it is limited.
  package var narrowings: Range<Int>
  /// False when part of it could not be read, so that it accepts nothing.
  package var isReadable = true
  /// Where the element begins that it stands in.
  package let start: Place
  /// Where that element ends; the end of the file until it is known.
  package var end: Place
  package let place: Place

  package init(
    list: RowID<BoundaryList>, duty: RowID<Duty>?, rule: Symbol, reason: Symbol, by: Symbol?, until: Day?,
    inForce: Bounds<Day> = Bounds(), narrowings: Range<Int> = 0..<0, in start: Place, place: Place
  ) {
    self.list = list
    self.duty = duty
    self.rule = rule
    self.reason = reason
    self.by = by
    self.until = until
    self.inForce = inForce
    self.narrowings = narrowings
    self.start = start
    self.place = place
    end = Place(file: start.file, offset: .max)
  }

  /// Whether it is limited to a scope or to some days.
  package var isLimited: Bool { !narrowings.isEmpty || inForce != Bounds() || !isReadable }

  /// Whether a place lies in the element.
  package func covers(_ place: Place) -> Bool { start <= place && place < end }
}
