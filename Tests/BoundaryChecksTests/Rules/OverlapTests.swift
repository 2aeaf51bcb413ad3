import BoundaryFindings
import BoundaryModel
import Testing

@Suite struct OverlapTests {
  @Test func tellsWhoHoldsWhatWhereInBothLanguages() {
    let findings = expect(
      register, template,
      list(
        """
        <duty ref="S01">
          ①<assign body="edz" role="lead"><within dimension="investment" to="5000"/></assign>
          <assign body="east" role="lead" wording="主责" from="2023-05-01">
            <within dimension="area" is="hosted"/><within dimension="investment" above="3000"/>
          </assign>
          <assign body="emergency" role="lead">
            <within dimension="area" is="core"/><within dimension="investment" above="5000"/>
          </assign>
          <assign body="emergency" role="lead" to="2023-04-30">
            <within dimension="area" is="hosted"/><within dimension="investment" above="5000"/>
          </assign>
        </duty>
        """),
      find: ["① overlap"])
    let finding = findings.first
    #expect(finding?.message.zh == "管委会和东城街道都牵头“安全生产”（S01）：托管区内，投资额超过 3000 万元 5000 万元以下，2023-05-01 起")
    #expect(
      finding?.message.en
        == "管委会 and 东城街道 both hold 牵头 of 安全生产 (S01): in 托管区, 投资额 above 3000 万元 up to 5000 万元, from 2023-05-01 on")
    #expect(
      finding?.related.map(\.message.zh) == [
        "管委会牵头：投资额 5000 万元以下", "东城街道牵头（原文“主责”）：托管区内，投资额超过 3000 万元，2023-05-01 起",
      ])
    #expect(finding?.bodies == ["east", "edz"])
    #expect(finding?.role == "lead")
    #expect(finding?.duty == "S01")
  }

  @Test(arguments: [
    (#"to="5000""#, #"from="5000""#, "投资额恰为 5000 万元"),
    (#"to="5000""#, #"from="4999.99""#, "投资额 4999.99 万元以上 5000 万元以下"),
    (#"below="5000""#, #"above="4000""#, "投资额超过 4000 万元不满 5000 万元"),
  ])
  func endsThatMeetOverlapInWhatTheyShare(_ first: String, _ second: String, _ scope: String) {
    let findings = expect(
      register, template, list(twoLeads("investment", first, second)), find: ["① overlap"])
    #expect(findings.first?.scope?.wording().zh == scope)
  }

  @Test(arguments: [
    ("investment", #"below="5000""#, #"from="5000""#), ("investment", #"to="5000""#, #"above="5000""#),
    ("staff", #"to="299""#, #"from="300""#), ("staff", #"below="299.5""#, #"above="299""#),
    ("stage", #"is="approval""#, #"is="after""#), ("area", #"is="core""#, #"is="hosted""#),
  ])
  func endsThatOnlyTouchNeitherOverlapNorLeaveAGap(_ dimension: String, _ first: String, _ second: String) {
    expect(register, template, list(twoLeads(dimension, first, second)), find: [])
  }

  @Test func threeHoldersAreToldWhereThreeAre() {
    let findings = expect(
      register, template,
      list(
        """
        <duty ref="S01">
          ①<assign body="edz" role="lead"/>
          <assign body="east" role="lead"><within dimension="stage" is="after"/></assign>
          <assign body="west" role="lead"><within dimension="stage" is="penalty"/></assign>
        </duty>
        """),
      find: ["① overlap", "① overlap"])
    #expect(
      findings.map(\.message.zh) == [
        "管委会和东城街道都牵头“安全生产”（S01）：监管", "管委会、东城街道和西河镇都牵头“安全生产”（S01）：处罚",
      ])
  }

  @Test func aJointAssignmentIsOneHolder() {
    expect(
      register, template, list(#"<duty ref="S01">①<assign body="edz east" role="lead"/></duty>"#),
      find: ["① joint-lead"])
    expect(
      register, template,
      list(#"<duty ref="S01">①<assign body="edz east" role="lead"/>②<assign body="east edz" role="lead"/></duty>"#),
      find: ["① joint-lead", "① overlap", "② joint-lead"])
  }

  @Test func theSameStatementOfTwoListsIsAgreement() {
    let duty = #"<duty ref="S01"><assign body="edz" role="lead"/></duty>"#
    expect(register, template, list(duty), list(duty, id: "m"), find: [])
  }

  @Test func twoListsThatStateDifferentHoldersOverlap() {
    expect(
      register, template, list(#"<duty ref="S01">①<assign body="edz" role="lead"/></duty>"#),
      list(#"<duty ref="S01"><assign body="east" role="lead"/></duty>"#, id: "m"), find: ["① overlap"])
  }

  @Test func listsWithoutCommonAreaOrDayNeverMeet() {
    let one = #"<duty ref="S01"><assign body="edz" role="lead"/></duty>"#
    let other = #"<duty ref="S01"><assign body="east" role="lead"/></duty>"#
    expect(
      register, template, list(one, attributes: #"territory="core""#),
      list(other, attributes: #"territory="hosted""#, id: "m"), find: [])
    expect(
      register, template, list(one, attributes: #"to="2023-04-30""#),
      list(other, attributes: #"from="2023-05-01""#, id: "m"), find: [])
  }

  @Test func whoHandedAPowerOverDoesNotHoldItThere() {
    expect(
      register, template,
      list(
        """
        <duty ref="S01">
          <assign body="emergency" role="lead"/>
          <assign body="edz" role="lead" delegated-by="emergency" accepted="2023-06-01"><within dimension="area" is="core"/></assign>
        </duty>
        """),
      find: [])
  }

  @Test func atMostOneIsKeptButMayBeNobody() {
    expect(
      register, template,
      list(
        """
        <duty ref="S01"><assign body="edz" role="lead"/>
          ①<assign body="east" role="watch"/>
          <assign body="west" role="watch"><within dimension="stage" is="approval"/></assign>
        </duty>
        """),
      find: ["① overlap"])
  }

  @Test func partiesFanOutToTheBodiesOfTheirAreas() {
    expect(
      register, template,
      list(
        """
        <bind party="township" body="east" area="core"/><bind party="township" body="west" area="hosted"/>
        <duty ref="S01"><assign party="township" role="lead"/></duty>
        """),
      find: [])
    expect(
      register, template,
      list(
        """
        <bind party="township" body="east"/><bind party="township" body="west" area="hosted"/>
        <duty ref="S01">①<assign party="township" role="lead"/></duty>
        """),
      find: ["① overlap"])
  }

  private func twoLeads(_ dimension: String, _ first: String, _ second: String) -> String {
    """
    <duty ref="S01">
      ①<assign body="edz" role="lead"><within dimension="\(dimension)" \(first)/></assign>
      <assign body="east" role="lead"><within dimension="\(dimension)" \(second)/></assign>
    </duty>
    """
  }
}
