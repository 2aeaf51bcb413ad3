import BoundaryFindings
import BoundaryMap
import BoundaryModel

enum SupportWithoutLeadRule: DutyRule {
  static let rule = Rule(
    name: "support-without-lead", kind: .roles, severity: .warning,
    title: Wording(zh: "有配合无牵头", en: "support without a lead"),
    summary: Wording(
      zh: "有单位配合，却无人牵头",
      en: "A body supports where nobody leads"),
    why: Wording(
      zh: "配合单位等着牵头单位来找，而牵头单位并不存在。",
      en: "The supporter waits for a lead that does not exist."
    ),
    recognition: .rolesByFunction,
    example: Rule.Example(
      fails:
        """
        <duty ref="S01">
          <assign body="east" role="support"/>
        </duty>
        """,
      mended:
        """
        <duty ref="S01">
          <assign body="edz" role="lead"/>
          <assign body="east" role="support"/>
        </duty>
        """))

  static func check(_ coverage: Coverage, _ map: DutyMap) -> [Finding] {
    guard let lead = map.roles(for: .lead, of: coverage.duty).first else { return [] }
    let supports = Set(map.roles(for: .support, of: coverage.duty))
    return coverage.unled.compactMap { region in
      let statements = coverage.statements(of: region.holders, in: supports, meeting: region.boxes)
      guard let support = statements.first?.role else { return nil }
      let message = Finding.supportMessage(
        holders: Wording.joining(hosts(of: statements).map { $0.name(in: map.documents) }),
        support: map.documents.text(map.documents.roles[support].name),
        lead: map.documents.text(map.documents.roles[lead].name), duty: map.title(of: coverage.duty),
        isOne: region.holders.count == 1, scope: region.scope.wording())
      var finding = Finding(
        rule, message, at: map.spot(of: statements.first, or: coverage.duty))
      finding.describe(coverage.duty, support, region, in: map)
      finding.related = statements.map { map.note($0, coverage) }
      return finding
    }
  }
}

extension Finding {
  fileprivate static func supportMessage(
    holders: Wording, support: String, lead: String, duty: Wording, isOne: Bool, scope: Wording
  ) -> Wording {
    Wording(
      zh: "\(holders.zh)\(support)\(duty.zh)，但无人\(lead)：\(scope.zh)",
      en: "\(holders.en) \(isOne ? "holds" : "hold") \(support) of \(duty.en), where nobody holds \(lead): \(scope.en)")
  }
}
