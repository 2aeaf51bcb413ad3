import BoundaryModel

/// Rows of one kind by their ids; the first of several with one id counts.
struct IDIndex<Row: Identified & Sendable>: Sendable {
  private var rows: [Symbol: RowID<Row>] = [:]
  private(set) var repeated: [RepeatedID] = []

  /// - Parameter attribute: The attribute that gives the id.
  mutating func add(_ id: RowID<Row>, in table: Table<Row>, attribute: String = "id") {
    let row = table[id]
    // A missing id was told when the document was read.
    guard row.id != .empty else { return }
    if let first = rows[row.id] {
      repeated.append(
        RepeatedID(id: row.id, spot: Spot(row.place, .attributeValue(attribute)), first: Spot(table[first].place)))
    } else {
      rows[row.id] = id
    }
  }

  subscript(_ id: Symbol) -> RowID<Row>? { rows[id] }

  func names(in documents: Documents) -> [String] { rows.keys.map { documents.text($0) }.sorted() }
}
