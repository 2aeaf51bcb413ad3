/// The number of a row in the table of its kind.
package struct RowID<Row>: Hashable, Comparable, Sendable {
  package let index: UInt32

  @inlinable package init(_ index: Int) {
    self.index = UInt32(index)
  }

  @inlinable package static func < (left: Self, right: Self) -> Bool { left.index < right.index }
}

/// Rows of one kind in the order in which they were read.
package struct Table<Row: Sendable>: Sendable {
  @usableFromInline package internal(set) var rows: [Row] = []

  @inlinable package init() {}

  @inlinable package var count: Int { rows.count }
  @inlinable package var ids: some Sequence<RowID<Row>> { rows.indices.lazy.map { RowID($0) } }
  /// The rows with their ids, in order.
  @inlinable package var entries: some Sequence<(id: RowID<Row>, row: Row)> {
    zip(rows.indices, rows).lazy.map { (id: RowID<Row>($0), row: $1) }
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
