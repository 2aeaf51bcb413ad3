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
      renumbering: Renumbering())
    #expect(told(effects) == ["- S01", "+ S03", "= S02"])
  }

  @Test func aRenumberedDutyKeepsItsFindings() {
    var renumbering = Renumbering()
    renumbering.add("S01", "S09", ofList: nil)
    let effects = Comparison.Effects(
      old: [finding(Self.gap, "S01")], new: [finding(Self.gap, "S09")], renumbering: renumbering)
    #expect(told(effects) == ["= S09"])
  }

  @Test func anIdThatIsGivenAnewKeepsNoFindings() {
    var (there, back) = (Renumbering(), Renumbering())
    there.add("S01", "S09", ofList: nil)
    back.add("S09", "S01", ofList: nil)
    let (before, after) = ([finding(Self.gap, "S01")], [finding(Self.gap, "S01")])
    #expect(told(Comparison.Effects(old: before, new: after, renumbering: there)) == ["- S01", "+ S01"])
    #expect(told(Comparison.Effects(old: after, new: before, renumbering: back)) == ["- S01", "+ S01"])
  }

  @Test func listsNumberTheirOwnDuties() {
    var renumbering = Renumbering()
    renumbering.add("L01", "L02", ofList: "l")
    renumbering.add("L01", "L03", ofList: "m")
    let old = [finding(Self.gap, "L01"), finding(Self.gap, "L01", of: "m"), finding(Self.gap, "L01", of: "n")]
    let new = [finding(Self.gap, "L02"), finding(Self.gap, "L03", of: "m"), finding(Self.gap, "L01", of: "n")]
    #expect(
      told(Comparison.Effects(old: old, new: new, renumbering: renumbering)) == ["= L02", "= L03", "= L01"])
  }

  @Test func ofTwoAlikeOneIsClosed() {
    let effects = Comparison.Effects(
      old: [finding(Self.gap, "S01"), finding(Self.gap, "S01")], new: [finding(Self.gap, "S01")],
      renumbering: Renumbering())
    #expect(told(effects) == ["- S01", "= S01"])
  }

  /// Rows of a list with a fault, before and after; those of a list that all have it are one finding.
  @Test(
    arguments: [
      // No row is mended, and one is there that has no fault.
      (["S01", "S02"], true, ["S01", "S02"], false, ["= S01", "= S02"]),
      // One of three is mended: the list as a whole is no longer at fault.
      (["S01", "S02", "S03"], true, ["S01", "S02"], false, ["- l", "= S01", "= S02"]),
      (["S01"], false, ["S01", "S02"], true, ["+ l"]),
      (["S01", "S02"], false, ["S01", "S02"], true, ["= l"]),
      (["S01", "S02"], true, ["S02", "S03"], false, ["- l", "+ S03", "= S02"]),
      (["S01", "S02"], true, ["S01", "S02", "S03"], true, ["= l"]),
      (["S01", "S02"], true, [], false, ["- l"]),
    ] as [([String], Bool, [String], Bool, [String])])
  func whatIsToldOfAWholeListIsToldOfItsRows(
    _ old: [String], _ isWholeBefore: Bool, _ new: [String], _ isWholeNow: Bool, _ expected: [String]
  ) {
    func findings(_ duties: [String], _ isWhole: Bool) -> [Finding] {
      guard isWhole else { return duties.map { finding(Self.basis, $0) } }
      var whole = finding(Self.basis, nil)
      whole.gathered = duties
      return [whole]
    }
    let (before, after) = (findings(old, isWholeBefore), findings(new, isWholeNow))
    let there = Comparison.Effects(old: before, new: after, renumbering: Renumbering())
    #expect(told(there) == expected)
    let back = Comparison.Effects(old: after, new: before, renumbering: Renumbering())
    #expect(back.closed.map(\.fingerprint) == there.opened.map(\.fingerprint))
    #expect(back.opened.map(\.fingerprint) == there.closed.map(\.fingerprint))
  }

  private func told(_ effects: Comparison.Effects) -> [String] {
    [(effects.closed, "-"), (effects.opened, "+"), (effects.staying, "=")].flatMap { findings, mark in
      findings.map { "\(mark) \($0.duty ?? $0.list ?? "")" }
    }
  }

  private func finding(_ rule: Rule, _ duty: String?, of list: String = "l") -> Finding {
    var finding = Finding(
      rule, Wording(zh: "例", en: "a sample"), at: Spot(Place(file: RowID(0), offset: 0)))
    finding.list = list
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
