package import BoundaryModel
import ScopeGeometry

extension Rule {
  package static let supportWithoutLead = Rule(
    name: "support-without-lead", severity: .warning,
    summary: Wording(zh: "有单位配合,却无人牵头", en: "A body supports where nobody leads"))
}

/// Asks it of the roles `support` and `lead`, the ids that templates use for 配合 and 牵头.
enum SupportWithoutLeadRule {
  static func check(_ coverage: Coverage, _ map: DutyMap) throws(BudgetSpent) -> [Finding] {
    let roles = map.roles(of: coverage.duty)
    guard let lead = roles.first(where: { map.documents.text($0.role.id) == "lead" })?.id,
      let support = roles.first(where: { map.documents.text($0.role.id) == "support" })?.id
    else { return [] }
    let regions = try coverage.regions(.some(support, butNo: lead))
    return regions.map { region in
      let statements = coverage.statements(of: region.holders, in: [support], meeting: region.boxes)
      let message = Finding.supportMessage(
        holders: Wording.joining(hosts(of: statements).map { $0.name(in: map.documents) }),
        support: map.documents.text(map.documents.roles[support].name),
        lead: map.documents.text(map.documents.roles[lead].name), duty: map.title(of: coverage.duty),
        isOne: region.holders.count == 1, scope: region.scope.wording())
      var finding = Finding(
        .supportWithoutLead, message, at: Spot(map.documents.assignments[statements[0].assignment].place))
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
      zh: "\(holders.zh)\(support)\(duty.zh),但无人\(lead):\(scope.zh)",
      en: "\(holders.en) \(isOne ? "holds" : "hold") \(support) of \(duty.en), where nobody holds \(lead): \(scope.en)")
  }
}
