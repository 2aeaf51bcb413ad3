import TestSupport

/// A list made at random of everything that a list can say of duties, on a template whose names are as bad as names get.
struct RandomList {
  private var random: SeededRandom

  static let register = """
    <register xmlns="urn:dutymap:1" id="r"><title>r</title>
    <area id="county" name="安澜县" rest="其余地区"><area id="zone" name="开发区"><area id="core" name="核心区、南片"/>
    <area id="hosted" name="托管区（柳湾）"/></area></area>
    <body id="edz" kind="zone" name="安澜经济开发区管委会"/><body id="liuwan" kind="township" name="柳湾镇人民政府"/>
    <body id="em" kind="department" name="应急管理局"/><body id="em2" kind="department" name="应急管理局"/>
    <body id="x" kind="other" name="有限公司:&quot;甲&quot;"/><body id="zone" kind="zone" name="开发区管理机构"/>
    </register>
    """
  static let template = """
    <template xmlns="urn:dutymap:1" id="t" revision="1"><title>t</title>
    <role id="lead" name="牵头" holders="one"/><role id="support" name="配合" holders="any"/><role id="g" name="牵头 " holders="any"/>
    <categories id="stage" name="环节"><category id="approval" name="审批"><category id="issue" name="发证"/>
    <category id="issue2" name="发证"/></category><category id="daily" name="日常管理(行政处罚除外)"/>
    <category id="not" name="不含税的"/></categories>
    <range id="investment" name="投资额" unit="万元" from="0"><value id="later" name="尚未确定"/></range>
    <range id="staff" name="人数" whole="true"/>
    <party id="zone" name="开发区管理机构" kind="zone"/><party id="township" name="属地镇(街道)" kind="township"/>
    <locality id="inside" name="开发区"/>
    <kind id="penalty" name="行政处罚"/><kind id="permit" name="行政许可"/><form id="joint" name="联合"/>
    <field id="safety" name="安全生产"/><field id="city" name="城市管理"/>
    <field id="f"  name="其他"><duty id="S1" name="甲" over="area stage investment staff"/><duty id="S2" name="乙、丙"/>
    <duty id="S3" name="丁"/></field></template>
    """

  init(seed: Int) { random = SeededRandom(seed: UInt64(seed)) }

  private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
  private mutating func one(of values: [String]) -> String { values.randomElement(using: &random) ?? "" }
  private mutating func some(of values: [String]) -> String {
    values.shuffled(using: &random).prefix(Int.random(in: 1...2, using: &random)).joined(separator: " ")
  }

  /// Attributes, each there by chance.
  private mutating func maybe(_ percent: Int, _ text: (inout RandomList) -> String) -> String {
    chance(percent) ? " " + text(&self) : ""
  }

  mutating func list() -> String {
    var xml = "<list xmlns=\"urn:dutymap:1\" id=\"l\" template=\"t\" revision=\"1\" issuer=\"edz\" territory=\"zone\""
    xml += maybe(50) { _ in "from=\"2024-01-01\"" } + maybe(30) { _ in "to=\"2029-12-31\"" } + ">"
    xml +=
      "<title>安澜 &amp; 清单</title><basis>安政发〔2024〕1号</basis><source>网站</source><bind party=\"zone\" body=\"edz\"/><total duties=\"9\"/><!-- 批注 -->"
    for id in ["S1", "S2", "S3"] where chance(75) { xml += duty("ref=\"\(id)\"") }
    for number in 1...3 where chance(75) {
      let field = maybe(80) { "field=\"\($0.one(of: ["safety", "city"]))\"" }
      xml += duty("id=\"L\(number)\" name=\"本地：\(number)\" over=\"area stage investment staff\"\(field)")
    }
    return xml + "</list>"
  }

