import BoundaryChecks
import BoundaryFindings
import TestSupport
import Testing

/// Roles and stages are known by what their template says that they are for, whatever their ids and names.
@Suite struct FunctionTests {
  /// A template and its list in which everything is wrong that is told of roles and stages.
  private func documents(_ lead: Names, _ support: Names, _ approval: Names, _ oversight: Names) -> [String] {
    [
      """
      <template xmlns="urn:dutymap:1" id="m" revision="1">
        <role \(lead.attributes) holders="one"/>
        <role \(support.attributes) holders="any"/>
        <categories id="step" name="阶段"><category \(approval.attributes)/><category \(oversight.attributes)/></categories>
        <field id="f" name="安全"/>
      </template>
      """,
      """
      <list xmlns="urn:dutymap:1" id="l" template="m" revision="1" issuer="edz">
        <duty id="d" name="烟花爆竹经营" field="f"><basis>示例条例</basis><assign body="east" role="\(support.id)"/></duty>
        <duty id="e" name="危化品运输" field="f">
          <basis>示例条例</basis><assign body="edz" role="\(lead.id)"/><assign body="edz" role="\(support.id)"/>
        </duty>
        <duty id="g" name="矿山开采" field="f"><basis>示例条例</basis><assign body="edz east" role="\(lead.id)"/></duty>
        <duty id="h" name="燃气供应" field="f" over="step">
          <basis>示例条例</basis>
          <assign body="edz" role="\(lead.id)"><within dimension="step" is="\(approval.id)"/></assign>
        </duty>
      </list>
      """,
    ]
  }

  private struct Names {
    let id: String
    let name: String
    var function: String?

    var attributes: String { "id=\"\(id)\" name=\"\(name)\"" + (function.map { " function=\"\($0)\"" } ?? "") }
  }

  private func told(_ texts: [String]) -> [String] {
    let register = """
      <register xmlns="urn:dutymap:1" id="r">
        <body id="edz" kind="zone" name="管委会"/><body id="east" kind="township" name="东城街道"/>
      </register>
      """
    return Marked([register] + texts).check().map { "\($0.finding.rule.name) \($0.finding.duty ?? "")" }.sorted()
  }

  private let usual = ["approval-without-oversight h", "conflicting-roles e", "gap d", "joint-lead g"]

  @Test func theIDsThatTemplatesUseTellByThemselves() {
    #expect(
      told(
        documents(
          Names(id: "lead", name: "牵头"), Names(id: "support", name: "配合"), Names(id: "approval", name: "甲"),
          Names(id: "oversight", name: "乙"))) == usual)
  }

  @Test func rolesAndStagesOfAnyNameAreWhatTheTemplateSays() {
    #expect(
      told(
        documents(
          Names(id: "zhuze", name: "主责", function: "lead"), Names(id: "peihe", name: "协同", function: "support"),
          Names(id: "zr", name: "准入", function: "approval"), Names(id: "jg", name: "事后", function: "oversight")))
        == usual)
    #expect(
      told(
        documents(
          Names(id: "A", name: "accountable", function: "lead"), Names(id: "C", name: "consulted", function: "support"),
          Names(id: "lic", name: "licensing", function: "approval"),
          Names(id: "ins", name: "inspection", function: "oversight"))) == usual)
  }

  /// Where nobody has to lead, whoever supports is told instead of the gap.
  @Test(arguments: [
    ("lead", "support", nil, nil), ("zhuze", "peihe", "lead", "support"), ("A", "C", "lead", "support"),
  ])
  func whoSupportsIsTiedToTheLead(_ lead: String, _ support: String, _ leads: String?, _ supports: String?) {
    let texts = documents(
      Names(id: lead, name: "甲", function: leads), Names(id: support, name: "乙", function: supports),
      Names(id: "approval", name: "甲"), Names(id: "oversight", name: "乙"))
    let free = texts.map { $0.replacing("holders=\"one\"", with: "holders=\"any\"") }
    #expect(told(free).contains("support-without-lead d"))
    #expect(!told(free).contains("gap d"))
  }

  @Test func withoutAFunctionAnUnknownIDIsForNothingInParticular() {
    #expect(
      told(
        documents(
          Names(id: "x", name: "甲类"), Names(id: "y", name: "乙类"), Names(id: "zr", name: "入市"),
          Names(id: "jg", name: "事后"))) == ["gap d", "gap h"])
  }

  @Test(arguments: [
    ("主责", "协同", "准入", "事中事后监管"), ("牵头单位", "配合单位", "行政许可", "监督检查"),
    ("Lead agency", "Supporting agency", "Licensing", "Inspection"),
  ])
  func namesThatTemplatesUseTellToo(_ lead: String, _ support: String, _ approval: String, _ oversight: String) {
    #expect(
      told(
        documents(
          Names(id: "x", name: lead), Names(id: "y", name: support), Names(id: "zr", name: approval),
          Names(id: "jg", name: oversight))) == usual)
  }

  /// 配合牵头 says neither; of a RACI matrix only the template knows who leads.
  @Test(arguments: [("配合牵头", "乙类"), ("responsible", "informed"), ("leading", "supported by")])
  func namesThatMayMeanEitherTellNothing(_ lead: String, _ support: String) {
    #expect(
      told(
        documents(
          Names(id: "x", name: lead), Names(id: "y", name: support), Names(id: "zr", name: "入市"),
          Names(id: "jg", name: "事后"))) == ["gap d", "gap h"])
  }

  @Test func severalRolesMayHaveOneFunction() {
    let texts = documents(
      Names(id: "A", name: "accountable", function: "lead"), Names(id: "C", name: "consulted", function: "support"),
      Names(id: "lic", name: "许可"), Names(id: "ins", name: "检查")
    )
    let informed = #"<role id="I" name="informed" function="support" holders="any"/>"#
    let more = texts.map {
      $0.replacing("<categories", with: informed + "<categories")
        .replacing(#"<assign body="east" role="C"/>"#, with: #"<assign body="east" role="I"/>"#)
    }
    #expect(told(more) == usual)
  }
}
