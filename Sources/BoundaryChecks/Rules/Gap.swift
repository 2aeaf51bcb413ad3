import BoundaryFindings
import BoundaryMap
import BoundaryModel
import ScopeGeometry

enum GapRule: ReadDutyRule {
  static let rule = Rule(
    name: "gap", kind: .nobody, severity: .error,
    title: Wording(zh: "空白", en: "gap"),
    summary: Wording(
      zh: "应有单位担任的责任类型无人担任",
      en: "Nobody holds a role that somebody must hold"),
    why: Wording(
      zh: "没有写明由谁负责的部分，出了事没有人管，也无从追究。",
      en: "What nobody is named for, nobody does, and nobody answers for."),
    basis: Wording(
      zh: "各部门职责应当明确，权力下放而监管未跟上即为真空（《中华人民共和国安全生产法》第九条等）",
      en:
        "Duties are to be assigned expressly; a power moved down without supervision is a gap (Work Safety Law, art. 9, among others)"
    ),
    example: Rule.Example(
      fails:
        """
        <duty ref="S01">
          <assign body="edz" role="lead"><within dimension="stage" is="approval oversight"/></assign>
        </duty>
        """,
      mended:
        """
        <duty ref="S01">
          <assign body="edz" role="lead"><within dimension="stage" is="approval oversight"/></assign>
          <assign body="emergency" role="lead"><within dimension="stage" is="penalty"/></assign>
        </duty>
        """))

  /// A lead that those who help name in words, or that another row has, is not missing.
  static func check(_ coverage: Coverage, _ leads: LeadsElsewhere) -> [Finding] {
    let map = leads.read.map
    // A template may leave a duty wholly to the lists.
    guard !(coverage.duty.isDefault && map.statements(of: coverage.duty).isEmpty) else { return [] }
    let isLed = leads.isLed(coverage.duty)
    return coverage.gaps.filter { $0.kind == .plain && !(isLed && map.isLead($0.role)) }.map { gap in
      var finding = gap.finding(rule, coverage, map) { terms in
        Wording(
          zh: "无人\(terms.role)\(terms.duty.zh)：\(terms.scope.zh)",
          en: "nobody holds \(terms.role) of \(terms.duty.en): \(terms.scope.en)")
      }
      if map.isLead(gap.role) { finding.related += coverage.supporters(in: gap.region.boxes, map) }
      return finding
    }
  }
}

extension DutyMap {
  fileprivate func isLead(_ role: RowID<Role>) -> Bool { functions[role] == .lead }
}

extension Coverage {
  /// Who helps where nobody leads.
  fileprivate func supporters(in boxes: [Box], _ map: DutyMap) -> [Finding.Related] {
    return placed.filter { placed in
      map.functions[placed.statement.role] == .support && boxes.contains { !$0.intersection(placed.box).isEmpty }
    }.prefix(Self.toldSupporters).map { map.note($0.statement, self) }
  }

  private static let toldSupporters = 10
}
