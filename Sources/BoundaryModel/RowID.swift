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

/// Rows of one kind that stand together in their table.
package struct RowRange<Row>: RandomAccessCollection, Hashable, Sendable {
  @usableFromInline let lower: UInt32
  @usableFromInline let upper: UInt32

  package static var empty: RowRange { RowRange(0..<0) }

  @inlinable package init(_ range: Range<Int>) {
    lower = UInt32(range.lowerBound)
    upper = UInt32(range.upperBound)
  }

  @inlinable package var startIndex: Int { Int(lower) }
  @inlinable package var endIndex: Int { Int(upper) }
  @inlinable package subscript(_ position: Int) -> RowID<Row> { RowID(position) }

  // Written out, so that other modules need not ask what Row is.
  @inlinable package static func == (left: Self, right: Self) -> Bool {
    left.lower == right.lower && left.upper == right.upper
  }
  @inlinable package func hash(into hasher: inout Hasher) {
    hasher.combine(lower)
    hasher.combine(upper)
  }
}

/// Rows of one kind in the order in which they were read.
package struct Table<Row: Sendable>: Sendable {
  @usableFromInline var storage: [Row] = []
  /// The number of the first row. Those before it are of documents that were read earlier, for the other side of a
  /// comparison: they are found by their ids, and not gone through.
  @usableFromInline var first = 0

  @inlinable package init() {}

  @inlinable package var rows: ArraySlice<Row> { storage[first...] }
  @inlinable package var count: Int { storage.count - first }
  @inlinable package var ids: RowRange<Row> { RowRange(first..<storage.count) }
  /// The rows with their ids, in order.
  @inlinable package var entries: Entries { Entries(storage, from: first) }

  package struct Entries: Sequence, IteratorProtocol {
    @usableFromInline let rows: [Row]
    @usableFromInline var position: Int

    @inlinable init(_ rows: [Row], from first: Int) {
      self.rows = rows
      position = first
    }

    @inlinable package mutating func next() -> (id: RowID<Row>, row: Row)? {
      guard position < rows.count else { return nil }
      defer { position += 1 }
      return (RowID(position), rows[position])
    }
  }

  @inlinable package mutating func append(_ row: Row) -> RowID<Row> {
    storage.append(row)
    return RowID(storage.count - 1)
  }

  package subscript(_ id: RowID<Row>) -> Row {
    @inlinable get { storage[Int(id.index)] }
    @inlinable _modify { yield &storage[Int(id.index)] }
  }

  /// Rows that stand together.
  @inlinable package subscript(_ range: RowRange<Row>) -> ArraySlice<Row> { storage[range.startIndex..<range.endIndex] }

  /// An empty table whose rows are numbered on after those of this one, which stay to be found.
  func continued() -> Table {
    var table = self
    table.first = storage.count
    return table
  }
}

/// A value for each row of a table.
package struct Column<Row, Value> {
  /// In the order of the rows.
  package private(set) var values: [Value]
  private let first: Int

  package init(_ rows: RowRange<Row>, repeating value: Value) {
    values = Array(repeating: value, count: rows.count)
    first = rows.startIndex
  }

  package init(_ rows: RowRange<Row>, of value: (RowID<Row>) -> Value) {
    values = rows.map(value)
    first = rows.startIndex
  }

  package subscript(_ row: RowID<Row>) -> Value {
    get { values[Int(row.index) - first] }
    _modify { yield &values[Int(row.index) - first] }
  }
}

extension Column: Sendable where Value: Sendable {}
