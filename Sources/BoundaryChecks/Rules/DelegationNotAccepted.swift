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
          <assign body="edz" role="lead" delegated-by="emergency" form="entrustment"/>
        </duty>
        """,
      mended:
        """
        <duty ref="S01">
          <assign body="edz" role="lead" delegated-by="emergency" form="entrustment" accepted="2023-06-01"/>
        </duty>
        """))

  /// A list that gives no day for any of its delegations is told once.
  static func check(_ map: DutyMap) -> [Finding] {
    let delegated = map.statements.filter { map.documents.assignments[$0.statement.assignment].delegation != nil }
    let byList = Dictionary(grouping: delegated) { $0.statement.list }
    return byList.keys.sorted { ($0?.index ?? 0) < ($1?.index ?? 0) }.flatMap { list -> [Finding] in
      let all = byList[list, default: []]
      let open = all.filter { map.documents.assignments[$0.statement.assignment].delegation?.accepted == nil }
      if let list, open.count > 1, open.count == all.count {
        return [wholeList(list, open.map(\.statement), map)]
      }
      return open.map { finding($0.duty, $0.statement, map) }
    }
  }

  private static func finding(_ duty: HeldDuty, _ statement: Statement, _ map: DutyMap) -> Finding {
    let giver = statement.delegator.map { $0.name(in: map.documents) } ?? ""
    let taker = map.names(statement.holders)
    let title = map.title(of: duty)
    var finding = Finding(
      rule,
      Wording(
        zh: "\(giver)把\(title.zh)赋予\(taker.zh)，没有写承接日期（accepted）",
        en: "\(giver) hands \(title.en) to \(taker.en), without the day of acceptance (accepted=)"),
      at: Spot(map.documents.assignments[statement.assignment].place, .attributeValue("delegated-by")))
    finding.describe(statement, of: duty, in: map)
    return finding
  }

  private static func wholeList(_ list: RowID<BoundaryList>, _ open: [Statement], _ map: DutyMap) -> Finding {
    let row = map.documents.lists[list]
    var finding = Finding(
      rule,
      Wording(
        zh: "本清单的 \(open.count) 项赋权都没有写承接日期（accepted）",
        en: "none of the \(open.count) delegations in this list has a day of acceptance (accepted=)"),
      at: Spot(row.place))
    finding.list = map.documents.text(row.id)
    finding.related = open.map {
      Finding.Related(
        Spot(map.documents.assignments[$0.assignment].place, .attributeValue("delegated-by")),
        Wording(zh: "赋权在这里", en: "delegated here"))
    }
    return finding
  }
}
