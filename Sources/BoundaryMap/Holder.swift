package import BoundaryModel

/// Who can hold a duty in the map: four bytes that say what it is and which.
package struct Holder: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case body(RowID<Body>)
    /// A party of a template that is checked by itself, as if it were a body, or one that a list names and does not
    /// bind, which was told: it is taken for one that exists.
    case party(RowID<Party>)
    /// A body that no register has; it was told, and is taken for one that exists.
    case unknown(Symbol)
    /// Words that name nobody in particular: kept, and holding nothing.
    case unnamed(Symbol)
  }

  /// The kind in the two lowest bits, the number of the row or the symbol above them.
  private let code: UInt32

  package static func body(_ row: RowID<Body>) -> Holder { Holder(row.index, kind: 0) }
  package static func party(_ row: RowID<Party>) -> Holder { Holder(row.index, kind: 1) }
  package static func unknown(_ id: Symbol) -> Holder { Holder(id.index, kind: 2) }
  package static func unnamed(_ words: Symbol) -> Holder { Holder(words.index, kind: 3) }

  private init(_ number: UInt32, kind: UInt32) {
    // Documents of a run have fewer rows and words: one of each takes several bytes of files that are below 4 GB.
    precondition(number < 1 << 30)
    code = number << 2 | kind
  }

  package var kind: Kind {
    let number = code >> 2
    return switch code & 3 {
    case 0: .body(RowID(Int(number)))
    case 1: .party(RowID(Int(number)))
    case 2: .unknown(Symbol(index: number))
    default: .unnamed(Symbol(index: number))
    }
  }

  /// The body of a register that it is, if it is one.
  package var body: RowID<Body>? {
    if case .body(let row) = kind { row } else { nil }
  }

  package var isUnnamed: Bool { code & 3 == 3 }

  package func id(in documents: Documents) -> String {
    switch kind {
    case .body(let row): documents.text(documents.bodies[row].id)
    case .party(let row): documents.text(documents.parties[row].id)
    case .unknown(let symbol), .unnamed(let symbol): documents.text(symbol)
    }
  }

  package func name(in documents: Documents) -> String {
    switch kind {
    case .body(let row): documents.text(documents.bodies[row].name)
    case .party(let row): documents.text(documents.parties[row].name)
    case .unknown(let symbol), .unnamed(let symbol): documents.text(symbol)
    }
  }

  package func named(in documents: Documents) -> Named { Named(id: id(in: documents), name: name(in: documents)) }
}
