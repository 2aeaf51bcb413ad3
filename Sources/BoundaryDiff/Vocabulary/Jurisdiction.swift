import BoundaryMap
import BoundaryModel

/// The bodies and areas that the two sides know, those of registers that are only context included.
struct Jurisdiction: Sendable {
  let bodies: Matching<Body>
  let areas: Matching<Area>
  let bodyRenames: Renames
  let areaRenames: Renames
  let forest: UnionForest
  private let names: [Symbol: Symbol]
  private let oldNames: [Symbol: Symbol]

  init(_ revisions: Revisions, byContent: Bool) {
    let documents = revisions.documents
    let (old, new) = (Self.bodies(revisions.old), Self.bodies(revisions.new))
    bodies = Matching(old: old, new: new, byContent: byContent, in: documents)
    let (oldAreas, newAreas) = (Self.areas(revisions.old), Self.areas(revisions.new))
    areas = Matching(old: oldAreas, new: newAreas, byContent: byContent, in: documents)
    bodyRenames = Renames(bodies, documents.bodies)
    let areaRenames = Renames(areas, documents.areas)
    self.areaRenames = areaRenames
    forest = UnionForest(
      old: oldAreas.map { Self.node(documents.areas[$0.row], areaRenames, documents) },
      new: newAreas.map { Self.node(documents.areas[$0.row], Renames(), documents) })
    names = Dictionary(new.map { ($0.id, $0.name) }) { first, _ in first }
    oldNames = Dictionary(old.map { ($0.id, $0.name) }) { first, _ in first }
  }

  /// The name of a body by the id that the new side uses, or by the old side's for one that is gone.
  func name(of body: Symbol) -> Symbol { names[body] ?? oldNames[body] ?? body }

  private static func bodies(_ side: DutyMap) -> [Candidate<Body>] {
    let documents = side.documents
    return documents.bodies.entries.map { id, row in
      Candidate(row: id, id: row.id, name: row.name, formerly: Array(documents.symbols[row.formerly]))
    }
  }

  private static func areas(_ side: DutyMap) -> [Candidate<Area>] {
    let documents = side.documents
    return documents.areas.entries.map { id, row in
      Candidate(row: id, id: row.id, name: row.name, formerly: Array(documents.symbols[row.formerly]))
    }
  }

  private static func node(_ area: Area, _ renames: Renames, _ documents: Documents) -> UnionForest.Node {
    UnionForest.Node(
      id: renames[area.id], name: area.name, parent: area.parent.map { renames[documents.areas[$0].id] })
  }
}
