import BoundaryFindings
import BoundaryModel

enum NormFormRule: NormForm {
  static let rule = Rule(
    name: "norm-form", kind: .document, severity: .error,
    title: Wording(
      zh: "性质或名称不符",
      en: "other form than the norm wants"),
    summary: Wording(
      zh: "机构的性质、派出关系或名称与规范不符",
      en: "A body has another nature or name than a norm wants, or is nobody's agency"),
    why: Wording(
      zh: "性质不顺的机构无法依法赋权；名称不符的，对外不知是哪一级。",
      en: "Powers cannot be handed to a body of the wrong nature, and its name tells people the wrong thing."),
    example: Rule.Example(
      fails:
        """
        <norms xmlns="urn:dutymap:1" id="city" revision="1">
          <class id="functional" name="功能园区" kind="park"/>
          <norm id="N1"><words>功能园区设置管理办公室</words>
            <form class="functional" named="管理办公室" not-named="管委会"/></norm>
        </norms>
        """,
      """
      <register xmlns="urn:dutymap:1" id="ledger" norms="city">
        <body id="p" kind="park" name="示例产业园管委会"><entry on="2023-01-01" class="functional"/></body>
      </register>
      """,
      mended:
        """
        <norms xmlns="urn:dutymap:1" id="city" revision="1">
          <class id="functional" name="功能园区" kind="park"/>
          <norm id="N1"><words>功能园区设置管理办公室</words>
            <form class="functional" named="管理办公室" not-named="管委会"/></norm>
        </norms>
        """,
      """
      <register xmlns="urn:dutymap:1" id="ledger" norms="city">
        <body id="p" kind="park" name="示例产业园管理办公室"><entry on="2023-01-01" class="functional"/></body>
      </register>
      """))

  static func judge(_ norm: AppliedNorm, _ establishment: Establishment) -> Judgement {
    guard case .form(let form)? = norm.norm.check else { return Judgement() }
    var judgement = Judgement()
    for body in establishment.reached(by: form.reach, of: norm, &judgement) {
      let day = establishment.day(of: body)
      if form.nature != nil, establishment.ledger.nature(of: body, on: day) == nil {
        judgement.missing.append(MissingFact(norm: norm, body: body, kind: .nature, day: day))
      }
      let faults = establishment.faults(of: body, form, on: day)
      guard !faults.isEmpty else { continue }
      let name = establishment.name(body)
      let quote = establishment.quote(norm)
      judgement.findings.append(
        establishment.finding(
          rule, norm, [body],
          Wording(
            zh: "\(name)\(faults.map(\.zh).joined(separator: "，"))\(quote.zh)",
            en: "\(name) \(Wording.joining(faults.map(\.en)).en)\(quote.en)")))
    }
    return judgement
  }
}

extension Establishment {
  /// What of a body is not as it should be, each as what a sentence says of it.
  fileprivate func faults(of body: RowID<Body>, _ form: NormCheck.Form, on day: Day) -> [Wording] {
    var faults: [Wording] = []
    if let wanted = form.nature, let own = ledger.nature(of: body, on: day), own != wanted {
      faults.append(
        Wording(
          zh: "的性质为\(own.wording.zh)，应为\(wanted.wording.zh)", en: "is \(own.wording.en), should be \(wanted.wording.en)"
        ))
    }
    if form.isAgency, ledger.agencyOf(body, on: day).isEmpty {
      faults.append(Wording(zh: "没有写明派出关系，应写明是谁的派出机关（agency-of）", en: "is nobody's agency, should be one (agency-of)"))
    }
    let name = documents.text(ledger[body].name)
    if let part = form.named.map({ documents.text($0) }), !name.contains(part) {
      faults.append(Wording(zh: "的名称应有“\(part)”", en: "should have “\(part)” in its name"))
    }
    let unwanted = documents.symbols[form.notNamed].map { documents.text($0) }.filter(name.contains)
    if !unwanted.isEmpty {
      let words = unwanted.map { "“\($0)”" }
      faults.append(
        Wording(
          zh: "的名称不应有\(Wording.joining(words).zh)", en: "should not have \(Wording.joining(words).en) in its name"))
    }
    return faults
  }
}
