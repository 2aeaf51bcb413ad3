import BoundaryFindings
import BoundaryModel
import Testing

@Suite struct DutyMissingTests {
  /// The zone has a part in three duties, the township in two, the police in one.
  private let template = """
    <template xmlns="urn:dutymap:1" id="t" revision="1">
      <role id="lead" name="牵头" holders="one"/><role id="support" name="配合" holders="any"/>
      <party id="zone" name="开发区" kind="zone"/><party id="township" name="属地" kind="township"/>
      <party id="police" name="公安" kind="department"/>
      <field id="safety" name="安全"><basis/></field>
      <field id="order" name="平安">
        <duty id="A" name="招商引资"><assign party="zone" role="lead"/><basis>条例</basis></duty>
        <duty id="B" name="应急演练">
          <assign party="township" role="support"/><assign party="zone" role="lead"/><basis>条例</basis>
        </duty>
        <duty id="C" name="村居管理">
          <assign party="zone" role="support"/><assign party="township" role="lead"/><basis>条例</basis>
        </duty>
        <duty id="D" name="治安管理"><assign party="police" role="lead"/><basis>条例</basis></duty>
      </field>
    </template>
    """.replacing("<basis/>", with: "")

  private let binding = #"<bind party="zone" body="edz"/><bind party="township" body="east"/>"#

  private func zone(_ refs: String..., territory: String = "zone") -> String {
    list(binding + rows(refs), attributes: "territory=\"\(territory)\"")
  }

  private func township(_ refs: String..., territory: String = "hosted") -> String {
    list(binding + rows(refs), attributes: "territory=\"\(territory)\"", id: "m")
      .replacing(#"issuer="edz""#, with: #"issuer="east""#)
  }

  private func rows(_ refs: [String]) -> String {
    refs.map { ref in
      "<duty ref=\"\(ref)\"><assign party=\"\(ref == "C" ? "township" : "zone")\" role=\"lead\"/></duty>"
    }.joined()
  }

  @Test func aZoneAloneIsToldOnceWhatItHasAPartIn() {
    let findings = expect(register, template, "①" + zone("A"), find: ["① duty-missing"])
    #expect(
      findings.first?.message.zh
        == "模板的 2 项事项，管委会的清单和与它相关的清单都没有列：“应急演练”（B）、“村居管理”（C）")
    #expect(
      findings.first?.suggestions.map(\.en).prefix(2) == ["B is led by 开发区 by default", "C is led by 属地 by default"])
  }

  @Test func aListThatMeetsItMayHaveTheDuty() {
    expect(register, template, zone("A", "B"), township("C"), find: [])
  }

  @Test func whatIsMissingIsToldToWhoLeadsIt() {
    let findings = expect(
      register, template, "①" + zone("A"), "②" + township(), find: ["① duty-missing", "② duty-missing"])
    #expect(findings.map(\.duty) == ["B", "C"])
  }

  @Test func listsThatDoNotMeetFillNothingInForEachOther() {
    expect(
      register, template, "①" + zone("A", territory: "core"), "②" + township("B", "C"),
      find: ["① duty-missing"])
  }

  @Test func aDutyWithoutDefaultsIsEverybodys() {
    let bare = template.replacing(#"<assign party="police" role="lead"/>"#, with: "")
    expect(register, bare, "①" + zone("A", "B", "C"), find: ["① duty-missing"])
  }
}
