import BoundaryModel
import ScopeGeometry

/// Who holds what of one duty, exactly, at every point of its space.
struct Coverage {
  /// More regions than this make the duty undecided.
  static let budget = 200_000

  let duty: HeldDuty
  let space: DutySpace
  /// The statements whose scope is not empty, with their boxes.
  let placed: [(statement: Statement, box: Box)]

  init(_ duty: HeldDuty, in map: DutyMap) {
    self.duty = duty
    let space = DutySpace(duty, in: map)
    self.space = space
    placed = duty.statements.map { ($0, space.box(of: $0)) }.filter { !$0.1.isEmpty }
  }

  /// A region with the holders that it has.
  struct Region {
    let holders: [Holder]
    let boxes: [Box]
    let scope: Scope
  }

  /// Cuts the duty's universe by the holders of some roles.
  ///
  /// Who has handed a power over does not hold it where the other does.
  ///
  /// - Parameter keeping: What to tell of a point with these holders; nil for nothing.
  /// - Throws: When the budget is spent.
  func regions(
    of roles: Set<RowID<Role>>, keeping: @escaping ([Statement]) -> [Holder]?
  ) throws(BudgetSpent) -> [Region] {
    let relevant = placed.filter { roles.contains($0.statement.role) }
    let partition = try Partition(
      universe: space.universe, boxes: relevant.map(\.box), extents: space.extents, budget: Self.budget
    ) { present in
      let statements = present.map { relevant[$0].statement }
      let givers = Set(statements.compactMap { $0.delegator == $0.host ? nil : $0.delegator })
      return keeping(statements.filter { !givers.contains($0.host) })
    }
    return partition.regions.map { Region(holders: $0.outcome, boxes: $0.boxes, scope: space.scope($0.boxes)) }
  }

  /// The statements of some holders in some roles that take part in a region.
  func statements(of holders: [Holder], in roles: Set<RowID<Role>>, meeting boxes: [Box]) -> [Statement] {
    placed.filter { statement, box in
      roles.contains(statement.role) && holders.contains(statement.host)
        && boxes.contains { !$0.intersection(box).isEmpty }
    }.map(\.statement)
  }
}

/// The distinct hosts of statements, in the order in which they are stated.
func hosts(of statements: [Statement]) -> [Holder] {
  var seen: Set<Holder> = []
  return statements.map(\.host).filter { seen.insert($0).inserted }
}