  private mutating func duty(_ head: String) -> String {
    var xml = "<duty \(head)"
    xml += maybe(30) { "code=\"0\($0.one(of: ["01", "02"]))-\($0.one(of: ["甲", "乙"]))\"" }
    xml += maybe(30) { "kind=\"\($0.one(of: ["penalty", "permit"]))\"" } + maybe(30) { _ in "item=\"一(1)\"" }
    xml += days() + ">" + scope(20) + remarks()
    if chance(20) { xml += "<except><within dimension=\"stage\" is=\"approval\"/></except>" }
    if chance(20) { xml += "<role ref=\"lead\" holders=\"some\"/>" }
    if chance(20) { xml += "<expect rule=\"gap\" reason=\"已知\"/>" }
    for _ in 0..<Int.random(in: 0...4, using: &random) { xml += assignment() }
    return xml + "</duty>"
  }

  private mutating func days() -> String {
    maybe(25) { _ in "from=\"2024-02-29\"" } + maybe(25) { _ in "to=\"2026-06-30\"" }
  }

  private mutating func assignment() -> String {
    let bodies = ["edz", "liuwan", "em", "em2", "x", "zone"]
    let holder =
      switch Int.random(in: 0..<5, using: &random) {
      case 0: "unnamed=\"\(one(of: ["有关部门", "“某”单位", "各镇、街道"]))\""
      case 1: "party=\"\(some(of: ["zone", "township"]))\""
      default: "body=\"\(some(of: bodies))\""
      }
    var xml = "<assign \(holder) role=\"\(one(of: ["lead", "support", "g"]))\""
    xml += maybe(30) { _ in "wording=\"主要负责、协调\"" } + maybe(20) { _ in "item=\"1-2\"" } + days()
    if chance(30) {
      xml += " delegated-by=\"\(one(of: bodies))\""
      xml += maybe(60) { "form=\"\($0.one(of: ["authorisation", "entrustment", "posting", "joint"]))\"" }
      xml += maybe(50) { _ in "accepted=\"2024-03-01\"" } + maybe(40) { _ in "retained=\"true\"" }
    }
    xml += maybe(15) { _ in "otherwise=\"true\"" } + maybe(15) { _ in "shared=\"true\"" } + ">" + scope(60) + remarks()
    if chance(20) { xml += "<source inferred=\"true\">推定</source>" }
    if chance(15) { xml += "<expect rule=\"overlap\" reason=\"已知\"/>" }
    return xml + "</assign>"
  }

  private mutating func scope(_ percent: Int) -> String {
    var xml = ""
    while chance(percent), xml.count < 400 {
      switch Int.random(in: 0..<5, using: &random) {
      case 0: xml += codes("area", ["county", "zone", "core", "hosted", "inside", "county.rest"])
      case 1: xml += codes("stage", ["approval", "issue", "issue2", "daily", "not"])
      case 2: xml += "<within dimension=\"investment\" is=\"later\"/>"
      case 3: xml += "<within dimension=\"staff\" \(amounts())/>"
      default: xml += "<within dimension=\"investment\" \(amounts())/>"
      }
    }
    return xml
  }

  private mutating func codes(_ dimension: String, _ values: [String]) -> String {
    let kept = "is=\"\(some(of: values))\""
    let left = "except=\"\(some(of: values))\""
    return "<within dimension=\"\(dimension)\" \(one(of: [kept, left, kept + " " + left]))/>"
  }

  private mutating func amounts() -> String {
    let lower = one(of: ["from=\"300\"", "above=\"300\"", "from=\"0.5\"", "above=\"-2\""])
    let upper = one(of: ["to=\"5000\"", "below=\"5000\"", "below=\"1000000000000000000000.25\""])
    return one(of: [lower, upper, lower + " " + upper])
  }

  private mutating func remarks() -> String {
    var xml = ""
    for _ in 0..<2 where chance(25) { xml += "<basis article=\"第九条\">安全生产法</basis>" }
    if chance(20) { xml += "<basis>《某某办法》, 2023; a &lt; b</basis>" }
    if chance(30) { xml += "<task>=SUM(1), 每年检查；一次</task>" }
    if chance(30) { xml += "<note>- 附注 _x000D_ “引”</note><note>0012</note>" }
    return xml
  }
}
