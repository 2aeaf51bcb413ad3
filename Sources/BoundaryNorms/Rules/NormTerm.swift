import BoundaryFindings
import BoundaryModel

enum NormTermRule: NormForm {
  static let rule = Rule(
    name: "norm-term", kind: .document, severity: .error,
    title: Wording(
      zh: "升格前年限不足",
      en: "raised before its time"),
    summary: Wording(
      zh: "机构升格前在原级别运行的时间不足规定年限",
      en: "A body was raised before it had been at its level for as long as a norm asks"),
    why: Wording(
      zh: "刚定的级别还没有运行出成效就升格，级别只升不降。",
      en: "A level that is raised before it has shown what it can do is never lowered again."),
    basis: Wording(
      zh: "年限按日历计算，到期当日即满：2019-03-02 起满三年为 2022-03-02；2月29日起的，遇平年为3月1日",
      en:
        "By the calendar: three years from 2019-03-02 are full on 2022-03-02; from 29 February, on 1 March of a common year"
    ),
    example: Rule.Example(
      fails:
        """
        <norms xmlns="urn:dutymap:1" id="city" revision="1">
          <levels>正处级 副处级</levels>
          <norm id="N1"><words>按照原级别运行3年以上方可申请升格</words><term before="upgrade" years="3"/></norm>
        </norms>
        """,
      """
      <register xmlns="urn:dutymap:1" id="ledger" norms="city">
        <body id="z" kind="zone" name="示例开发区"><entry on="2019-03-02" level="副处级"/><entry on="2022-03-01" level="正处级"/></body>
      </register>
      """,
      mended:
        """
        <norms xmlns="urn:dutymap:1" id="city" revision="1">
          <levels>正处级 副处级</levels>
          <norm id="N1"><words>按照原级别运行3年以上方可申请升格</words><term before="upgrade" years="3"/></norm>
        </norms>
        """,
      """
      <register xmlns="urn:dutymap:1" id="ledger" norms="city">
        <body id="z" kind="zone" name="示例开发区"><entry on="2019-03-02" level="副处级"/><entry on="2022-03-02" level="正处级"/></body>
      </register>
      """))

  static func judge(_ norm: AppliedNorm, _ establishment: Establishment) -> Judgement {
    guard case .term(let years)? = norm.norm.check else { return Judgement() }
    var judgement = Judgement()
    for body in establishment.zones(of: norm) {
      for rise in establishment.rises(of: body, norm) where norm.norm.inForce.contains(rise.day) {
        guard rise.day < rise.since.adding(years: years) else { continue }
        judgement.findings.append(finding(rise, years, body, norm, establishment))
      }
    }
    return judgement
  }

  private static func finding(
    _ rise: Rise, _ years: Int, _ body: RowID<Body>, _ norm: AppliedNorm, _ establishment: Establishment
  ) -> Finding {
    let documents = establishment.documents
    let name = establishment.name(body)
    let (old, new) = (documents.text(rise.from), documents.text(rise.to))
    let quote = establishment.quote(norm)
    let full = rise.since.adding(years: years)
    return establishment.finding(
      rule, norm, [body],
      Wording(
        zh:
          "\(name)于 \(rise.day) 升为\(new)，此前自 \(rise.since) 起在\(old)运行，须满 \(years) 年，即到 \(full)\(quote.zh)",
        en:
          "\(name) rose to \(new) on \(rise.day) after being \(old) since \(rise.since); \(years) years are needed, until \(full)\(quote.en)"
      ), at: Spot(rise.place, .attributeValue("level")), subject: "\(rise.day)")
  }
}

/// That a body was raised from one level to another.
private struct Rise {
  let from: Symbol
  let to: Symbol
  /// Since when it had the level that it was raised from.
  let since: Day
  let day: Day
  let place: Place
}

extension Establishment {
  /// The days on which a body rose, as its whole ledger has them.
  fileprivate func rises(of body: RowID<Body>, _ norm: AppliedNorm) -> [Rise] {
    var rises: [Rise] = []
    var current: (level: Symbol, since: Day)?
    for entry in ledger.entries(of: body) {
      guard let level = entry.level, level != current?.level else { continue }
      if let current, let old = norm.book.levels[current.level], let new = norm.book.levels[level], new < old {
        rises.append(Rise(from: current.level, to: level, since: current.since, day: entry.on, place: entry.place))
      }
      current = (level, entry.on)
    }
    return rises
  }
}
