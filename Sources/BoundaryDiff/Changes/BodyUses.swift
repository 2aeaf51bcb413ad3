import BoundaryMap
import BoundaryModel

/// How many assignments of the new side, compared or context, name each body: itself, or a party bound to it.
struct BodyUses {
  private var counts: [Symbol: Int] = [:]

  /// - Complexity: Linear in the assignments.
  init(_ map: DutyMap) {
    var bodies: [RowID<Assignment>: Set<Symbol>] = [:]
    for row in map.documents.duties.ids where map.documents.duties[row].list != nil {
      for statement in map.allStatements(of: row) {
        let named = map.holders(of: statement).compactMap(\.body).map { map.documents.bodies[$0].id }
        bodies[statement.assignment, default: []].formUnion(named)
      }
    }
    for body in bodies.values.joined() { counts[body, default: 0] += 1 }
  }

  subscript(_ body: Symbol) -> Int { counts[body] ?? 0 }
}
