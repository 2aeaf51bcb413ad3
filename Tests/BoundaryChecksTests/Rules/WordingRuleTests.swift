import BoundaryFindings
import BoundaryModel
import Testing

@testable import BoundaryChecks

@Suite struct WordingRuleTests {
  @Test(arguments: ["指导", "参与", "按照各自职责，做好相关工作", "按职责分工做好", "共同做好有关工作"])
  func emptyPhrasesAreVague(_ text: String) {
    #expect(VagueWordingRule.isVague(text))
  }

  @Test(arguments: ["主要负责", "做好", "指导督促", "牵头", "做好巡查", "参与编制", "", "协助", "指导和技术服务"])
  func wordsThatSaySomethingAreNot(_ text: String) {
    #expect(!VagueWordingRule.isVague(text))
  }

  @Test(
    arguments: [
      ("流浪犬捕捉等养犬管理", "等养犬管理"), ("公安、交通等部门", "等部门"), ("水污染防治等环境监督管理", "等环境监督管理"), ("医疗救护等专用工程", nil),
      ("平等对待管理", nil), ("高等教育管理", nil), ("等级评定工作", nil), ("安全生产", nil),
    ] as [(String, String?)])
  func onlyAnOpenEnumerationIsOpen(_ text: String, _ phrase: String?) {
    #expect(OpenListRule.openEnd(of: text) == phrase)
  }

  @Test func anAssignmentIsVagueOnlyWhenAllItsWordsAre() {
    expect(
      register, template,
      list(
        """
        <duty ref="S01"><assign body="edz" role="lead"/>
          <assign body="east" role="support" wording="参与"><task>每周巡查</task></assign>
          <assign body="west" role="support" wording="①参与"/>
        </duty>
        """),
      find: ["① vague-wording"])
  }

  /// A list that has nothing but rows with the fault is told once, with the places.
  @Test(
    arguments: [
      ("unnamed-body", #"<assign body="edz" role="lead"/><assign unnamed="有关部门" role="support"/>"#),
      ("vague-wording", #"<assign body="edz" role="lead"/><assign body="east" role="support" wording="参与"/>"#),
      ("open-list", #"<assign body="edz" role="lead"><task>公安、交通等部门</task></assign>"#),
      ("reserved-content", #"<assign body="edz" role="lead"><task>按照规定权限审批</task></assign>"#),
    ] as [(String, String)])
  func aFaultOfAllRowsIsToldOnce(_ rule: String, _ content: String) {
    let rows = ["灯光", "渡口"].map {
      "<duty id=\"\($0)\" name=\"\($0)\" field=\"safety\"><basis>条例</basis>\(content)</duty>"
    }
    let findings = expect(register, openTemplate, "①" + list(rows.joined()), find: ["① \(rule)"])
    #expect(findings.first?.related.count == 2)
    let clean = #"<duty id="集市" name="集市" field="safety"><basis>条例</basis><assign body="edz" role="lead"/></duty>"#
    expect(register, openTemplate, list(rows.joined() + clean), find: ["- \(rule)", "- \(rule)"])
  }
}
