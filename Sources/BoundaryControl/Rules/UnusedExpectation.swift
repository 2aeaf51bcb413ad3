package import BoundaryFindings
import BoundaryModel

extension Rule {
  package static let unusedExpectation = Rule(
    name: "unused-expectation", kind: .control, severity: .warning,
    title: Wording(zh: "接受落空", en: "unused acceptance"),
    summary: Wording(zh: "接受了并不存在的问题", en: "Something is accepted that is not found"),
    why: Wording(
      zh: "问题解决后留下的接受，会掩盖以后再出现的同类问题。",
      en: "What stays accepted after it was settled hides the next fault of its kind."),
    example: Example(
      fails:
        """
        <duty ref="S01">
          <assign body="edz" role="lead"/>
          <expect rule="overlap" reason="两家正在协商"/>
        </duty>
        """,
      mended:
        """
        <duty ref="S01">
          <assign body="edz" role="lead"/>
        </duty>
        """))
}

extension Finding {
  static func unusedExpectation(of rule: String, at spot: Spot) -> Finding {
    var finding = Finding(
      .unusedExpectation,
      Wording(
        zh: "此处没有“\(rule)”问题，不必接受；请删去",
        en: "nothing that '\(rule)' finds is here to be accepted; remove the expectation"),
      at: spot)
    finding.subject = rule
    return finding
  }

  /// Entries of a file that match nothing any more.
  ///
  /// - Parameter spots: Where they begin, the first first; those beyond a few are only counted.
  static func unusedEntries(_ matters: [AcceptedMatter], at spots: [Spot]) -> Finding? {
    guard let first = matters.first, let spot = spots.first else { return nil }
    let named = Wording(
      zh: "“\(first.kind.name)”（\(first.fingerprint)）", en: "'\(first.kind.name)' (\(first.fingerprint))")
    let count = matters.count
    let entries =
      count == 1
      ? Wording(zh: "对\(named.zh)的接受", en: "the acceptance of \(named.en) matches")
      : Wording(zh: "对\(named.zh)等 \(count) 条接受", en: "\(count) acceptances, that of \(named.en) first, match")
    var finding = Finding(
      .unusedExpectation,
      Wording(
        zh: "\(entries.zh)在本次检查中没有对应的问题；--update-baseline 可以删去",
        en: "\(entries.en) nothing in this run; --update-baseline drops what is settled"), at: spot)
    finding.related = spots.dropFirst().prefix(9).map {
      Related($0, Wording(zh: "也没有对应的问题", en: "nor does this one"))
    }
    finding.subject = "entries"
    return finding
  }
}
