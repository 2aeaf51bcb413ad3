import BoundaryFindings
import BoundaryModel

enum NormUncoveredRule: NormForm {
  static let rule = Rule(
    name: "norm-uncovered", kind: .document, severity: .error,
    title: Wording(
      zh: "不纳入编制保障却有编制",
      en: "posts where none are covered"),
    summary: Wording(
      zh: "不纳入编制保障范围的事项，机构却核定了编制",
      en: "A body whose function is not covered by establishment has posts all the same"),
    why: Wording(
      zh: "建设、运营等专业服务走市场，占了编制，管理和服务的人就少了。",
      en: "What is bought on the market takes posts from those who govern."),
    example: Rule.Example(
      fails:
        """
        <norms xmlns="urn:dutymap:1" id="city" revision="1">
          <quantity id="posts" name="编制" unit="名"/><function id="running" name="运营"/>
          <norm id="N1"><words>运营事项不纳入编制保障范围</words><uncovered function="running"/></norm>
        </norms>
        """,
      """
      <register xmlns="urn:dutymap:1" id="ledger" norms="city">
        <body id="z" kind="zone" name="示例开发区"/>
        <body id="z.r" kind="institution" parent="z" function="running" name="运营中心">
          <entry on="2023-01-01"><count of="posts" approved="6"/></entry></body>
      </register>
      """,
      mended:
        """
        <norms xmlns="urn:dutymap:1" id="city" revision="1">
          <quantity id="posts" name="编制" unit="名"/><function id="running" name="运营"/>
          <norm id="N1"><words>运营事项不纳入编制保障范围</words><uncovered function="running"/></norm>
        </norms>
        """,
      """
      <register xmlns="urn:dutymap:1" id="ledger" norms="city">
        <body id="z" kind="zone" name="示例开发区"/>
        <body id="z.r" kind="institution" parent="z" function="running" name="运营公司">
          <entry on="2023-01-01" nature="company"/></body>
      </register>
      """))

  static func judge(_ norm: AppliedNorm, _ establishment: Establishment) -> Judgement {
    guard case .uncovered(let run)? = norm.norm.check else { return Judgement() }
    let documents = establishment.documents
    let functions = Set(documents.symbols[run])
    let stated = norm.book.allQuantities.filter { if case .stated = $0.measure { true } else { false } }
    var judgement = Judgement()
    for body in establishment.bodies(of: norm) {
      guard let function = establishment.ledger[body].function, functions.contains(function) else { continue }
      let counts = stated.compactMap { quantity -> (quantity: Quantity, count: EntryCount)? in
        establishment.ledger.approved(quantity.id, of: body, on: establishment.day(of: body)).map { (quantity, $0) }
      }.filter { $0.count.approved > 0 }
      guard let first = counts.first else { continue }
      let amounts = counts.map { quantity, count in
        let named = NamedQuantity(quantity, documents)
        return Wording(
          zh: "\(named.name) \(named.amount("\(count.approved)").zh)", en: "\(count.approved) \(named.name)")
      }
      let name = establishment.fullName(body)
      let label = establishment.functionName(function, norm)
      let quote = establishment.quote(norm)
      judgement.findings.append(
        establishment.finding(
          rule, norm, [body],
          Wording(
            zh: "\(label)不纳入编制保障，\(name)却核定\(Wording.joining(amounts).zh)\(quote.zh)",
            en: "\(label) is not covered by establishment, yet \(name) has \(Wording.joining(amounts).en)\(quote.en)"),
          at: Spot(first.count.place)))
    }
    return judgement
  }
}
