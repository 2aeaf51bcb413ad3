/// The number of a row in the table of its kind.
package struct RowID<Row>: Hashable, Comparable, Sendable {
  package let index: UInt32

  package init(_ index: Int) {
    self.index = UInt32(index)
  }

  package static func < (left: Self, right: Self) -> Bool { left.index < right.index }
}

/// Rows of one kind in the order in which they were read.
package struct Table<Row: Sendable>: Sendable {
  package private(set) var rows: [Row] = []

  package init() {}

  package var count: Int { rows.count }
  package var ids: some Sequence<RowID<Row>> { rows.indices.lazy.map { RowID($0) } }
  /// The rows with their ids, in order.
  package var entries: some Sequence<(id: RowID<Row>, row: Row)> {
    zip(rows.indices, rows).lazy.map { (id: RowID<Row>($0), row: $1) }
  }

  package mutating func append(_ row: Row) -> RowID<Row> {
    rows.append(row)
    return RowID(rows.count - 1)
  }

  package subscript(_ id: RowID<Row>) -> Row {
    get { rows[Int(id.index)] }
    set { rows[Int(id.index)] = newValue }
  }
}
