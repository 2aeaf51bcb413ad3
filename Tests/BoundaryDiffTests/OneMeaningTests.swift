import BoundaryDiff
import BoundaryFindings
import BoundaryMap
import BoundaryModel
import BoundaryXML
import TestSupport
import Testing

/// What a comparison takes for the same is what the map takes for the same, however it is written.
@Suite struct OneMeaningTests {
  /// A list with the binding of `zone`, if any, and one row.
  private func list(_ binding: String, _ row: String, attributes: String = "") -> String {
    """
    <list xmlns="urn:dutymap:1" id="l" template="t" revision="1" issuer="edz" territory="zone"\(attributes)>
      \(binding)<bind party="office" body="emergency"/>
      <duty ref="S01"><basis>安全生产法</basis>\(row)</duty>
    </list>
    """
  }

  private let zone = #"<bind party="zone" body="edz"/>"#
  private let byParty = #"<assign party="zone" role="lead"/>"#
  private let byBody = #"<assign body="edz" role="lead"/>"#

  private func expectMirrored(_ old: String, _ new: String, _ changes: [String], register: String? = nil) {
    BoundaryDiffTests.expectMirrored(
      [baseRegister, old], [register ?? baseRegister, new], changes, context: [baseTemplate])
  }

  // MARK: Parties and the bodies that they are

  @Test func aPartyAndTheBodyThatItIsBoundToAreOne() {
    expectMirrored(list(zone, byParty), list(zone, byBody), [])
  }

