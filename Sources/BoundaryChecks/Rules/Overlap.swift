import BoundaryModel
import ScopeGeometry

enum OverlapRule: DutyRule {
  static let rule = Rule(
    name: "overlap", severity: .error,
    summary: Wording(
      zh: "一处有多于规定数目的单位担任同一责任类型",
      en: "More bodies hold a role at one point than the role allows"),
    why: Wording(
      zh: "两家都管的事，遇事时容易互相推给对方，或者重复检查、重复处罚。",
      en: "What two bodies hold, each leaves to the other when it matters, or both inspect and fine."),
    basis: Wording(
      zh: "一件事情原则上由一个部门负责；确需多个部门的，明确牵头部门（《地方各级人民政府机构设置和编制管理条例》第十条）",
      en:
        "One matter, one owner; where several are needed, the lead is named (Regulations on the Establishment of Local Organs, art. 10)"
    ),
    example: Rule.Example(
      fails:
        """
        <duty ref="S01">
          <assign body="edz" role="lead"><within dimension="investment" to="5000"/></assign>
          <assign body="east" role="lead"><within dimension="investment" from="5000"/></assign>
        </duty>
        """,
      mended:
        """
        <duty ref="S01">
          <assign body="edz" role="lead"><within dimension="investment" below="5000"/></assign>
          <assign body="east" role="lead"><within dimension="investment" from="5000"/></assign>
        </duty>
        """))

  static func check(_ coverage: Coverage, _ map: DutyMap) throws(BudgetSpent) -> [Finding] {
    var findings: [Finding] = []
    for (id, role) in map.roles(of: coverage.duty) where role.holders == .one || role.holders == .atMostOne {
      let regions = try coverage.regions(of: [id]) { statements in
        let holders = hosts(of: statements)
        return holders.count > 1 ? holders.sorted { $0.id(in: map.documents) < $1.id(in: map.documents) } : nil
      }
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
    var finding = Finding(rule, message, at: Spot(map.documents.assignments[statements[0].assignment].place))
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
      zh: "\(holders.zh)都\(role)\(duty.zh)：\(scope.zh)",
      en: "\(holders.en) \(count == 2 ? "both" : "all") hold \(role) of \(duty.en): \(scope.en)")
  }
}
