import BoundaryFindings
import BoundaryModel
import Testing

@Suite struct DelegatorWithoutPowerTests {
  private static let given = #"<assign body="edz" role="lead" delegated-by="①emergency" accepted="2023-06-01"/>"#

  @Test func whatABodyDoesNotHaveItCannotGive() {
    let findings = expect(
      register, template, list("<duty ref=\"S01\">\(Self.given)</duty>"), find: ["① delegator-without-power"])
    #expect(findings.first?.message.zh == "应急局赋出“安全生产”（S01），而没有一份清单写它承担这一事项")
    #expect(findings.first?.message.en == "应急局 hands over 安全生产 (S01), and no list says that it holds any of it")
    #expect(findings.first?.bodies == ["edz"])
  }

  /// In any role, in any list, also in another part: then it is no stranger to the duty.
  @Test(
    arguments: [
      #"<assign body="emergency" role="lead"/>"#, #"<assign body="emergency" role="support"/>"#,
      #"<assign body="emergency" role="support"><within dimension="stage" is="approval"/></assign>"#,
    ])
  func whoHoldsAnyOfItMayGive(_ own: String) {
    let given = Self.given.replacing("①", with: "")
    expect(register, template, list("<duty ref=\"S01\">\(own)\(given)</duty>"), find: [])
    expect(
      register, template, list("<duty ref=\"S01\">\(given)</duty>"),
      list("<duty ref=\"S01\">\(own)\(given)</duty>", id: "m"), find: [])
  }

  @Test func whoIsNotKnownIsToldAsUnknown() {
    expect(
      register, template, list("<duty ref=\"S01\">\(Self.given.replacing("emergency", with: "emergancy"))</duty>"),
      find: ["① unknown-reference"])
  }
}
