import BoundaryModel
import ScopeGeometry

/// A region in which more bodies hold a role than it allows.
struct Conflict {
  enum Kind {
    case plain
    /// Two bodies' own lists each claim it.
    case contested
    /// Two bodies' own lists each name the other.
    case disclaimed
  }

  let region: Coverage.Region
  let role: RowID<Role>
  /// The statements of the holders that meet the region.
  let statements: [Statement]
  let kind: Kind

  /// A finding at the first statement, with all of them as its places.
  func finding(_ rule: Rule, _ message: Wording, _ coverage: Coverage, _ map: DutyMap) -> Finding {
    var finding = Finding(rule, message, at: Spot(map.documents.assignments[statements[0].assignment].place))
    finding.describe(coverage.duty, role, region, in: map)
    finding.related = statements.map { map.note($0, coverage) }
    return finding
  }
}

/// All conflicts over one duty, each of one kind.
func conflicts(_ coverage: Coverage, _ map: DutyMap) throws(BudgetSpent) -> [Conflict] {
  var found: [Conflict] = []
  for (id, role) in map.roles(of: coverage.duty) where role.holders == .one || role.holders == .atMostOne {
    let regions = try coverage.regions(of: [id]) { statements in
      let holders = hosts(of: statements)
      return holders.count > 1 ? holders.sorted { $0.id(in: map.documents) < $1.id(in: map.documents) } : nil
    }
    for region in regions {
      let statements = coverage.statements(of: region.holders, in: [id], meeting: region.boxes)
      found.append(
        Conflict(region: region, role: id, statements: statements, kind: kind(of: region.holders, statements, map)))
    }
  }
  return found
}

/// What the lists that the two holders themselves issued say of them.
private func kind(of holders: [Holder], _ statements: [Statement], _ map: DutyMap) -> Conflict.Kind {
  guard holders.count == 2 else { return .plain }
  let stated = holders.map { holder in
    Set(statements.filter { $0.list.map { map.issuer(of: $0) } == holder }.map(\.host))
  }
  if stated == [[holders[0]], [holders[1]]] { return .contested }
  if stated == [[holders[1]], [holders[0]]] { return .disclaimed }
  return .plain
}
