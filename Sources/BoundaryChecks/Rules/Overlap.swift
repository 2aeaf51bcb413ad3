package import BoundaryModel
import ScopeGeometry

extension Rule {
  package static let overlap = Rule(
    name: "overlap", severity: .error,
    summary: Wording(
      zh: "一处有多于规定数目的单位担任同一责任类型", en: "More bodies hold a role at one point than the role allows"))
}

enum OverlapRule {
  static func check(_ coverage: Coverage, _ map: DutyMap) throws(BudgetSpent) -> [Finding] {
    var findings: [Finding] = []
    for (id, role) in map.roles(of: coverage.duty) where role.holders == .one || role.holders == .atMostOne {
      let regions = try coverage.regions(.moreThanOne(id))
      findings += regions.map { finding($0, id, coverage, map) }
    }
    return findings
  }

  private static func finding(
    _ region: Coverage.Region, _ role: RowID<Role>, _ coverage: Coverage, _ map: DutyMap
  ) -> Finding {
    let statements = coverage.statements(of: region.holders, in: [role], meeting: region.boxes)
    let holders = hosts(of: statements)
    let message = Finding.overlapMessage(
      holders: Wording.joining(holders.map { $0.name(in: map.documents) }), count: holders.count,
      role: map.documents.text(map.documents.roles[role].name), duty: map.title(of: coverage.duty),
      scope: region.scope.wording())
    var finding = Finding(.overlap, message, at: Spot(map.documents.assignments[statements[0].assignment].place))
    finding.describe(coverage.duty, role, region, in: map)
    finding.related = statements.map { map.note($0, coverage) }
    return finding
  }
}

extension Finding {
  fileprivate static func overlapMessage(
    holders: Wording, count: Int, role: String, duty: Wording, scope: Wording
  ) -> Wording {
    Wording(
      zh: "\(holders.zh)都\(role)\(duty.zh):\(scope.zh)",
      en: "\(holders.en) \(count == 2 ? "both" : "all") hold \(role) of \(duty.en): \(scope.en)")
  }
}
