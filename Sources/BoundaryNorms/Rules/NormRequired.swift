import BoundaryFindings
import BoundaryModel

enum NormRequiredRule: NormForm {
  static let rule = Rule(
    name: "norm-required", kind: .document, severity: .error,
    title: Wording(
      zh: "缺少应设机构",
      en: "no organ for a function"),
    summary: Wording(
      zh: "机构没有规范要求的职能机构，也没有挂牌",
      en: "A body lacks the organ, or the sign, that a norm asks for"),
    why: Wording(
      zh: "没有机构承担，这项职能就没有人负责。",
      en: "Where no organ has the function, nobody answers for it."),
    basis: Wording(
      zh: "写明可以挂牌的（sign=\"true\"），机构或其内设机构挂牌即可",
      en: "Where a sign is enough (sign=\"true\"), one on the body or on an organ of it does"),
    example: Rule.Example(
      fails:
        """
        <norms xmlns="urn:dutymap:1" id="city" revision="1">
          <function id="party" name="党建"/>
          <norm id="N1"><words>设置负责党建工作的职能机构</words><require function="party" sign="true"/></norm>
        </norms>
        """,
      """
      <register xmlns="urn:dutymap:1" id="ledger" norms="city">
        <body id="z" kind="zone" name="示例开发区"/>
        <body id="z.o" kind="organ" parent="z" name="党政办公室"/>
      </register>
      """,
      mended:
        """
        <norms xmlns="urn:dutymap:1" id="city" revision="1">
          <function id="party" name="党建"/>
          <norm id="N1"><words>设置负责党建工作的职能机构</words><require function="party" sign="true"/></norm>
        </norms>
        """,
      """
      <register xmlns="urn:dutymap:1" id="ledger" norms="city">
        <body id="z" kind="zone" name="示例开发区"/>
        <body id="z.o" kind="organ" parent="z" name="党政办公室"><sign function="party">党群工作部</sign></body>
      </register>
      """))

  static func judge(_ norm: AppliedNorm, _ establishment: Establishment) -> Judgement {
    guard case .require(let requirement)? = norm.norm.check else { return Judgement() }
    var judgement = Judgement()
    let signs = requirement.allowsSign ? establishment.signs(for: requirement.function) : []
    let function = establishment.functionName(requirement.function, norm)
    for body in establishment.reached(by: requirement.reach, of: norm, &judgement) {
      let parts = establishment.ledger.parts(of: body).map(\.body).filter {
        establishment.ledger[$0].isPart && establishment.exists($0)
      }
      let hasOrgan = parts.contains {
        establishment.ledger[$0].kind == .organ && establishment.ledger[$0].function == requirement.function
      }
      guard !hasOrgan, !([body] + parts).contains(where: signs.contains) else { continue }
      let name = establishment.name(body)
      let quote = establishment.quote(norm)
      judgement.findings.append(
        establishment.finding(
          rule, norm, [body],
          requirement.allowsSign
            ? Wording(
              zh: "\(name)没有\(function)机构，也没有挂牌\(quote.zh)",
              en: "\(name) has neither an organ nor a sign for \(function)\(quote.en)")
            : Wording(
              zh: "\(name)没有单独设立的\(function)机构\(quote.zh)", en: "\(name) has no organ for \(function)\(quote.en)"),
          subject: establishment.documents.text(requirement.function)))
    }
    return judgement
  }
}

extension Establishment {
  /// The bodies that carry a sign for a function.
  fileprivate func signs(for function: Symbol) -> Set<RowID<Body>> {
    Set(documents.signs.rows.filter { $0.function == function }.map(\.body))
  }

  /// What people call a function.
  func functionName(_ function: Symbol, _ norm: AppliedNorm) -> String {
    let rows = documents.functions.rows.filter { $0.id == function && norm.book.documents.contains($0.norms) }
    return documents.text(rows.first?.name ?? function)
  }
}
