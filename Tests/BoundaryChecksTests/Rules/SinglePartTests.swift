import BoundaryFindings
import Testing

@Suite struct SinglePartTests {
  private func areas(_ areas: String) -> String {
    register.replacing(/<area id="zone".*<\/area>/, with: areas)
  }

  private let noList = openTemplate

  @Test func oneAreaInAnotherIsTakenForAllOfIt() {
    let findings = expect(
      areas(#"①<area id="zone" name="开发区"><area id="core" name="核心区"/></area>"#), noList, find: ["① single-part"])
    #expect(findings.first?.message.zh == "“开发区”之下只有“核心区”，其余没有地方放，“核心区”就成了全部")
    #expect(
      findings.first?.message.en
        == "核心区 is the only part of 开发区, so that it is taken for all of it and the rest has no place")
  }

  @Test(arguments: [
    #"<area id="zone" name="开发区"/>"#,
    #"<area id="zone" name="开发区"><area id="core" name="核心区"/><area id="hosted" name="托管区"/></area>"#,
    #"<area id="zone" name="开发区" rest="其余"><area id="core" name="核心区"/></area>"#,
  ])
  func severalPartsOrARestAreNone(_ text: String) { expect(areas(text), noList, find: []) }

  @Test func soIsOneCategory() {
    expect(
      register,
      noList.replacing(
        #"<category id="oversight" name="监管"/><category id="penalty" name="处罚"/>"#,
        with: #"<category id="oversight" name="监管"/>"#
      ).replacing(#"<category id="after""#, with: #"①<category id="after""#), find: ["① single-part"])
  }

  @Test func aRestOfNothingIsTold() {
    let findings = expect(
      areas(#"<area id="zone" name="开发区" rest="①其余"/>"#), noList, find: ["① single-part"])
    #expect(findings.first?.message.en == "开发区 has a rest, '其余', and no other part that it would be the rest of")
  }
}
