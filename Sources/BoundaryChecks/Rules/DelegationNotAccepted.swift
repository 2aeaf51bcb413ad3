import BoundaryFindings
import BoundaryMap
import BoundaryModel

enum DelegationNotAcceptedRule: MapRule {
  static let rule = Rule(
    name: "delegation-not-accepted", kind: .document, severity: .warning,
    title: Wording(zh: "赋权未承接", en: "delegation not accepted"),
    summary: Wording(zh: "赋权没有写承接日期", en: "A delegated power without the day on which it was taken over"),
    why: Wording(
      zh: "权力交出去而没有人接，事情就落了空；后来收回时清单还写着旧的单位。",
      en: "A power that is handed over and not taken over is held by nobody."),
    basis: Wording(zh: "赋权应当办理承接并列入清单", en: "A delegation must be accepted and listed"),
    example: Rule.Example(
      fails:
        """
        <duty ref="S01">
          <assign body="emergency" role="lead"/>
          <assign body="edz" role="lead" delegated-by="emergency" form="entrustment"/>
        </duty>
        """,
      mended:
        """
        <duty ref="S01">
          <assign body="emergency" role="lead"/>
          <assign body="edz" role="lead" delegated-by="emergency" form="entrustment" accepted="2023-06-01"/>
        </duty>
        """))

  static func check(_ map: DutyMap) -> [Finding] {
    map.gathered(
      map.delegations,
      isFault: { map.documents.assignments[$0.statement.assignment].delegation?.accepted == nil },
      single: {
        map.finding(
          rule, on: $0, lacking: Wording(zh: "没有写承接日期（accepted）", en: "without the day of acceptance (accepted=)"))
      },
      whole: (
        rule,
        { count in
          Wording(
            zh: "本清单的 \(count) 项赋权都没有写承接日期（accepted）",
            en: "none of the \(count) delegations in this list has a day of acceptance (accepted=)")
        }
      ))
  }
}
