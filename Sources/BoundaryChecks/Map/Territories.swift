import BoundaryModel
import ScopeGeometry

/// The areas that each list speaks for, and its jurisdiction.
struct Territories: Sendable {
  /// In the order of the lists.
  let all: [IntervalSet]
  private let registers: [RowID<Register>?]
  private let areas: AreaTree

  init(_ documents: Documents, _ index: DocumentIndex, _ areas: AreaTree) {
    let registers = documents.lists.rows.map { list in
      index.bodies[list.issuer].map { documents.bodies[$0].register }
        ?? documents.symbols[list.territory].compactMap { index.areas[$0] }.first.map { documents.areas[$0].register }
    }
    all = zip(documents.lists.rows, registers).map { list, register in
      let named = documents.symbols[list.territory].compactMap { index.areas[$0] }
      return named.isEmpty ? areas.all(of: register) : IntervalSet(named.map { areas.span(of: $0) })
    }
    self.registers = registers
    self.areas = areas
  }

  subscript(_ list: RowID<BoundaryList>) -> IntervalSet { all[Int(list.index)] }

  /// Everywhere in the jurisdictions of some lists.
  func everywhere(of lists: [RowID<BoundaryList>]) -> IntervalSet {
    let registers = Set(lists.map { self.registers[Int($0.index)] })
    guard let first = registers.first, registers.count > 1 else { return areas.all(of: registers.first ?? nil) }
    return registers.dropFirst().reduce(areas.all(of: first)) { $0.union(areas.all(of: $1)) }
  }
}
