import BoundaryFindings
import BoundaryMap
import BoundaryModel

enum ConflictingRolesRule: DutyRule {
  static let rule = Rule(
    name: "conflicting-roles", kind: .roles, severity: .warning,
    title: Wording(zh: "既牵头又配合", en: "leads and supports at once"),
    summary: Wording(zh: "同一单位在一处既牵头又配合", en: "One body leads and supports at one point"),
    why: Wording(
      zh: "既是牵头又是配合，等于没有说清它到底承担什么。",
      en: "Who leads and supports at once has not been told which of the two it is to do."
    ),
    recognition: .rolesByFunction,
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

  static func check(_ coverage: Coverage, _ map: DutyMap) -> [Finding] {
    let (leads, supports) = (map.roles(for: .lead, of: coverage.duty), map.roles(for: .support, of: coverage.duty))
    // Where several lead, that is the matter, and is told as an overlap.
    return coverage.doubled.compactMap { region in
      let statements = coverage.statements(of: region.holders, in: Set(leads + supports), meeting: region.boxes)
      guard let lead = statements.first(where: { leads.contains($0.role) })?.role,
        let support = statements.first(where: { supports.contains($0.role) })?.role
      else { return nil }
      let names = map.names(region.holders)
      let duty = map.title(of: coverage.duty)
      let scope = region.scope.wording()
      let roles = [lead, support].map { map.documents.text(map.documents.roles[$0].name) }
      var finding = Finding(
        rule,
        Wording(
          zh: "\(names.zh)既\(roles[0])又\(roles[1])\(duty.zh)：\(scope.zh)",
          en: "\(names.en) holds both \(roles[0]) and \(roles[1]) of \(duty.en): \(scope.en)"),
        at: map.spot(of: statements.first { $0.role == support }, or: coverage.duty))
      finding.describe(coverage.duty, support, region, in: map)
      finding.related = statements.map { map.note($0, coverage) }
      return finding
    }
  }
}
