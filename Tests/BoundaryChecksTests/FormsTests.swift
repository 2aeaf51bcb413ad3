import BoundaryFindings
import BoundaryModel
import Testing

/// What real lists say: the rest, all but, narrowed duties, holders by duty, powers that are kept.
@Suite struct FormsTests {
  // MARK: The rest

  @Test func whatNobodyElseHoldsIsHeldByTheRow() {
    expect(
      register, template,
      list(
        """
        <duty ref="S01">
          <assign body="edz" role="lead"><within dimension="stage" is="approval"/></assign>
          <assign body="emergency" role="lead" otherwise="true"/>
          <assign body="east" role="lead"><within dimension="stage" is="penalty"/><within dimension="area" is="hosted"/></assign>
        </duty>
        """), find: [])
  }

  @Test func theRestIsThatOfItsOwnScopeAndList() {
    let findings = expect(
      register, template,
      list(
        """
        ①<duty ref="S01">
          <assign body="edz" role="lead"><within dimension="stage" is="approval"/></assign>
          <assign body="emergency" role="lead" otherwise="true"><within dimension="area" is="core"/></assign>
        </duty>
        """), find: ["① gap"])
    #expect(findings.first?.message.zh == "无人牵头“安全生产”（S01）：托管区内，批后")
  }

  @Test func ofSeveralRowsForTheRestAnEarlierComesFirst() {
    let findings = expect(
      register, template,
      list(
        """
        ①<duty ref="S01">
          <assign body="edz" role="lead"><within dimension="investment" from="5000"/></assign>
          <assign body="east" role="lead" otherwise="true"><within dimension="investment" from="1000"/></assign>
          <assign body="emergency" role="lead" otherwise="true"><within dimension="investment" from="500"/></assign>
        </duty>
        """), find: ["① gap"])
    #expect(findings.first?.message.zh == "无人牵头“安全生产”（S01）：投资额不满 500 万元")
  }

