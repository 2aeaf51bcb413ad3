package import BoundaryFindings
package import BoundaryMap
package import BoundaryModel

/// A region in which more bodies hold a role than it allows.
package struct Conflict {
  package enum Kind: Hashable {
    case plain
    /// Two bodies' own lists each claim it.
    case contested
    /// Two bodies' own lists each name the other.
    case disclaimed
    /// One body begins before the other's time is over.
    case succession(Succession)
  }

  /// More statements than this are not named; the first of them say who claims what.
  private static let toldStatements = 20

  package let region: Coverage.Region
  package let role: RowID<Role>
  /// The statements of the holders that meet the region.
  package let statements: [Statement]
  package let kind: Kind

  package init(
    region: Coverage.Region, role: RowID<Role>, statements: [Statement], succession: Succession?, in map: DutyMap
  ) {
    self.region = region
    self.role = role
    self.statements = statements
    kind = succession.map(Kind.succession) ?? Self.kind(of: region.holders, statements, map)
  }

  private init(_ conflict: Conflict, _ region: Coverage.Region, _ statements: [Statement]) {
    self.region = region
    role = conflict.role
    self.statements = statements
    kind = conflict.kind
  }

  /// The same conflict in part of its region.
  func part(_ region: Coverage.Region, _ coverage: Coverage) -> Conflict {
    region.boxes == self.region.boxes
      ? self
      : Conflict(self, region, coverage.statements(of: region.holders, in: [role], meeting: region.boxes))
  }

  /// What messages on a conflict are made of.
  package struct Terms {
    package let holders: Wording
    package let role: String
    package let duty: Wording
    package let scope: Wording
  }

  /// A finding at the first statement, with all of them as its places.
  package func finding(_ rule: Rule, _ coverage: Coverage, _ map: DutyMap, _ message: (Terms) -> Wording) -> Finding {
    let terms = Terms(
      holders: map.names(hosts(of: statements)), role: map.documents.text(map.documents.roles[role].name),
      duty: map.title(of: coverage.duty), scope: region.scope.wording())
    var finding = Finding(rule, message(terms), at: map.spot(of: statements.first, or: coverage.duty))
    finding.describe(coverage.duty, role, region, in: map)
    finding.suggestions = coverage.partings(self, map)
    finding.related = statements.prefix(Self.toldStatements).map { map.note($0, coverage) }
    return finding
  }

  /// What the lists that the two holders themselves issued say of them.
  private static func kind(of holders: [Holder], _ statements: [Statement], _ map: DutyMap) -> Kind {
    guard holders.count == 2 else { return .plain }
    let stated = holders.map { holder in
      Set(statements.filter { $0.list.map { map.issuer(of: $0) } == holder }.map(\.host))
    }
    if stated == [[holders[0]], [holders[1]]] { return .contested }
    if stated == [[holders[1]], [holders[0]]] { return .disclaimed }
    return .plain
  }
}

extension Conflict.Kind {
  /// The rule that tells it.
  var rule: Rule {
    switch self {
    case .plain: OverlapRule.rule
    case .contested: ContestedRule.rule
    case .disclaimed: DisclaimedRule.rule
    case .succession: HandoverOverlapRule.rule
    }
  }
}