  @Test func aBindingThatIsDroppedWithTheRowsThatNeededItChangesNothing() {
    expectMirrored(list(zone, byParty), list("", byBody), [])
    let told = Compared([list(zone, byParty)], [list("", byBody)], context: [baseRegister, baseTemplate])
    #expect(
      told.comparison.changes.map(\.message.en) == [
        "the party 开发区 is bound to — instead of 管委会, which changes no row"
      ])
    #expect(told.comparison.changes.map(\.kind.layer) == [.layout])
  }

  @Test func aBindingThatIsDroppedWhileRowsNeedItIsOneChange() {
    expectMirrored(list(zone, byParty), list("", byParty), ["binding-changed -edz [管委会 → ]"])
  }

  @Test func aRowThatKeepsTheBodyWhileThePartyIsBoundToAnotherStaysAsItWas() {
    let west = #"<bind party="zone" body="west"/>"#
    let below = #"<within dimension="investment" below="5000"/>"#
    let above = #"<within dimension="investment" from="5000"/>"#
    func rows(_ first: String, _ second: String) -> String {
      "<assign \(first) role=\"lead\">\(below)</assign><assign \(second) role=\"lead\">\(above)</assign>"
    }
    let (party, edz, other) = (#"party="zone""#, #"body="edz""#, #"body="west""#)
    let rebound = "binding-changed -edz +west [管委会 → 西河镇]"
    expectMirrored(list(zone, rows(party, party)), list(west, rows(party, party)), [rebound])
    // The second row was the body's and stays so; the first follows the party.
    expectMirrored(list(zone, rows(party, party)), list(west, rows(party, edz)), [rebound])
    expectMirrored(
      list(zone, rows(party, party)), list(west, rows(party, other)),
      [rebound, "holder-moved lead -edz +west [管委会 → 西河镇]"])
  }

  @Test(arguments: [#"party="zone township""#, #"party="township zone""#])
  func whoAndDiffNameTheSameHoldersWhereAPartyIsNotBound(_ parties: String) throws {
    let old = list(zone, "<assign \(parties) role=\"lead\"/>")
    var set = DocumentSet()
    for text in [baseRegister, baseTemplate, old] { set.read(Source(text: text, name: "d")) }
    let map = DutyMap(set.documents)
    let statement = try #require(map.statements(of: map.duties[0]).first)
    let names = map.holders(of: statement).map { $0.name(in: map.documents) }
    #expect(names == (parties.contains("zone t") ? ["管委会", "属地"] : ["属地", "管委会"]))
    let compared = Compared(
      [old], [list(zone, #"<assign body="west" role="lead"/>"#)], context: [baseRegister, baseTemplate])
    #expect(compared.comparison.holderTables[0].old.map(\.holder.en) == ["\(names[0]) (host) jointly with \(names[1])"])
  }

  // MARK: Days and bases, on a row or on its list

  @Test func theDayOfAListSaidOnItsRowsTooIsNoChange() {
    let dated = #"<assign party="zone" role="lead" from="2024-01-01" to="2024-12-31"/>"#
    let year = #" from="2024-01-01" to="2024-12-31""#
    expectMirrored(list(zone, byParty, attributes: year), list(zone, dated, attributes: year), [])
    // Said on the list instead: what the rows hold stays as it was.
    expectMirrored(
      list(zone, dated), list(zone, byParty, attributes: year), ["validity-changed [ → 2024-01-01–2024-12-31]"])
  }

  @Test func listsThatFollowOneAnotherAreComparedAsTheyAre() {
    let (old, new) = (#" from="2023-01-01" to="2023-12-31""#, #" from="2024-01-01" to="2024-12-31""#)
    let renewed = "validity-changed [2023-01-01–2023-12-31 → 2024-01-01–2024-12-31]"
    expectMirrored(list(zone, byParty, attributes: old), list(zone, byParty, attributes: new), [renewed])
    expectMirrored(
      list(zone, byParty, attributes: old),
      list(zone, #"<assign party="zone" role="lead" to="2024-06-30"/>"#, attributes: new),
      [renewed, "holder-lost lead -edz [管委会: everywhere → 管委会: until 2024-06-30]"])
  }

  @Test func aBasisOfTheOnlyDutySaidOfItsListIsNoChange() {
    let moved = list(zone + "<basis>安全生产法</basis>", byParty).replacing(
      "<duty ref=\"S01\"><basis>安全生产法</basis>", with: "<duty ref=\"S01\">")
    expectMirrored(list(zone, byParty), moved, [])
    let other = "<duty ref=\"S02\">\(byParty)</duty></list>"
    // Another duty of the list rests on it now, and did not before.
    expectMirrored(
      list(zone, byParty).replacing("</list>", with: other), moved.replacing("</list>", with: other),
      ["basis-changed [ → 安全生产法]"])
  }

  // MARK: Ids that only one document changed

  @Test func aBodyThatOnlyTheRegisterRenumbersIsOneChangeFromEitherSide() {
    let renumbered = baseRegister.replacing(#"id="edz""#, with: #"id="edz2" formerly="edz""#)
    expectMirrored(
      list(zone, byParty), list(zone, byParty), ["body-renumbered [edz → edz2]"], register: renumbered)
    expectMirrored(list(zone, byBody), list(zone, byBody), ["body-renumbered [edz → edz2]"], register: renumbered)
  }

  @Test func anIDThatOnlyTheTemplateChangesIsOneChangeFromEitherSide() {
    let row = #"<assign party="zone" role="lead"><within dimension="stage" is="approval"/></assign>"#
    let template = baseTemplate.replacing(#"id="zone" name="开发区""#, with: #"id="hub" formerly="zone" name="开发区""#)
      .replacing(#"party="zone""#, with: #"party="hub""#)
      .replacing(#"id="approval""#, with: #"id="permit" formerly="approval""#).replacing(
        "is=\"approval\"", with: "is=\"permit\"")
    BoundaryDiffTests.expectMirrored(
      [baseRegister, baseTemplate, list("", row)], [baseRegister, template, list("", row)],
      ["category-renumbered [approval → permit]", "party-renumbered [zone → hub]"], context: [])
  }

  // MARK: What is held, however it is said

  @Test func theRestIsWhatItComesTo() {
    let approval = #"<assign party="zone" role="lead"><within dimension="stage" is="approval"/></assign>"#
    let rest = approval + #"<assign body="east" role="lead" otherwise="true"/>"#
    let outright = approval + #"<assign body="east" role="lead"><within dimension="stage" is="after"/></assign>"#
    let all = approval + #"<assign body="east" role="lead"/>"#
    expectMirrored(list(zone, rest), list(zone, outright), [])
    expectMirrored(list(zone, rest), list(zone, all), ["scope-widened lead +east [东城街道: 批后 → 东城街道: everywhere]"])
  }

  // MARK: Items by their code

  /// A list of its own items, each by id, code and name, which the zone leads.
  private func items(_ items: (id: String, code: String, name: String)...) -> String {
    let rows = items.map {
      #"<duty id="\#($0.id)" code="\#($0.code)" name="\#($0.name)" field="safety"><basis>条例</basis>\#(byParty)</duty>"#
    }
    return """
      <list xmlns="urn:dutymap:1" id="l" template="t" revision="1" issuer="edz" territory="zone">
        \(zone)\(rows.joined())
      </list>
      """
  }

  @Test func anItemIsKnownByItsCodeWhateverItsIDAndName() {
    expectMirrored(
      items(("L1", "330216", "占用道路处罚"), ("L2", "330217", "毁坏绿化处罚")),
      items(("L2", "330216", "占道经营查处"), ("L1", "330217", "毁坏绿化处罚")),
      [
        "duty-renamed [占用道路处罚 → 占道经营查处]", "duty-renumbered [L1 → L2]", "duty-renumbered [L2 → L1]",
      ])
  }

  @Test func anotherCodeUnderTheSameIDIsAnotherItem() {
    expectMirrored(
      items(("L1", "330216", "占用道路处罚"), ("L2", "330217", "毁坏绿化处罚")),
      items(("L1", "330299", "占用道路处罚"), ("L2", "330217", "毁坏绿化处罚")),
      ["code-changed [330216 → 330299]"])
  }
}
