import BoundaryFindings
import BoundaryModel
import Testing

@Suite struct WordingRuleTests {
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
