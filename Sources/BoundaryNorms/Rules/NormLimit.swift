import BoundaryFindings
import BoundaryModel

enum NormLimitRule: NormForm {
  static let rule = Rule(
    name: "norm-limit", kind: .document, severity: .error,
    title: Wording(zh: "不合限额", en: "beyond a limit"),
    summary: Wording(
      zh: "机构、职数或编制超出或者不足规范的限额", en: "Bodies, leaders or posts are more or fewer than a norm allows"),
    why: Wording(
      zh: "限额管理的数，超一个也是超；超了要撤并、调整，或者报批例外。",
      en: "One above the quota is above it: something is abolished or regrouped, or the exception is approved."),
    basis: Wording(
      zh: "“原则上”的规定超出为警告，经批准的例外写作 expect，该机构不计入数内；“左右”以 tolerance 为限",
      en:
        "What is so in principle gives a warning; an approved exception (expect) is not counted; “about” goes as far as its tolerance"
    ),
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
        <body id="z" kind="zone" name="示例开发区">
          <entry on="2023-01-01"><count of="leaders" approved="8"/></entry>
        </body>
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
        <body id="z" kind="zone" name="示例开发区">
          <entry on="2023-01-01"><count of="leaders" approved="7"/></entry>
        </body>
      </register>
      """))

  static func judge(_ norm: AppliedNorm, _ establishment: Establishment) -> Judgement {
    guard case .limit(let limit)? = norm.norm.check, let quantity = norm.quantity(limit.quantity) else {
      return Judgement()
    }
    var judgement = Judgement()
    for group in establishment.groups(of: limit, norm, &judgement) {
      do throws(Establishment.Unmeasured) {
        let measured = try establishment.measure(quantity, group, in: norm)
        guard !measured.amount.lies(within: limit.bounds, tolerance: limit.tolerance) else { continue }
        judgement.findings.append(finding(limit, quantity, group, measured, norm, establishment))
      } catch {
        judgement.missing += error.facts(norm, establishment)
      }
    }
    return judgement
  }

  private static func finding(
    _ limit: NormCheck.Limit, _ quantity: Quantity, _ group: MeasuredGroup, _ measured: Measurement,
    _ norm: AppliedNorm, _ establishment: Establishment
  ) -> Finding {
    let documents = establishment.documents
    let named = NamedQuantity(quantity, documents)
    let body = group.subjects.first.map { Wording(name: establishment.fullName($0)) } ?? .wholeRegister
    let had = named.had(by: body, measured.amount)
    let bounds = named.bounds(limit.bounds, tolerance: limit.tolerance)
    let quote = establishment.quote(norm)
    let id = documents.text(norm.norm.id)
    let counted = measured.members.filter { establishment.ledger[$0].isZone && !group.subjects.contains($0) }
    var finding = establishment.finding(
      rule, norm, group.subjects + counted,
      Wording(
        zh: "\(had.zh)，规定\(bounds.zh)\(quote.zh)",
        en: "\(had.en); \(id) allows \(bounds.en) (“\(documents.sentence(norm.norm))”)"),
      at: group.subjects.isEmpty ? nil : Spot(establishment.ledger[group.subjects[0]].place),
      subject: documents.text(quantity.id))
    finding.related += counted.map {
      Finding.Related(Spot(establishment.ledger[$0].place), Wording(zh: "其中之一", en: "one of them"))
    }
    let wayOut = Wording.expectation(rule, documents.text(norm.norm.id))
    finding.suggestions = [
      measured.amount.isAbove(limit.bounds)
        ? Wording(
          zh: "撤销、合并或者改设，使之\(bounds.zh)；或者报批例外：\(wayOut.zh)",
          en: "abolish, merge or regroup until there are \(bounds.en); or have the exception approved: \(wayOut.en)")
        : Wording(
          zh: "按规定补足，使之\(bounds.zh)；或者报批例外：\(wayOut.zh)",
          en: "add what is wanting until there are \(bounds.en); or have the exception approved: \(wayOut.en)")
    ]
    except(&finding, limit, quantity, group, measured, norm, establishment)
    return finding
  }

  /// An exception takes its body out of the count; what is left is told if it is still too much.
  private static func except(
    _ finding: inout Finding, _ limit: NormCheck.Limit, _ quantity: Quantity, _ group: MeasuredGroup,
    _ measured: Measurement, _ norm: AppliedNorm, _ establishment: Establishment
  ) {
    func isExcepted(_ body: RowID<Body>) -> Bool {
      establishment.exceptions.excepts(body, from: norm.norm, rule, on: establishment.day(of: body))
    }
    let involved = (group.subjects + measured.members).unrepeated
    var isCovered = group.subjects.contains(where: isExcepted)
    if !isCovered, case let excepted = Set(measured.members.filter(isExcepted)), !excepted.isEmpty,
      let rest = try? establishment.measure(quantity, group, in: norm, without: excepted)
    {
      isCovered = rest.amount.lies(within: limit.bounds, tolerance: limit.tolerance)
    }
    establishment.except(&finding, involved, from: norm, rule, isCovered: isCovered)
  }
}

extension Wording {
  fileprivate static let wholeRegister = Wording(zh: "名录共", en: "the register")

  /// The element that accepts what a rule finds.
  static func expectation(_ rule: Rule, _ norm: String) -> Wording {
    Wording(
      zh: "<expect rule=\"\(rule.name)\" norm=\"\(norm)\" reason=\"…\" by=\"…\"/>",
      en: "<expect rule=\"\(rule.name)\" norm=\"\(norm)\" reason=\"…\" by=\"…\"/>")
  }
}
