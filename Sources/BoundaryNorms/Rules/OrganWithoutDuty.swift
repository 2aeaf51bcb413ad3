import BoundaryFindings
import BoundaryModel

enum OrganWithoutDutyRule: LedgerRule {
  static let rule = Rule(
    name: "organ-without-duty", kind: .document, severity: .note,
    title: Wording(zh: "机构没有职责", en: "an organ without a duty"),
    summary: Wording(
      zh: "开发区的内设机构在各清单中没有承担任何事项",
      en: "An organ of a zone holds nothing in any list"),
    why: Wording(
      zh: "职能不饱满的机构应当整合或者退出；也可能是清单漏写了它承担的事项。",
      en: "An organ with too little to do is to be merged or to go; or the lists leave out what it does."),
    basis: Wording(
      zh: "只看清单写到内设机构的开发区；规范有比例要求的，只看主责主业的机构",
      en:
        "Asked only of zones whose organs the lists name; where norms set a share of organs, only of those it is about"),
    example: Rule.Example(
      fails:
        """
        <register xmlns="urn:dutymap:1" id="r">
          <body id="z" kind="zone" name="示例开发区"/>
          <body id="z.a" kind="organ" parent="z" name="行政审批局"/>
          <body id="z.b" kind="organ" parent="z" name="招商局"/>
        </register>
        """,
      Rule.approvals,
      """
      <list xmlns="urn:dutymap:1" id="one" template="t" revision="1" issuer="z">
        <duty id="L1" name="项目审批"><basis>条例</basis><assign body="z.a" role="lead"/></duty>
      </list>
      """,
      mended:
        """
        <register xmlns="urn:dutymap:1" id="r">
          <body id="z" kind="zone" name="示例开发区"/>
          <body id="z.a" kind="organ" parent="z" name="行政审批局"/>
          <body id="z.b" kind="organ" parent="z" name="招商局"/>
        </register>
        """,
      Rule.approvals,
      """
      <list xmlns="urn:dutymap:1" id="one" template="t" revision="1" issuer="z">
        <duty id="L1" name="项目审批"><basis>条例</basis><assign body="z.a" role="lead"/></duty>
        <duty id="L2" name="招商引资"><basis>条例</basis><assign body="z.b" role="lead"/></duty>
      </list>
      """))

  static func check(_ establishment: Establishment) -> [Finding] {
    let duties = ZoneDuties(establishment)
    let documents = establishment.documents
    return establishment.organs(duties).compactMap { zone, organs in
      let main = establishment.mainFunctions(of: establishment.ledger[zone].register)
      let idle = organs.filter { organ in
        duties.held[organ] == nil
          && (main.map { main in establishment.ledger[organ].function.map(main.contains) ?? true } ?? true)
      }
      guard !idle.isEmpty else { return nil }
      let names = Wording.joining(idle.map(establishment.name))
      let name = establishment.name(zone)
      var finding = Finding(
        rule,
        Wording(
          zh: "\(name)有 \(idle.count) 个内设机构在清单中没有承担事项：\(names.zh)",
          en: "\(idle.count) of the organs of \(name) hold nothing in the lists: \(names.en)"),
        at: Spot(establishment.ledger[zone].place))
      finding.bodies = ([zone] + idle).map { documents.text(establishment.ledger[$0].id) }
      finding.related = idle.map {
        Finding.Related(Spot(establishment.ledger[$0].place), Wording(name: establishment.name($0)))
      }
      return finding
    }
  }
}

extension Rule {
  /// A template on which lists can say who leads what, for examples.
  static let approvals = """
    <template xmlns="urn:dutymap:1" id="t" revision="1"><role id="lead" name="牵头" holders="some"/></template>
    """
}
