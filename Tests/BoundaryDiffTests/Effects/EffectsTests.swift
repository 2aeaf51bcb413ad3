import BoundaryDiff
import BoundaryFindings
import BoundaryModel
import Testing

/// Which findings a revision opens and closes, and which stay.
@Suite struct EffectsTests {
  private static let gap = rule("gap")
  private static let basis = rule("missing-basis")

  @Test func findingsAreTheSameByWhatTheyAreAbout() {
    let effects = Comparison.Effects(
      old: [finding(Self.gap, "S01"), finding(Self.gap, "S02")],
      new: [finding(Self.gap, "S02"), finding(Self.gap, "S03")],
      renumbered: [:])
    #expect(told(effects) == ["- S01", "+ S03", "= S02"])
  }

  @Test func aRenumberedDutyKeepsItsFindings() {
    let effects = Comparison.Effects(
      old: [finding(Self.gap, "S01")], new: [finding(Self.gap, "S09")], renumbered: ["t": ["S01": "S09"]])
    #expect(told(effects) == ["= S09"])
  }

  @Test func ofTwoAlikeOneIsClosed() {
    let effects = Comparison.Effects(
      old: [finding(Self.gap, "S01"), finding(Self.gap, "S01")], new: [finding(Self.gap, "S01")], renumbered: [:])
    #expect(told(effects) == ["- S01", "= S01"])
  }

  @Test func whatWasToldOfAWholeListStaysWhereItIsToldOfItsRows() {
    let effects = Comparison.Effects(
      old: [finding(Self.basis, nil)], new: [finding(Self.basis, "S01"), finding(Self.gap, "S02")], renumbered: [:])
    #expect(told(effects) == ["+ S02", "= S01"])
    let back = Comparison.Effects(
      old: [finding(Self.basis, "S01"), finding(Self.gap, "S02")], new: [finding(Self.basis, nil)], renumbered: [:])
    #expect(told(back) == ["- S02", "+ l"])
  }

  private func told(_ effects: Comparison.Effects) -> [String] {
    [(effects.closed, "-"), (effects.opened, "+"), (effects.staying, "=")].flatMap { findings, mark in
      findings.map { "\(mark) \($0.duty ?? $0.list ?? "")" }
    }
  }

  private func finding(_ rule: Rule, _ duty: String?) -> Finding {
    var finding = Finding(
      rule, Wording(zh: "例", en: "a sample"), at: Spot(Place(file: RowID(0), offset: 0)))
    finding.list = "l"
    finding.duty = duty
    return finding
  }

  private static func rule(_ name: String) -> Rule {
    Rule(
      name: name, kind: .document, severity: .error, title: Wording(zh: "例", en: "sample"),
      summary: Wording(zh: "例", en: "a sample"),
      why: Wording(zh: "用于测试", en: "It is for tests"))
  }
}
