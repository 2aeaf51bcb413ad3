import BoundaryFindings
import BoundaryMap
import BoundaryModel

enum HandoverGapRule: DutyRule {
  static let rule = Rule(
    name: "handover-gap", kind: .nobody, severity: .error,
    title: Wording(zh: "交接脱节", en: "handover gap"),
    summary: Wording(
      zh: "交接脱节：前一家已到期，后一家还没有开始",
      en: "Between one holder's last day and the next one's first, nobody holds the role"),
    why: Wording(
      zh: "交接期间出的事，交出的一方和接手的一方都可以不认。",
      en: "What happens in between, the one no longer and the other not yet answers for."),
    basis: Wording(
      zh: "职责移交应当写明交接日期；移交前由原单位继续负责（清单动态管理的通例）",
      en: "A handover states its day; until then the previous holder stays responsible (as local rules on lists ask)"),
    example: Rule.Example(
      fails:
        """
        <duty ref="S01">
          <assign body="edz" role="lead" to="2023-08-31"/>
          <assign body="east" role="lead" from="2023-10-01"/>
        </duty>
        """,
      mended:
        """
        <duty ref="S01">
          <assign body="edz" role="lead" to="2023-09-30"/>
          <assign body="east" role="lead" from="2023-10-01"/>
        </duty>
        """))

  static func check(_ coverage: Coverage, _ map: DutyMap) -> [Finding] {
    coverage.gaps.compactMap { gap in
      guard case .succession(let succession) = gap.kind else { return nil }
      let (from, to) = map.parties(of: succession)
      var finding = gap.finding(rule, coverage, map) { terms in
        Wording(
          zh:
            "\(from.name)\(terms.role)\(terms.duty.zh)到 \(from.day) 为止，\(to.name)从 \(to.day) 才开始，其间无人\(terms.role)：\(terms.scope.zh)",
          en:
            "\(from.name) holds \(terms.role) of \(terms.duty.en) until \(from.day) and \(to.name) from \(to.day) on, nobody in between: \(terms.scope.en)"
        )
      }
      finding.related = [map.note(succession.from, coverage), map.note(succession.to, coverage)]
      finding.suggestions =
        [
          Wording(
            zh: "把\(from.name)的止日延到 \(to.day.previous)", en: "let \(from.name) hold it until \(to.day.previous)"),
          Wording(zh: "把\(to.name)的起日提到 \(from.day.next)", en: "let \(to.name) take over on \(from.day.next)"),
        ]
      return finding
    }
  }
}

extension DutyMap {
  /// Who hands over with the last day, and who takes over with the first.
  func parties(of succession: Succession) -> (from: (name: String, day: Day), to: (name: String, day: Day)) {
    guard let lastDay = period(of: succession.from).lastDay, let firstDay = period(of: succession.to).firstDay else {
      preconditionFailure("a handover is from a last day to a first day: what is open has no end to hand over at")
    }
    return (
      (succession.from.host.name(in: documents), lastDay), (succession.to.host.name(in: documents), firstDay)
    )
  }
}
