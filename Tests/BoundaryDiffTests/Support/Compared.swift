import BoundaryDiff
import BoundaryFindings
import BoundaryMap
import BoundaryModel
import BoundaryXML
import TestSupport
import Testing

/// Two revisions of some documents, compared.
struct Compared {
  let result: Comparer.Result

  /// - Parameter context: Documents that both sides refer to.
  init(_ old: [String], _ new: [String], context: [String] = [], matchesContent: Bool = true) {
    func side(_ documents: [String], _ name: String, after earlier: DocumentSet?) -> DocumentSet {
      var set = earlier.map { DocumentSet(after: $0) } ?? DocumentSet()
      for (number, document) in documents.enumerated() {
        set.read(Source(text: document, name: "\(name)\(number)"))
      }
      for document in context { set.read(Source(text: document, name: "context"), isContext: true) }
      #expect(set.findings.map(\.message.en) == [])
      return set
    }
    let left = side(old, "old", after: nil)
    let right = side(new, "new", after: left)
    result = Comparer.compare(
      Revisions(old: DutyMap(left.documents), new: DutyMap(right.documents)), matchesContent: matchesContent)
  }

  var comparison: Comparison { result.comparison }
  var undecided: [String] { comparison.undecided.map(\.en) }

  /// The changes of meaning and wording, each as its kind and what tells it from others of its kind.
  var changes: [String] {
    comparison.changes.filter { $0.kind.layer != .layout }.map { Self.line($0, $0.kind) }.sorted()
  }

  /// The changes as the reverse comparison should tell them.
  var mirrored: [String] {
    comparison.changes.filter { $0.kind.layer != .layout }.map { change in
      var change = change
      (change.losing, change.gaining) = (change.gaining, change.losing)
      (change.before, change.after) = (change.after, change.before)
      return Self.line(change, change.kind.mirrored)
    }.sorted()
  }

  /// Without the duty's id, which differs between the sides of a renumbering.
  private static func line(_ change: Change, _ kind: ChangeKind) -> String {
    let bodies = change.losing.map { "-\($0.id)" } + change.gaining.map { "+\($0.id)" }
    let words = [change.before, change.after].map { $0?.en ?? "" }
    let parts = [kind.name, change.role?.id ?? ""] + bodies + ["[\(words.joined(separator: " → "))]"]
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }
}

let baseRegister = """
  <register xmlns="urn:dutymap:1" id="r">
    <area id="zone" name="开发区"><area id="core" name="核心区"/><area id="hosted" name="托管区"/></area>
    <body id="edz" kind="zone" name="管委会"><alias>开发区管委会</alias></body>
    <body id="east" kind="township" name="东城街道"/>
    <body id="west" kind="township" name="西河镇"/>
    <body id="emergency" kind="department" name="应急局"/>
  </register>
  """

let baseTemplate = """
  <template xmlns="urn:dutymap:1" id="t" revision="1" date="2023-01-01">
    <title>模板</title>
    <role id="lead" name="牵头" holders="one"/>
    <role id="support" name="配合" holders="any"/>
    <categories id="stage" name="环节">
      <category id="approval" name="审批"/>
      <category id="after" name="批后"><category id="oversight" name="监管"/><category id="penalty" name="处罚"/></category>
    </categories>
    <range id="investment" name="投资额" unit="万元" from="0"/>
    <party id="zone" name="开发区" kind="zone"/>
    <party id="township" name="属地" kind="township"/>
    <party id="office" name="主管部门" kind="department"/>
    <locality id="inside" name="管理范围内"/>
    <locality id="outside" name="管理范围外"/>
    <field id="safety" name="安全">
      <duty id="S01" name="企业安全生产监督管理" over="area stage investment">
        <task>检查企业</task>
        <basis article="第九条">安全生产法</basis>
        <assign party="zone" role="lead"><within dimension="investment" below="3000"/></assign>
        <assign party="office" role="lead"><within dimension="investment" from="3000"/></assign>
        <assign party="township" role="support"/>
      </duty>
      <duty id="S02" name="应急预案编制"><assign party="zone" role="lead" wording="负责"/></duty>
      <duty id="S03" name="应急演练组织"><assign party="zone" role="lead"/></duty>
    </field>
    <field id="market" name="市场">
      <duty id="M01" name="特种设备和电梯检验" over="stage">
        <assign party="office" role="lead"><within dimension="stage" is="approval"/></assign>
        <assign party="township" role="lead"><within dimension="stage" is="after"/></assign>
      </duty>
    </field>
  </template>
  """

let baseList = """
  <list xmlns="urn:dutymap:1" id="l" template="t" revision="1" issuer="edz" territory="zone" from="2023-05-01">
    <bind party="zone" body="edz"/>
    <bind party="township" body="east" area="hosted"/>
    <bind party="office" body="emergency"/>
    <bind locality="inside" area="zone"/>
    <duty ref="S01">
      <assign party="zone" role="lead" wording="负责"><within dimension="investment" below="5000"/></assign>
      <assign body="emergency" role="lead"><within dimension="investment" from="5000"/></assign>
      <assign body="east west" role="support"/>
    </duty>
    <duty id="L01" name="园区灯光管理" field="safety">
      <basis>城市照明管理规定</basis>
      <assign body="edz" role="lead"/>
      <assign party="township" role="support"/>
    </duty>
  </list>
  """
