import BoundaryFindings
import BoundaryMap
import BoundaryModel

enum LeadWithoutOrganRule: LedgerRule {
  static let rule = Rule(
    name: "lead-without-organ", kind: .document, severity: .note,
    title: Wording(zh: "牵头未落到内设机构", en: "a lead without an organ"),
    summary: Wording(
      zh: "事项由开发区牵头，却没有写由哪个内设机构承担",
      en: "A duty is led by a zone, and no organ of it is named"),
    why: Wording(
      zh: "没有内设机构承担的事项，往往没有人办。",
      en: "What no organ has to do is what nobody does."),
    basis: Wording(
      zh: "只看清单写到内设机构的开发区",
      en: "Asked only of zones whose organs the lists name"),
    example: Rule.Example(
      fails:
        """
        <register xmlns="urn:dutymap:1" id="r">
          <body id="z" kind="zone" name="示例开发区"/>
          <body id="z.a" kind="organ" parent="z" name="行政审批局"/>
        </register>
        """,
      Rule.approvals,
      """
      <list xmlns="urn:dutymap:1" id="one" template="t" revision="1" issuer="z">
        <duty id="L1" name="项目审批"><basis>条例</basis><assign body="z.a" role="lead"/></duty>
        <duty id="L2" name="安全监管"><basis>条例</basis><assign body="z" role="lead"/></duty>
      </list>
      """,
      mended:
        """
        <register xmlns="urn:dutymap:1" id="r">
          <body id="z" kind="zone" name="示例开发区"/>
          <body id="z.a" kind="organ" parent="z" name="行政审批局"/>
        </register>
        """,
      Rule.approvals,
      """
      <list xmlns="urn:dutymap:1" id="one" template="t" revision="1" issuer="z">
        <duty id="L1" name="项目审批"><basis>条例</basis><assign body="z.a" role="lead"/></duty>
        <duty id="L2" name="安全监管"><basis>条例</basis><assign body="z.a" role="lead"/></duty>
      </list>
      """))

  /// So many duties are named; the others are counted.
  private static let listed = 5

  static func check(_ establishment: Establishment) -> [Finding] {
    let duties = ZoneDuties(establishment)
    let documents = establishment.documents
    return establishment.organs(duties).compactMap { zone, _ in
      let leads = duties.led[zone, default: []]
      guard !leads.isEmpty else { return nil }
      let names = leads.prefix(listed).map { "“\(documents.text(documents.duties[$0.duty.duty].name))”" }
      let rest = leads.count - names.count
      let told = Wording.joining(names)
      let name = establishment.name(zone)
      var finding = Finding(
        rule,
        Wording(
          zh: "\(name)牵头的 \(leads.count) 项没有写明内设机构：\(told.zh)" + (rest > 0 ? "等，另有 \(rest) 项" : ""),
          en: "no organ of \(name) is named for what it leads: \(told.en)"
            + (rest > 0 ? ", and \(rest) more" : "")),
        at: Spot(documents.assignments[leads[0].assignment].place))
      finding.bodies = [documents.text(establishment.ledger[zone].id)]
      finding.related = leads.dropFirst().prefix(listed - 1).map { lead in
        Finding.Related(
          Spot(documents.assignments[lead.assignment].place),
          Wording(name: documents.text(documents.duties[lead.duty.duty].name)))
      }
      return finding
    }
  }
}
