package import BoundaryModel

/// Who can hold a duty in the map.
package enum Holder: Hashable, Sendable {
  case body(RowID<Body>)
  /// A party of a template that is checked by itself, as if it were a body.
  case party(RowID<Party>)
  /// A body that no register has; it was told, and is taken for one that exists.
  case unknown(Symbol)

  package func id(in documents: Documents) -> String {
    switch self {
    case .body(let row): documents.text(documents.bodies[row].id)
    case .party(let row): documents.text(documents.parties[row].id)
    case .unknown(let symbol): documents.text(symbol)
    }
  }

  package func name(in documents: Documents) -> String {
    switch self {
    case .body(let row): documents.text(documents.bodies[row].name)
    case .party(let row): documents.text(documents.parties[row].name)
    case .unknown(let symbol): documents.text(symbol)
    }
  }

  package func named(in documents: Documents) -> Named { Named(id: id(in: documents), name: name(in: documents)) }
}