  @Test func theRestOfOneListIsNotThatOfAnother() {
    expect(
      register, template,
      list(#"<duty ref="S01">①<assign body="edz" role="lead" otherwise="true"/></duty>"#, id: "a"),
      list(#"<duty ref="S01"><assign body="east" role="lead"/></duty>"#, id: "b"), find: ["① overlap"])
  }

  // MARK: All but

  @Test(arguments: [
    (#"except="approval""#, #"is="approval""#), (#"is="approval after" except="penalty""#, #"is="penalty""#),
    (#"except="oversight penalty""#, #"is="after""#),
  ])
  func allButSomeIsWhatTheyLeave(_ first: String, _ second: String) {
    expect(
      register, template,
      list(
        """
        <duty ref="S01">
          <assign body="edz" role="lead"><within dimension="stage" \(first)/></assign>
          <assign body="east" role="lead"><within dimension="stage" \(second)/></assign>
        </duty>
        """), find: [])
  }

  @Test func whatIsTakenOutMustBeThere() {
    expect(
      register, template,
      list(
        """
        <duty ref="S01">
          <assign body="edz" role="lead"/>
          <assign body="east" role="support"><within dimension="stage" is="penalty" except="①after"/></assign>
        </duty>
        """), find: ["① empty-scope"])
  }

  // MARK: Duties that do not exist everywhere

  @Test func outsideOfWhatADutyIsNarrowedToNothingIsOwed() {
    expect(
      register, template,
      list(
        """
        <duty ref="S01" from="2024-01-01">
          <within dimension="stage" is="approval"/><except><within dimension="area" is="core"/><within dimension="investment" below="10"/></except>
          <assign body="edz" role="lead" from="2024-01-01"><within dimension="investment" from="10"/></assign>
          <assign body="east" role="lead"><within dimension="area" is="hosted"/><within dimension="investment" below="10"/></assign>
          ①<assign body="emergency" role="lead"><within dimension="stage" is="penalty"/></assign>
        </duty>
        """), find: ["① outside-list"])
  }

  @Test func aDutyThatEndedIsNotMissed() {
    let ended = template.replacing(#"<duty id="S01" name="安全生产""#, with: #"<duty id="S01" to="2019-12-31" name="安全生产""#)
    #expect(ended != template)
    expect(register, ended, list("", attributes: #"from="2020-01-01""#), find: [])
  }

  // MARK: Holders by duty

  @Test(arguments: [
    ("some", ["overlap"], []), ("any", ["overlap"], []), ("at-most-one", ["overlap"], ["① overlap"]),
    ("one", ["overlap"], ["① overlap"]),
  ])
  func howManyMayHoldARoleIsSaidOfTheDuty(_ holders: String, _ without: [String], _ found: [String]) {
    expect(
      register, template,
      list(
        """
        <duty ref="S01"><role ref="lead" holders="\(holders)"/>
          ①<assign body="edz" role="lead"/><assign body="east" role="lead"/>
        </duty>
        """), find: found)
  }

  @Test func aRoleThatTheTemplateLacksIsTold() {
    expect(
      register, template,
      list(#"<duty ref="S01"><role ref="①leed" holders="any"/><assign body="edz" role="lead"/></duty>"#),
      find: ["① unknown-reference"])
  }

  // MARK: Delegations

  @Test func whoKeepsAPowerMayActBesideTheOther() {
    expect(
      register, template,
      list(
        """
        <duty ref="S01">
          <basis>条例</basis>
          <assign body="edz" role="lead" delegated-by="emergency" form="authorisation" retained="true" accepted="2023-06-01"/>
        </duty>
        """), find: [])
  }

  @Test func aThirdBesideThemIsOneTooMany() {
    let findings = expect(
      register, template,
      list(
        """
        <duty ref="S01">
          <basis>条例</basis>
          ①<assign body="edz" role="lead" delegated-by="emergency" form="authorisation" retained="true" accepted="2023-06-01"/>
          <assign body="east" role="lead"/>
        </duty>
        """), find: ["① overlap"])
    #expect(findings.first?.bodies == ["east", "edz"])
  }

  @Test func aFormThatNobodyNamesIsToldAndTheRestIsDecided() {
    expect(
      register, template,
      list(
        """
        <duty ref="S01">
          <basis>条例</basis>
          ①<assign body="emergency" role="lead"/>
          <assign body="edz" role="lead" delegated-by="emergency" form="②entrusted" accepted="2023-06-01">
            <within dimension="stage" is="approval"/>
          </assign>
          <assign body="east" role="lead"><within dimension="stage" is="penalty"/></assign>
        </duty>
        """), find: ["① overlap", "② unknown-reference"])
  }

  // MARK: One item in several lists

  private static func item(_ attributes: String, _ body: String, mark: String = "") -> String {
    """
    <basis>条例</basis>
    <duty \(attributes) field="safety">\(mark)<assign body="\(body)" role="lead"/></duty>
    """
  }

  @Test(arguments: [
    (#"id="L01" code="330217216000" name="占道处罚""#, #"id="L02" code="330217216000" name="整治占道""#),
    (#"id="L01" name="占道处罚""#, #"id="L01" name="占道处罚""#),
  ])
  func oneCodeOrOneIDAndNameIsOneDuty(_ first: String, _ second: String) {
    expect(
      register, openTemplate, list(Self.item(first, "edz", mark: "①"), id: "a"),
      list(Self.item(second, "east"), id: "b"),
      find: ["① overlap"])
  }

  @Test func twoCodesAreTwoItemsUnderOneIDAndName() {
    expect(
      register, openTemplate, list(Self.item(#"id="L01" code="1" name="占道处罚""#, "edz"), id: "a"),
      list(Self.item(#"id="L01" code="2" name="占道处罚""#, "edz"), id: "b"), find: ["- similar-duties"])
  }

  @Test func namesakesThatDoNotMeetAreTwo() {
    let item = #"id="L01" name="占道处罚""#
    expect(
      register, openTemplate, list(Self.item(item, "edz"), attributes: #"territory="core""#, id: "a"),
      list(Self.item(item, "east"), attributes: #"territory="hosted""#, id: "b"), find: [])
  }

  // MARK: What is known within a scope

  @Test func aReasonCoversWhatItNamesAndNoMore() {
    let findings = expect(
      register, template,
      list(
        """
        ①<duty ref="S01">
          <assign body="edz" role="lead"><within dimension="stage" is="approval"/></assign>
          <expect rule="gap" reason="自管"><within dimension="area" is="core"/><within dimension="stage" is="penalty"/></expect>
        </duty>
        """), find: ["① gap (自管)", "① gap"])
    #expect(
      findings.map { $0.scope?.wording().zh } == ["核心区内，处罚", "核心区内，监管；或者托管区内，批后"])
  }
}
