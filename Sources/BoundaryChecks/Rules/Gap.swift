package import BoundaryModel
import ScopeGeometry

extension Rule {
  package static let gap = Rule(
    name: "gap", severity: .error,
    summary: Wording(zh: "应有单位担任的责任类型无人担任", en: "Nobody holds a role that somebody must hold"))
}

enum GapRule {
  static func check(_ coverage: Coverage, _ map: DutyMap) throws(BudgetSpent) -> [Finding] {
    // A template may leave a duty wholly to the lists.
    guard !(coverage.duty.isDefault && coverage.duty.statements.isEmpty) else { return [] }
    var findings: [Finding] = []
    for (id, role) in map.roles(of: coverage.duty) where role.holders == .one || role.holders == .some {
      let regions = try coverage.regions(.nobody(id))
      findings += regions.map { finding($0, id, coverage, map) }
    }
    return findings
  }

  private static func finding(
    _ region: Coverage.Region, _ role: RowID<Role>, _ coverage: Coverage, _ map: DutyMap
  ) -> Finding {
    let documents = map.documents
    let places = coverage.duty.appearances.map { documents.duties[$0].place }
    let message = Finding.gapMessage(
      role: documents.text(documents.roles[role].name), duty: map.title(of: coverage.duty),
      scope: region.scope.wording())
    var finding = Finding(.gap, message, at: Spot(places.first ?? documents.duties[coverage.duty.duty].place))
    finding.describe(coverage.duty, role, region, in: map)
    finding.related = places.dropFirst().map { Finding.Related(Spot($0), Finding.alsoHere) }
    return finding
  }
}

extension Finding {
  fileprivate static func gapMessage(role: String, duty: Wording, scope: Wording) -> Wording {
    Wording(
      zh: "无人\(role)\(duty.zh):\(scope.zh)",
      en: "nobody holds \(role) of \(duty.en): \(scope.en)")
  }

  fileprivate static let alsoHere = Wording(zh: "此清单也列有这一事项", en: "this list has the duty too")
}
