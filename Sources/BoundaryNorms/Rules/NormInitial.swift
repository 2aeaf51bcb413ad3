import BoundaryFindings
import BoundaryModel

enum NormInitialRule: NormForm {
  static let rule = Rule(
    name: "norm-initial", kind: .document, severity: .error,
    title: Wording(
      zh: "初次核定过高",
      en: "first allocation too high"),
    summary: Wording(
      zh: "初次核定的机构或者职数超过上限的规定比例",
      en: "What is first approved is more than the share of a ceiling that a norm allows"),
    why: Wording(
      zh: "初次就用满上限，以后发展得好也没有激励的空间。",
      en: "A ceiling that is used up at first leaves nothing to give to those who do well."),
    basis: Wording(
      zh: "上限 × 比例按规定取整；取整以前已超过的，另作说明（note）。取第一次正式设立（stage=\"formal\"）那天的数",
      en:
        "The ceiling × the share, rounded as the norm says; what is above it before rounding gives a note. Taken on the day of the first formal entry (stage=\"formal\")"
    ),
    example: Rule.Example(
      fails:
        """
        <norms xmlns="urn:dutymap:1" id="city" revision="1">
          <quantity id="leaders" name="领导职数" unit="名"/>
          <norm id="N1"><words>领导职数不超过10名</words><limit quantity="leaders" to="10"/></norm>
          <norm id="N2"><words>初次核定不高于上限70%</words><initial of="N1" share="70" round="nearest"/></norm>
        </norms>
        """,
      """
      <register xmlns="urn:dutymap:1" id="ledger" norms="city">
        <body id="z" kind="zone" name="示例开发区"><entry on="2023-01-01" stage="formal"><count of="leaders" approved="8"/></entry></body>
      </register>
      """,
      mended:
        """
        <norms xmlns="urn:dutymap:1" id="city" revision="1">
          <quantity id="leaders" name="领导职数" unit="名"/>
          <norm id="N1"><words>领导职数不超过10名</words><limit quantity="leaders" to="10"/></norm>
          <norm id="N2"><words>初次核定不高于上限70%</words><initial of="N1" share="70" round="nearest"/></norm>
        </norms>
        """,
      """
      <register xmlns="urn:dutymap:1" id="ledger" norms="city">
        <body id="z" kind="zone" name="示例开发区"><entry on="2023-01-01" stage="formal"><count of="leaders" approved="7"/></entry></body>
      </register>
      """))

  static func judge(_ norm: AppliedNorm, _ establishment: Establishment) -> Judgement {
    guard case .initial(let initial)? = norm.norm.check else { return Judgement() }
    var judgement = Judgement()
    let ceilings = establishment.documents.symbols[initial.norms].compactMap { Ceiling($0, of: initial, norm) }
    for body in establishment.zones(of: norm) {
      guard let first = establishment.ledger.entries(of: body).first(where: { $0.stage == .formal }),
        norm.norm.inForce.contains(first.on)
      else { continue }
      for ceiling in ceilings { judge(ceiling, body, first, norm, establishment, &judgement) }
    }
    return judgement
  }

  private static func judge(
    _ ceiling: Ceiling, _ body: RowID<Body>, _ first: Entry, _ norm: AppliedNorm, _ establishment: Establishment,
    _ judgement: inout Judgement
  ) {
    func miss(_ kind: MissingFact.Kind) {
      judgement.missing.append(MissingFact(norm: norm, body: body, kind: kind, day: first.on))
    }
    switch establishment.reached(body, by: ceiling.limit.reach, on: first.on) {
    case .no: return
    case .unknown(let fact): return miss(fact)
    case .yes: break
    }
    do throws(Establishment.Unmeasured) {
      let measured = try establishment.measure(
        ceiling.quantity, establishment.ledger.parts(of: body), stating: [body], in: norm, on: { _ in first.on })
      guard case .whole(let number) = measured.amount, Decimal(number) > ceiling.raw else { return }
      judgement.findings.append(finding(ceiling, number, body, first, norm, establishment))
    } catch {
      if case .missing(_, let id) = error { miss(.quantity(id)) }
    }
  }

  private static func finding(
    _ ceiling: Ceiling, _ number: Int, _ body: RowID<Body>, _ first: Entry, _ norm: AppliedNorm,
    _ establishment: Establishment
  ) -> Finding {
    let named = NamedQuantity(ceiling.quantity, establishment.documents)
    let name = establishment.name(body)
    let quote = establishment.quote(norm)
    let amount = named.amount("\(number)")
    var finding = establishment.finding(
      rule, norm, [body],
      Wording(
        zh:
          "\(name)于 \(first.on) 首次核定\(named.name) \(amount.zh)，上限 \(ceiling.bound) 的 \(ceiling.share)% 为 \(ceiling.raw)（取整 \(ceiling.cap)）\(quote.zh)",
        en:
          "\(name) was first allotted \(number) \(named.name) on \(first.on); \(ceiling.share) % of \(ceiling.bound) is \(ceiling.raw) (rounded \(ceiling.cap))\(quote.en)"
      ), at: Spot(first.place), subject: establishment.documents.text(ceiling.quantity.id))
    if Decimal(number) <= ceiling.cap { finding.severity = .note }
    return finding
  }
}

/// A ceiling and the share of it that may be allotted at first.
struct Ceiling {
  let limit: NormCheck.Limit
  let quantity: Quantity
  let bound: Decimal
  let share: Decimal
  /// The share before it is rounded.
  let raw: Decimal
  /// The share as a whole number.
  let cap: Decimal

  /// nil for a norm that sets no ceiling on each body, or that does not exist, which is told.
  init?(_ id: Symbol, of initial: NormCheck.Initial, _ norm: AppliedNorm) {
    guard case .limit(let limit)? = norm.book.norm(id, in: norm.norm.norms)?.check, limit.per == .body,
      let quantity = norm.quantity(limit.quantity), quantity.isWhole, let bound = limit.bounds.upperAmount
    else { return nil }
    self.limit = limit
    self.quantity = quantity
    self.bound = bound
    share = initial.share
    raw = bound.percent(initial.share)
    cap =
      switch initial.rounding {
      case .down: raw.roundedDown
      case .nearest: raw.roundedToNearest
      case .up: raw.roundedUp
      }
  }
}

extension Bounds<Decimal> {
  /// The number at the upper end, whether or not it belongs to what is allowed.
  var upperAmount: Decimal? {
    switch upper {
    case .to(let amount), .below(let amount): amount
    case nil: nil
    }
  }
}
