import BoundaryFindings
import BoundaryModel

enum NormUnknownRule {
  static let rule = Rule(
    name: "norm-unknown", kind: .document, severity: .note,
    title: Wording(
      zh: "规范无法判断",
      en: "a norm that cannot be judged"),
    summary: Wording(
      zh: "台账没有写明规范要看的事实",
      en: "The ledger does not say what a norm asks about"),
    why: Wording(
      zh: "没有写明的，不能当作符合，也不能当作不符合。",
      en: "What is not said is neither kept nor broken."),
    basis: Wording(
      zh: "决定适用哪些规范的事实（类别、级别、阶段）缺了，只说一次；其余的每条规范说一次",
      en: "What decides which norms apply (class, level, stage) is told once; anything else once for each norm"),
    example: Rule.Example(
      fails:
        """
        <norms xmlns="urn:dutymap:1" id="city" revision="1">
          <quantity id="leaders" name="领导职数" unit="名"/>
          <norm id="N1"><words>领导职数不超过7名</words><limit quantity="leaders" to="7"/></norm>
        </norms>
        """,
      """
      <register xmlns="urn:dutymap:1" id="ledger" norms="city">
        <body id="z" kind="zone" name="示例开发区"/>
      </register>
      """,
      mended:
        """
        <norms xmlns="urn:dutymap:1" id="city" revision="1">
          <quantity id="leaders" name="领导职数" unit="名"/>
          <norm id="N1"><words>领导职数不超过7名</words><limit quantity="leaders" to="7"/></norm>
        </norms>
        """,
      """
      <register xmlns="urn:dutymap:1" id="ledger" norms="city">
        <body id="z" kind="zone" name="示例开发区"><entry on="2023-01-01"><count of="leaders" approved="7"/></entry></body>
      </register>
      """))

  static func findings(_ missing: [MissingFact], _ establishment: Establishment) -> [Finding] {
    struct Key: Hashable {
      let body: RowID<Body>?
      let kind: MissingFact.Kind
      let day: Day
      let norm: Place?
    }
    var norms: [Key: [AppliedNorm]] = [:]
    var order: [Key] = []
    for fact in missing {
      let key = Key(
        body: fact.body, kind: fact.kind, day: fact.day, norm: fact.kind.isReach ? nil : fact.norm.norm.place)
      if norms[key] == nil { order.append(key) }
      if norms[key]?.last?.norm.place != fact.norm.norm.place { norms[key, default: []].append(fact.norm) }
    }
    return order.map { finding($0.body, $0.kind, $0.day, norms[$0, default: []], establishment) }
  }

  private static func finding(
    _ body: RowID<Body>?, _ kind: MissingFact.Kind, _ day: Day, _ norms: [AppliedNorm], _ establishment: Establishment
  ) -> Finding {
    let documents = establishment.documents
    let ids = norms.map { documents.text($0.norm.id) }
    let fact = establishment.fact(kind, norms)
    let who = body.map { Wording(name: establishment.fullName($0)) } ?? Wording(zh: "名录", en: "the register")
    let message = Wording(
      zh: "无法判断 \(Wording.joining(ids).zh)：\(who.zh)在 \(day) 没有\(fact.zh)",
      en: "\(Wording.joining(ids).en) cannot be judged: \(who.en) states no \(fact.en) on \(day)")
    var finding = Finding(rule, message, at: Spot(norms[0].norm.place))
    if ids.count == 1 {
      finding = establishment.finding(rule, norms[0], [body].compactMap(\.self), message)
      finding.severity = rule.severity
    } else if let body {
      finding = Finding(rule, message, at: Spot(establishment.ledger[body].place))
      finding.norms = ids
      finding.bodies = [documents.text(establishment.ledger[body].id)]
      finding.related = norms.map { Finding.Related(Spot($0.norm.place), establishment.sentence($0.norm)) }
    }
    finding.subject = ((ids.count == 1 ? ids : []) + [fact.en, "\(day)"]).joined(separator: " ")
    return finding
  }
}

extension Establishment {
  /// What is missing, as messages name it.
  fileprivate func fact(_ kind: MissingFact.Kind, _ norms: [AppliedNorm]) -> Wording {
    func name(_ id: Symbol) -> String {
      documents.text(norms.lazy.compactMap { $0.quantity(id) }.first?.name ?? id)
    }
    return switch kind {
    case .classID: Wording(zh: "类别（class）", en: "class")
    case .level: Wording(zh: "级别（level）", en: "level")
    case .stage: Wording(zh: "阶段（stage）", en: "stage")
    case .nature: Wording(zh: "性质（nature）", en: "nature")
    case .quantity(let id):
      Wording(zh: "\(name(id))的核定数（\(documents.text(id))）", en: "number of \(name(id)) (\(documents.text(id)))")
    case .nothing(let id): Wording(zh: name(id), en: name(id))
    }
  }
}
