package import BoundaryModel

/// Rows of one kind by their ids; the first of several with one id counts.
package struct IDIndex<Row: Identified & Sendable>: Sendable {
  private var rows: [Symbol: RowID<Row>] = [:]
  package private(set) var repeated: [RepeatedID] = []

  /// - Parameter attribute: The attribute that gives the id.
  package mutating func add(_ id: RowID<Row>, in table: Table<Row>, attribute: String = "id") {
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

  package subscript(_ id: Symbol) -> RowID<Row>? { rows[id] }

  package func names(in documents: Documents) -> [String] { rows.keys.map { documents.text($0) }.sorted() }
}

/// The codes of the duties of one document.
package struct CodeIndex: Sendable {
  private var places: [Symbol: (id: Symbol, place: Place)] = [:]
  package private(set) var repeated: [RepeatedID] = []

  /// Two rows of one id are told by it, whatever their code.
  mutating func add(_ row: Duty) {
    guard let code = row.code else { return }
    guard let first = places[code] else { return places[code] = (row.id, row.place) }
    guard first.id != row.id else { return }
    repeated.append(
      RepeatedID(id: code, spot: Spot(row.place, .attributeValue("code")), first: Spot(first.place)))
  }
}
