import BoundaryModel
import ScopeGeometry

/// The areas of all registers as one axis. A register without areas is one position of its own, so
/// that jurisdictions never meet.
struct AreaTree: Sendable {
  let axis: TreeAxis
  /// Nodes after the areas: one for each register without areas, and one for lists whose register is not known.
  private let nodeOfRegister: [RowID<Register>: Int]
  private let rootsOfRegister: [RowID<Register>: [Int]]
  private let unknownNode: Int

  init(_ documents: Documents, _ index: DocumentIndex) {
    var parents: [Int?] = documents.areas.rows.map { $0.parent.map { Int($0.index) } }
    var roots: [RowID<Register>: [Int]] = [:]
    for (id, area) in documents.areas.entries where area.parent == nil {
      roots[area.register, default: []].append(Int(id.index))
    }
    var nodes: [RowID<Register>: Int] = [:]
    for register in documents.registers.ids where roots[register] == nil {
      nodes[register] = parents.count
      parents.append(nil)
    }
    unknownNode = parents.count
    parents.append(nil)
    axis = TreeAxis(parents: parents)
    nodeOfRegister = nodes
    rootsOfRegister = roots
  }

  func span(of area: RowID<Area>) -> Range<Int> { axis.span(of: Int(area.index)) }

  /// Everywhere in a jurisdiction.
  func all(of register: RowID<Register>?) -> IntervalSet {
    guard let register else { return IntervalSet(axis.span(of: unknownNode)) }
    if let node = nodeOfRegister[register] { return IntervalSet(axis.span(of: node)) }
    return IntervalSet(rootsOfRegister[register, default: []].map { axis.span(of: $0) })
  }

  /// The fewest areas that are a set of positions.
  func areas(covering set: IntervalSet) -> [RowID<Area>] {
    axis.nodes(covering: set).filter { $0 < unknownNode }.filter { !nodeOfRegister.values.contains($0) }.map {
      RowID($0)
    }
  }
}
