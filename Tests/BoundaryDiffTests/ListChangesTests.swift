import BoundaryFindings
import BoundaryModel
import Testing

/// One edit of a list or its register, and exactly the changes that it is told as.
@Suite struct ListChangesTests {
  @Test(
    arguments: [
      (#"id="l" "#, #"id="l-2024" "#, ["list-renumbered [l → l-2024]"]),
      (#"revision="1""#, #"revision="2""#, ["list-changed [t 1 → t 2]"]),
      (#"issuer="edz""#, #"issuer="east""#, ["list-changed [管委会 → 东城街道]"]),
      (#"from="2023-05-01""#, #"from="2024-05-01""#, ["validity-changed [2023-05-01–… → 2024-05-01–…]"]),
      (#"territory="zone""#, #"territory="core""#, ["territory-changed [开发区 → 核心区]"]),
      (
        #"body="east" area="hosted""#, #"body="west" area="hosted""#,
        ["binding-changed -east +west [东城街道（托管区） → 西河镇（托管区）]"]
      ),
      (
        #"<bind locality="inside" area="zone"/>"#, #"<bind locality="inside" area="core"/>"#,
        ["locality-changed [开发区 → 核心区]"]
      ),
      (#"party="zone" role="lead""#, #"body="edz" role="lead""#, []),
      (#"<assign body="edz" role="lead"/>"#, #"<assign body="edz" role="lead" from="2023-05-01"/>"#, []),
      (
        #"body="east west""#, #"body="west east""#,
        ["holder-changed support -east +west [东城街道 (host) jointly with 西河镇 → 西河镇 (host) jointly with 东城街道]"]
      ),
      (
        #"<assign body="emergency" role="lead">"#,
        #"<assign body="edz" role="lead" delegated-by="emergency" form="entrustment" accepted="2023-06-01">"#,
        ["delegation-given lead -emergency +edz [应急局 → 管委会 (delegated by 应急局)]"]
      ),
      (
        #"<assign body="edz" role="lead"/>"#, #"<assign body="east" role="lead"/>"#,
        ["holder-moved lead -edz +east [管委会 → 东城街道]"]
      ),
      (
        #"<assign body="edz" role="lead"/>"#, #"<assign body="edz" role="lead" from="2024-01-01"/>"#,
        ["scope-narrowed lead -edz [管委会: everywhere → 管委会: from 2024-01-01 on]"]
      ),
      ("<basis>城市照明管理规定</basis>", "", ["basis-changed [城市照明管理规定 → ]"]),
      (
        #"<duty id="L01" name="园区灯光管理" field="safety">"#, #"<duty id="L01" name="园区灯光管理" field="market">"#,
        ["duty-moved [安全 → 市场]"]
      ),
      (#"<duty id="L01" "#, #"<duty id="L02" "#, ["duty-renumbered [L01 → L02]"]),
      (#"from="5000"/></assign>"#, #"from="5000.0"/></assign>"#, []),
      (
        #"below="5000""#, #"below="6000""#,
        ["scope-widened lead +edz [管委会: 投资额 below 5000 万元 → 管委会: 投资额 below 6000 万元]"]
      ),
    ] as [(String, String, [String])])
  func ofAList(_ text: String, _ edited: String, _ changes: [String]) {
    let new = baseList.replacing(text, with: edited, maxReplacements: 1)
    #expect(new != baseList)
    expectMirrored([baseList], [new], changes, context: [baseRegister, baseTemplate])
  }

  @Test(
    arguments: [
      (#"name="东城街道""#, #"name="东城街道办事处""#, ["body-renamed [东城街道 → 东城街道办事处]"]),
      (#"<body id="west" kind="township" name="西河镇"/>"#, "", ["body-removed [西河镇 (west) → ]"]),
      (
        #"id="west" kind="township""#, #"id="west2" kind="township" formerly="west""#,
        ["body-renumbered [west → west2]"]
      ),
      (#"kind="township" name="西河镇""#, #"kind="park" name="西河镇""#, ["body-changed [township → park]"]),
      ("<alias>开发区管委会</alias>", "", ["body-changed [开发区管委会 → ]"]),
      (
        #"<area id="hosted" name="托管区"/></area>"#, #"</area><area id="hosted" name="托管区"/>"#,
        ["area-moved [开发区 → the top]"]
      ),
      (
        #"<area id="core" name="核心区"/>"#, #"<area id="core" name="核心区"/><area id="new" name="新区"/>"#,
        ["area-added [ → 新区 (new)]"]
      ),
    ] as [(String, String, [String])])
  func ofARegisterIsOneChangeHoweverManyRowsNameIt(_ text: String, _ edited: String, _ changes: [String]) {
    let new = baseRegister.replacing(text, with: edited, maxReplacements: 1)
    #expect(new != baseRegister)
    let body = edited.contains("west2") ? "west2\"" : "west\""
    expectMirrored(
      [baseRegister, baseList], [new, baseList.replacing("west\"", with: body)], changes, context: [baseTemplate])
  }

  @Test func aBodyIsAbolishedWithItsSuccessor() {
    let new = baseRegister.replacing(#"name="西河镇""#, with: #"name="西河镇" abolished="2023-12-31" successor="east""#)
    let compared = Compared([baseRegister], [new])
    #expect(
      compared.changes == ["body-abolished -west +east [in being → abolished after 2023-12-31, succeeded by 东城街道]"])
  }

  @Test func anUnreadableScopeIsNotCompared() {
    let old = baseTemplate
    let new = baseTemplate.replacing(#"unit="万元""#, with: #"unit="元""#).replacing("3000", with: "30000000")
    let compared = Compared([old], [new])
    #expect(
      compared.undecided == ["the holders of 企业安全生产监督管理 (S01) were not compared: the unit of 投资额 is 元 instead of 万元"])
    #expect(compared.comparison.verdict == .incomplete)
  }

  @Test func aRepeatedIDIsNotGuessed() {
    let new = baseTemplate.replacing(#"id="S03""#, with: #"id="S02""#)
    let compared = Compared([baseTemplate], [new])
    #expect(compared.comparison.repeatedIDs.map(\.id) == ["S02"])
    #expect(compared.comparison.verdict == .incomplete)
  }
}
