/// The number of a row in the table of its kind.
package struct RowID<Row>: Hashable, Comparable, Sendable {
  package let index: UInt32

  @inlinable package init(_ index: Int) {
    self.index = UInt32(index)
  }

  // Written out, so that other modules make them of the index alone and need not ask what Row is.
  @inlinable package static func == (left: Self, right: Self) -> Bool { left.index == right.index }
  @inlinable package static func < (left: Self, right: Self) -> Bool { left.index < right.index }
  @inlinable package func hash(into hasher: inout Hasher) { hasher.combine(index) }
}

/// Rows of one kind in the order in which they were read.
package struct Table<Row: Sendable>: Sendable {
  @usableFromInline package internal(set) var rows: [Row] = []

  @inlinable package init() {}

  @inlinable package var count: Int { rows.count }
  @inlinable package var ids: some Sequence<RowID<Row>> { rows.indices.lazy.map { RowID($0) } }
  /// The rows with their ids, in order.
  @inlinable package var entries: Entries { Entries(rows) }

  package struct Entries: Sequence, IteratorProtocol {
    @usableFromInline let rows: [Row]
    @usableFromInline var position = 0

    @inlinable init(_ rows: [Row]) { self.rows = rows }

    @inlinable package mutating func next() -> (id: RowID<Row>, row: Row)? {
      guard position < rows.count else { return nil }
      defer { position += 1 }
      return (RowID(position), rows[position])
    }
  }

  @inlinable package mutating func append(_ row: Row) -> RowID<Row> {
    rows.append(row)
    return RowID(rows.count - 1)
  }

  package subscript(_ id: RowID<Row>) -> Row {
    @inlinable get { rows[Int(id.index)] }
    @inlinable _modify { yield &rows[Int(id.index)] }
  }
}
