import BoundaryFindings
import BoundaryMap
import BoundaryModel

enum HandoverOverlapRule: DutyRule {
  static let rule = Rule(
    name: "handover-overlap", kind: .several, severity: .error,
    title: Wording(zh: "交接重叠", en: "handover overlap"),
    summary: Wording(
      zh: "交接重叠：后一家已经开始，前一家还没有到期",
      en: "The next holder begins before the previous one's last day is over"),
    why: Wording(
      zh: "重叠的几天里两家都管，容易各管一半，或者都等对方办。",
      en: "On the days in common both hold it, and each waits for the other or decides alone."),
    basis: Wording(
      zh: "一件事情原则上由一个部门负责；职责移交应当写明交接日期（清单动态管理的通例）",
      en: "One matter, one owner; a handover states its day (as local rules on lists ask)"),
    example: Rule.Example(
      fails:
        """
        <duty ref="S01">
          <assign body="edz" role="lead" to="2023-09-30"/>
          <assign body="east" role="lead" from="2023-09-15"/>
        </duty>
        """,
      mended:
        """
        <duty ref="S01">
          <assign body="edz" role="lead" to="2023-09-14"/>
          <assign body="east" role="lead" from="2023-09-15"/>
        </duty>
        """))

  static func check(_ coverage: Coverage, _ map: DutyMap) -> [Finding] {
    coverage.conflicts.compactMap { conflict in
      guard case .succession(let succession) = conflict.kind else { return nil }
      let (from, to) = map.parties(of: succession)
      var finding = conflict.finding(rule, coverage, map) { terms in
        Wording(
          zh:
            "\(from.name)\(terms.role)\(terms.duty.zh)到 \(from.day) 为止，\(to.name)从 \(to.day) 就开始，其间两家都\(terms.role)：\(terms.scope.zh)",
          en:
            "\(from.name) holds \(terms.role) of \(terms.duty.en) until \(from.day) and \(to.name) from \(to.day) on, both in between: \(terms.scope.en)"
        )
      }
      finding.suggestions = [
        Wording(
          zh: "把\(from.name)的止日提到 \(to.day.previous)", en: "let \(from.name) end on \(to.day.previous)"),
        Wording(zh: "把\(to.name)的起日推到 \(from.day.next)", en: "let \(to.name) begin on \(from.day.next)"),
      ]
      return finding
    }
  }
}
