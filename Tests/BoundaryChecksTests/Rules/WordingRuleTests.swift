import BoundaryChecks
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

  private func found(_ name: String, _ assignments: String) -> [String] {
    let duty = "<duty id=\"L01\" name=\"\(name)\" field=\"safety\"><basis>条例</basis>\(assignments)</duty>"
    return Marked([register, openTemplate, list(duty)]).check().map(\.finding.rule.name).sorted()
  }

  /// 各自 of one body alone is empty even beside an act; of several it says that each has its part.
  @Test func eachOfOneBodyIsToldBesideAnAct() {
    #expect(found("地质灾害防治", #"<assign body="east" role="lead" wording="按照各自职责负责"/>"#) == ["vague-wording"])
    #expect(found("地质灾害防治", #"<assign body="east" role="lead" wording="按照职责负责"/>"#).isEmpty)
    #expect(
      found(
        "地质灾害防治",
        #"<assign body="edz" role="lead" wording="负责"/><assign body="east" role="support" wording="按照各自职责配合"/>"#
      ).isEmpty)
  }

  /// One cell, one finding: who helps somebody unnamed or acts as it turns out, or is limited by itself.
  @Test(arguments: ["受委托审批或者协助上级部门审批", "在其职权范围内负责", "在各自职责范围内做好"])
  func oneCellIsToldOnce(_ wording: String) {
    #expect(found("宅基地审批", "<assign body=\"east\" role=\"lead\" wording=\"\(wording)\"/>") == ["vague-wording"])
  }

  @Test func aGroundIsKnownToWhoeverHasOne() {
    let words = "负责其管辖范围内的道路养护"
    #expect(found("道路养护", "<assign body=\"east\" role=\"lead\" wording=\"\(words)\"/>").isEmpty)
    #expect(found("道路养护", "<assign body=\"emergency\" role=\"lead\" wording=\"\(words)\"/>") == ["vague-wording"])
  }

  @Test func aRowForWhateverElseComesIsTold() {
    #expect(found("完成上级交办的其他工作", #"<assign body="east" role="lead" wording="负责"/>"#) == ["reserved-content"])
    #expect(found("交办件办理", #"<assign body="east" role="lead" wording="负责"/>"#).isEmpty)
  }

  /// Who alone is said to lead and only helps leads nothing; beside a lead it is a part.
  @Test func aLeadThatOnlyHelpsIsTold() {
    #expect(found("环境保护", #"<assign body="east" role="lead" wording="配合县环保局做好"/>"#) == ["vague-wording"])
    #expect(
      found("环境保护", #"<assign body="edz" role="lead"/><assign body="east" role="support" wording="配合县环保局做好"/>"#).isEmpty
    )
  }

  /// Every phrase that a rule's page gives for a kind is found by the rule.
  @Test func whatPagesSayOfKindsIsTrue() {
    for (rule, role) in [("vague-wording", "lead"), ("reserved-content", "lead")] {
      for kind in Checker.rules.first(where: { $0.name == rule })?.kinds ?? [] {
        for phrase in kind.phrases {
          let names = found(
            phrase.hasPrefix("完成") ? phrase : "湿地",
            "<assign body=\"emergency\" role=\"\(role)\" wording=\"\(phrase)\"/>")
          #expect(names.contains(rule), "\(phrase): \(names)")
        }
      }
    }
  }
}
