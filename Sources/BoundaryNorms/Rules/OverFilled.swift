import BoundaryFindings
import BoundaryModel

enum OverFilledRule: LedgerRule {
  static let rule = Rule(
    name: "over-filled", kind: .document, severity: .error,
    title: Wording(
      zh: "实有超核定",
      en: "more filled than approved"),
    summary: Wording(
      zh: "实有人数超过核定数",
      en: "More posts are filled than were approved"),
    why: Wording(
      zh: "超编、超职数是编制管理最先查的问题。",
      en: "It is the first thing that an establishment office looks for."),
    example: Rule.Example(
      fails:
        """
        <norms xmlns="urn:dutymap:1" id="city" revision="1">
          <quantity id="leaders" name="领导职数" unit="名"/>
        </norms>
        """,
      """
      <register xmlns="urn:dutymap:1" id="ledger" norms="city">
        <body id="z" kind="zone" name="示例开发区"><entry on="2023-01-01"><count of="leaders" approved="5" filled="6"/></entry></body>
      </register>
      """,
      mended:
        """
        <norms xmlns="urn:dutymap:1" id="city" revision="1">
          <quantity id="leaders" name="领导职数" unit="名"/>
        </norms>
        """,
      """
      <register xmlns="urn:dutymap:1" id="ledger" norms="city">
        <body id="z" kind="zone" name="示例开发区"><entry on="2023-01-01"><count of="leaders" approved="5" filled="5"/></entry></body>
      </register>
      """))

  static func check(_ establishment: Establishment) -> [Finding] {
    let documents = establishment.documents
    let ledger = establishment.ledger
    return Set(documents.entries.rows.map(\.body)).sorted().filter(establishment.exists).flatMap { body -> [Finding] in
      let day = establishment.day(of: body)
      let quantities = ledger.entries(of: body).flatMap { documents.entryCounts[$0.counts].map(\.quantity) }.unrepeated
      return quantities.compactMap { quantity in
        guard let approved = ledger.approved(quantity, of: body, on: day),
          let filled = ledger.filled(quantity, of: body, on: day), filled > approved.approved
        else { return nil }
        return finding(body, quantity, approved, filled, establishment)
      }
    }
  }

  private static func finding(
    _ body: RowID<Body>, _ quantity: Symbol, _ approved: EntryCount, _ filled: Int, _ establishment: Establishment
  ) -> Finding {
    let documents = establishment.documents
    let row = establishment.bookOfRegister[establishment.ledger[body].register]?.quantity(quantity)
    let label = documents.text(row?.name ?? quantity)
    let name = establishment.fullName(body)
    var finding = Finding(
      rule,
      Wording(
        zh: "\(name)\(label)实有 \(filled)，超过核定的 \(approved.approved)",
        en: "\(name) has \(filled) of \(label) filled, \(approved.approved) approved"),
      at: Spot(approved.place))
    finding.bodies = [documents.text(establishment.ledger[body].id)]
    finding.subject = documents.text(quantity)
    return finding
  }
}
