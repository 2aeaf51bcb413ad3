import BoundaryMap
import BoundaryModel

/// How many assignments of the new side, compared or context, name each body: itself, or a party bound to it.
struct BodyUses {
  private var counts: [Symbol: Int] = [:]

  /// - Complexity: Linear in the assignments.
  init(_ revisions: Revisions, _ contents: Contents) {
    let documents = revisions.documents
    for (list, row) in documents.lists.entries where revisions.new.knows(row.place) {
      var bodies: [Symbol: Set<Symbol>] = [:]
      for id in contents.bindings[list] ?? [] {
        guard case .party(let party) = documents.bindings[id].target else { continue }
        bodies[party, default: []].formUnion(documents.symbols[documents.bindings[id].bodies])
      }
      for id in (contents.duties[.list(list)] ?? []).flatMap({ contents.assignments[$0] ?? [] }) {
        let named: Set<Symbol> =
          switch documents.assignments[id].holder {
          case .bodies(let run): Set(documents.symbols[run])
          case .parties(let run): Set(documents.symbols[run].flatMap { bodies[$0] ?? [] })
          case .unnamed: []
          }
        for body in named { counts[body, default: 0] += 1 }
      }
    }
  }

  subscript(_ body: Symbol) -> Int { counts[body] ?? 0 }
}
