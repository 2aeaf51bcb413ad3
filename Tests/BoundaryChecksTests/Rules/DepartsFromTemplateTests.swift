import BoundaryFindings
import BoundaryModel
import Testing

@Suite struct DepartsFromTemplateTests {
  private func template(_ duty: String) -> String {
    BoundaryChecksTests.template.replacing(
      #"<assign party="zone" role="lead"/>"#, with: duty
    ).replacing("<field", with: #"<locality id="inside" name="区内"/><locality id="outside" name="区外"/><field"#)
  }

  private let binding = """
    <bind party="zone" body="edz"/><bind party="township" body="east" area="core"/>
    <bind party="township" body="west" area="hosted"/><bind locality="inside" area="core"/>
    """

  @Test func anotherHolderIsToldExactlyWhere() {
    let findings = expect(
      register, template(#"<assign party="zone" role="lead"><within dimension="area" is="inside"/></assign>"#),
      list(
        binding + """
          <duty ref="S01">
            <assign party="zone" role="lead"><within dimension="investment" below="5000"/></assign>
            ①<assign body="emergency" role="lead"><within dimension="investment" from="5000"/></assign>
          </duty>
          """),
      find: ["① departs-from-template"])
    #expect(
      findings.first?.message.zh
        == "模板默认由“开发区”（管委会）牵头“安全生产”（S01），清单写由应急局牵头：核心区内，投资额 5000 万元以上")
    #expect(findings.first?.bodies == ["emergency"])
  }

  @Test func bodiesOfOnePartyAreToldTogether() {
    let findings = expect(
      register, template(#"<assign party="township" role="lead"/>"#),
      list(binding + #"<duty ref="S01">①<assign party="zone" role="lead"/></duty>"#),
      find: ["① departs-from-template"])
    #expect(
      findings.first?.message.en
        == "管委会 holds 牵头 of 安全生产 (S01), which the template gives to '属地' (东城街道 and 西河镇) by default: everywhere")
  }

  @Test(
    arguments: [
      // Handed over by who has it by default.
      (
        #"<assign party="zone" role="lead"/><assign body="east" role="lead" delegated-by="edz" accepted="2023-06-01"/>"#,
        []
      ),
      // Nobody holds it: a gap, and no other holder.
      (#"<assign body="edz" role="support"/>"#, ["① gap"]),
      // Both do: an overlap.
      (#"②<assign party="zone" role="lead"/><assign body="east" role="lead"/>"#, ["② overlap"]),
      // Another one supports.
      (#"<assign party="zone" role="lead"/><assign body="east" role="support"/>"#, []),
      // A note says why.
      (#"<assign body="east" role="lead"><note>镇区合一</note></assign>"#, []),
      (#"<note>镇区合一</note><assign body="east" role="lead"/>"#, []),
    ] as [(String, [String])])
  func whatIsToldOtherwiseOrExplainedIsNot(_ content: String, _ expected: [String]) {
    expect(
      register, template(#"<assign party="zone" role="lead"/>"#),
      list(binding + "①<duty ref=\"S01\">\(content)</duty>"), find: expected)
  }

  /// Who an unbound party or place would be is not known.
  @Test(arguments: ["police", "inside"])
  func whatIsNotBoundIsNotKnown(_ name: String) {
    let duty =
      name == "inside"
      ? #"<assign party="zone" role="lead"><within dimension="area" is="outside"/></assign>"#
      : #"<assign party="watchmen" role="lead"/>"#
    expect(
      register,
      template(duty).replacing(
        "<locality id=\"inside\"", with: #"<party id="watchmen" name="值守" kind="other"/><locality id="inside""#),
      list(binding + #"<duty ref="S01"><assign body="east" role="lead"/></duty>"#), find: [])
  }
}
