package import BoundaryModel
package import ScopeGeometry

/// The areas of all registers as one axis. A register without areas is one position of its own, so
/// that jurisdictions never meet.
package struct AreaTree: Sendable {
  package let axis: TreeAxis
  /// Everywhere in the jurisdiction of each register.
  private let jurisdictions: [RowID<Register>: IntervalSet]
  /// Where lists are whose register is not known.
  private let unknown: IntervalSet
  /// Nodes from here on stand for jurisdictions without areas.
  private let areaCount: Int
  /// The number of the area that is the first node.
  private let first: Int

  package init(_ documents: Documents) {
    let first = documents.areas.ids.startIndex
    self.first = first
    var parents: [Int?] = documents.areas.rows.map { $0.parent.map { Int($0.index) - first } }
    areaCount = parents.count
    let roots = documents.areas.entries.filter { $0.row.parent == nil }
    var nodes = Dictionary(grouping: roots, by: \.row.register).mapValues { $0.map { Int($0.id.index) - first } }
    for register in documents.registers.ids where nodes[register] == nil {
      nodes[register] = [parents.count]
      parents.append(nil)
    }
    parents.append(nil)
    let axis = TreeAxis(parents: parents)
    self.axis = axis
    jurisdictions = nodes.mapValues { nodes in IntervalSet(nodes.map { axis.span(of: $0) }) }
    unknown = IntervalSet(axis.span(of: parents.count - 1))
  }

  package func span(of area: RowID<Area>) -> Range<Int> { axis.span(of: Int(area.index) - first) }

  /// Everywhere in a jurisdiction.
  package func all(of register: RowID<Register>?) -> IntervalSet { register.flatMap { jurisdictions[$0] } ?? unknown }

  /// The fewest areas that are a set of positions.
  package func areas(covering set: IntervalSet) -> [RowID<Area>] {
    axis.nodes(covering: set).filter { $0 < areaCount }.map { RowID(first + $0) }
  }
}
