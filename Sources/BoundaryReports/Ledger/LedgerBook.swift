package import BoundaryModel

/// The registers of a run with their ledgers, as `ledger` writes them.
package struct LedgerBook: Sendable {
  let documents: Documents
  private let bodies: [Symbol: RowID<Body>]
  private let ofRegister: [RowID<Register>: [RowID<Body>]]
  private let entriesOfBody: [RowID<Body>: [Entry]]
  private let postsOfBody: [RowID<Body>: [Post]]

  package init(_ documents: Documents) {
    self.documents = documents
    bodies = Dictionary(documents.bodies.entries.map { ($0.row.id, $0.id) }) { first, _ in first }
    ofRegister = Dictionary(grouping: documents.bodies.ids) { documents.bodies[$0].register }
    entriesOfBody = Dictionary(grouping: documents.entries.rows, by: \.body).mapValues { entries in
      entries.enumerated().sorted { ($0.element.on, $0.offset) < ($1.element.on, $1.offset) }.map(\.element)
    }
    postsOfBody = Dictionary(grouping: documents.posts.rows, by: \.body)
  }

  /// The registers that were asked for, not those that were read only because others refer to them.
  var registers: [RowID<Register>] {
    documents.registers.entries.filter { !documents.contextFiles.contains($0.row.place.file) }.map(\.id)
  }

  func bodies(of register: RowID<Register>) -> [RowID<Body>] {
    ofRegister[register, default: []]
  }

  /// In the order of their days.
  func entries(of body: RowID<Body>) -> [Entry] { entriesOfBody[body, default: []] }
  func posts(of body: RowID<Body>) -> [Post] { postsOfBody[body, default: []] }

  func body(_ id: Symbol) -> RowID<Body>? { bodies[id] }

  func text(_ symbol: Symbol) -> String { documents.text(symbol) }

  func className(_ id: Symbol) -> String { text(documents.classes.rows.first { $0.id == id }?.name ?? id) }
  func functionName(_ id: Symbol) -> String { text(documents.functions.rows.first { $0.id == id }?.name ?? id) }
  func quantityName(_ id: Symbol) -> String { text(documents.quantities.rows.first { $0.id == id }?.name ?? id) }
}
