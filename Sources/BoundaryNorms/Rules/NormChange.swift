import BoundaryFindings
import BoundaryModel

enum NormChangeRule: NormForm {
  static let rule = Rule(
    name: "norm-change", kind: .document, severity: .error,
    title: Wording(
      zh: "增减幅度不符",
      en: "other change than the norm wants"),
    summary: Wording(
      zh: "两个日期之间的增减幅度与规范不符",
      en: "A quantity has changed by other than a norm wants between two days"),
    why: Wording(
      zh: "“净减少40%”要按两天的台账核对，不能只看通报的数。",
      en: "That two fifths are gone is seen in the ledger of both days, not in what was announced."),
    basis: Wording(
      zh: "按整数计算：变动数 × 100 与 百分比 × 原数相比较",
      en: "Compared in whole numbers: the change × 100 with the percentage × what there was"),
    example: Rule.Example(
      fails:
        """
        <norms xmlns="urn:dutymap:1" id="city" revision="1">
          <quantity id="bodies" name="管理机构" unit="家" counts="zone park"/>
          <norm id="N1"><words>管理机构减少50%</words>
            <change quantity="bodies" since="2020-12-31" until="2022-12-31" percent="-50"/></norm>
        </norms>
        """,
      """
      <register xmlns="urn:dutymap:1" id="ledger" norms="city">
        <body id="z" kind="zone" name="示例开发区"/>
        <body id="p" kind="park" name="示例工业园"/>
      </register>
      """,
      mended:
        """
        <norms xmlns="urn:dutymap:1" id="city" revision="1">
          <quantity id="bodies" name="管理机构" unit="家" counts="zone park"/>
          <norm id="N1"><words>管理机构减少50%</words>
            <change quantity="bodies" since="2020-12-31" until="2022-12-31" percent="-50"/></norm>
        </norms>
        """,
      """
      <register xmlns="urn:dutymap:1" id="ledger" norms="city">
        <body id="z" kind="zone" name="示例开发区"/>
        <body id="p" kind="park" name="示例工业园" abolished="2021-12-31" successor="z"/>
      </register>
      """))

  static func judge(_ norm: AppliedNorm, _ establishment: Establishment) -> Judgement {
    guard case .change(let change)? = norm.norm.check, let quantity = norm.quantity(change.quantity) else {
      return Judgement()
    }
    var judgement = Judgement()
    do throws(Establishment.Unmeasured) {
      guard let counts = try establishment.counts(quantity, change, norm) else { return judgement }
      guard counts.old > 0 else {
        judgement.missing.append(
          MissingFact(norm: norm, body: nil, kind: .nothing(of: quantity.id), day: change.since))
        return judgement
      }
      if !counts.keep(change) { judgement.findings.append(finding(change, quantity, counts, norm, establishment)) }
    } catch {
      judgement.missing += error.facts(norm, establishment)
    }
    return judgement
  }

  private static func finding(
    _ change: NormCheck.Change, _ quantity: Quantity, _ counts: ChangedCounts, _ norm: AppliedNorm,
    _ establishment: Establishment
  ) -> Finding {
    let named = NamedQuantity(quantity, establishment.documents)
    let quote = establishment.quote(norm)
    let amounts = [counts.old, counts.new].map { named.amount("\($0)") }
    let percentage = percent(counts.new - counts.old, of: counts.old)
    let slack = change.tolerance.map { " ± \($0)" } ?? ""
    let documents = establishment.documents
    let (id, words) = (documents.text(norm.norm.id), documents.sentence(norm.norm))
    var finding = establishment.finding(
      rule, norm, [],
      Wording(
        zh:
          "\(named.name)由 \(change.since) 的 \(amounts[0].zh)变为 \(change.until) 的 \(amounts[1].zh)（\(percentage)%），规定 \(change.percent)%\(slack)\(quote.zh)",
        en:
          "\(named.name) went from \(amounts[0].en) on \(change.since) to \(amounts[1].en) on \(change.until) (\(percentage) %); \(id) wants \(change.percent) %\(slack) (“\(words)”)"
      ), subject: establishment.documents.text(quantity.id))
    let excepted = establishment.documents.bodies.ids.filter {
      norm.registers.contains(establishment.ledger[$0].register)
        && establishment.exceptions.excepts($0, from: norm.norm, rule, on: establishment.day(of: $0))
    }
    guard !excepted.isEmpty else { return finding }
    let rest = try? establishment.counts(quantity, change, norm, without: Set(excepted))
    establishment.except(
      &finding, excepted, from: norm, rule,
      isCovered: rest.flatMap(\.self).map { $0.old > 0 && $0.keep(change) } ?? false)
    return finding
  }
}

/// How many there were on two days.
private struct ChangedCounts {
  let old: Int
  let new: Int

  /// Whether (new − old) ÷ old is the percentage that is wanted, as near as the tolerance allows.
  func keep(_ change: NormCheck.Change) -> Bool {
    let difference = Decimal(new - old) * Decimal(100)
    let slack = change.tolerance ?? Decimal(0)
    return (change.percent - slack) * Decimal(old) <= difference
      && difference <= (change.percent + slack) * Decimal(old)
  }
}

extension Establishment {
  /// How many there were in all zones and parks on the two days; nil while the norm is not in force.
  fileprivate func counts(
    _ quantity: Quantity, _ change: NormCheck.Change, _ norm: AppliedNorm, without excepted: Set<RowID<Body>> = []
  ) throws(Unmeasured) -> ChangedCounts? {
    let registers = norm.registers.filter { norm.norm.inForce.contains(day(of: $0)) }
    guard !registers.isEmpty else { return nil }
    func count(_ day: Day) throws(Unmeasured) -> Int {
      let zones = documents.bodies.entries.filter { id, body in
        body.isZone && registers.contains(body.register) && ledger.exists(id, on: day)
      }.map(\.id)
      let measured = try measure(
        quantity, everything(of: zones), stating: zones, in: norm, on: { _ in day }, without: excepted)
      guard case .whole(let number) = measured.amount else { throw .undefined }
      return number
    }
    return ChangedCounts(old: try count(change.since), new: try count(change.until))
  }
}
