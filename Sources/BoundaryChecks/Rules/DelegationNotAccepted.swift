import BoundaryModel

enum DelegationNotAcceptedRule: MapRule {
  static let rule = Rule(
    name: "delegation-not-accepted", severity: .warning,
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
      single: { finding($0, map) },
      whole: (
        rule,
        { count in
          Wording(
            zh: "本清单的 \(count) 项赋权都没有写承接日期（accepted）",
            en: "none of the \(count) delegations in this list has a day of acceptance (accepted=)")
        }
      ))
  }

  private static func finding(_ stated: StatedDuty, _ map: DutyMap) -> Finding {
    let giver = stated.statement.delegator.map { $0.name(in: map.documents) } ?? ""
    let taker = map.names(stated.statement.holders)
    let title = map.title(of: stated.duty)
    var finding = Finding(
      rule,
      Wording(
        zh: "\(giver)把\(title.zh)赋予\(taker.zh)，没有写承接日期（accepted）",
        en: "\(giver) hands \(title.en) to \(taker.en), without the day of acceptance (accepted=)"),
      at: Spot(map.documents.assignments[stated.statement.assignment].place, .attributeValue("delegated-by")))
    finding.describe(stated.statement, of: stated.duty, in: map)
    return finding
  }
}
