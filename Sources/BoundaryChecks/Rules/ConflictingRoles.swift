import BoundaryModel
import ScopeGeometry

enum ConflictingRolesRule: DutyRule {
  static let rule = Rule(
    name: "conflicting-roles", severity: .warning,
    summary: Wording(zh: "同一单位在一处既牵头又配合", en: "One body leads and supports at one point"),
    why: Wording(
      zh: "既是牵头又是配合，等于没有说清它到底承担什么。",
      en: "Who leads and supports at once has not been told which of the two it is to do."),
    example: Rule.Example(
      fails:
        """
        <duty ref="S01">
          <assign body="edz" role="lead"/>
          <assign body="edz" role="support"><within dimension="area" is="hosted"/></assign>
        </duty>
        """,
      mended:
        """
        <duty ref="S01">
          <assign body="edz" role="lead"/>
          <assign body="east" role="support"><within dimension="area" is="hosted"/></assign>
        </duty>
        """))

  static func check(_ coverage: Coverage, _ map: DutyMap) throws(BudgetSpent) -> [Finding] {
    guard let lead = map.role("lead", of: coverage.duty), let support = map.role("support", of: coverage.duty) else {
      return []
    }
    let regions = try coverage.regions(of: [lead, support]) { statements in
      // Where several lead, that is the matter, and is told as an overlap.
      let leads = hosts(of: statements.filter { $0.role == lead })
      guard leads.count == 1, statements.contains(where: { $0.role == support && $0.host == leads[0] }) else {
        return nil
      }
      return leads
    }
    return regions.map { region in
      let statements = coverage.statements(of: region.holders, in: [lead, support], meeting: region.boxes)
      let names = map.names(region.holders)
      let duty = map.title(of: coverage.duty)
      let scope = region.scope.wording()
      let roles = [lead, support].map { map.documents.text(map.documents.roles[$0].name) }
      let spot = statements.first { $0.role == support } ?? statements[0]
      var finding = Finding(
        rule,
        Wording(
          zh: "\(names.zh)既\(roles[0])又\(roles[1])\(duty.zh)：\(scope.zh)",
          en: "\(names.en) holds both \(roles[0]) and \(roles[1]) of \(duty.en): \(scope.en)"),
        at: Spot(map.documents.assignments[spot.assignment].place))
      finding.describe(coverage.duty, support, region, in: map)
      finding.related = statements.map { map.note($0, coverage) }
      return finding
    }
  }
}
