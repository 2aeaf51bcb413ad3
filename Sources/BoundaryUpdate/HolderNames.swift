import BoundaryMap
import BoundaryModel

/// Who holds what in a list, said in one way: a body that a party is bound to is that party.
struct HolderNames {
  private let documents: Documents
  private let parties: [[Symbol]: Symbol]

  init(_ step: TemplateStep, list: RowID<BoundaryList>?) {
    let documents = step.documents
    self.documents = documents
    var parties: [[Symbol]: Symbol] = [:]
    for row in documents.bindings[list.map { step.outline.bindings[$0] } ?? .empty] {
      if case .party(let party) = row.target { parties[Array(documents.symbols[row.bodies])] = party }
    }
    self.parties = parties
  }

  /// The parties or, of bodies that no party is bound to, the bodies; words that name nobody.
  func name(of assignment: Assignment) -> [Symbol] {
    switch assignment.holder {
    case .parties(let run): Array(documents.symbols[run])
    case .bodies(let run): parties[Array(documents.symbols[run])].map { [$0] } ?? Array(documents.symbols[run])
    case .unnamed(let words): [words]
    }
  }
}
