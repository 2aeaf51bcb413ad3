import BoundaryFindings
import BoundaryModel
import Testing

@Suite struct GapTests {
  @Test func tellsTheCornerThatNobodyHolds() {
    let findings = expect(
      register, template,
      list(
        """
        ①<duty ref="S01">
          <assign body="edz" role="lead"><within dimension="stage" is="approval oversight"/></assign>
          <assign body="east" role="lead">
            <within dimension="stage" is="penalty"/><within dimension="investment" from="0" below="100"/>
            <within dimension="investment" above="200"/>
          </assign>
        </duty>
        """),
      find: ["① gap"])
    #expect(findings.first?.message.zh == "无人牵头“安全生产”（S01）：处罚，投资额 100 万元以上 200 万元以下")
    #expect(findings.first?.message.en == "nobody holds 牵头 of 安全生产 (S01): 处罚, 投资额 from 100 万元 up to 200 万元")
  }

  @Test(arguments: [
    (#"below="5000""#, #"above="5000""#, "investment", "投资额恰为 5000 万元"),
    (#"to="298""#, #"from="300""#, "staff", "人数恰为 299 人"),
    (#"to="10""#, #"from="20""#, "staff", "人数 11 人以上 19 人以下"),
    (#"below="0.1""#, #"from="0.3""#, "investment", "投资额 0.1 万元以上不满 0.3 万元"),
  ])
  func endsThatMissEachOtherLeaveAGap(_ first: String, _ second: String, _ dimension: String, _ scope: String) {
    let findings = expect(
      register, template,
      list(
        """
        ①<duty ref="S01">
          <assign body="edz" role="lead"><within dimension="\(dimension)" \(first)/></assign>
          <assign body="east" role="lead"><within dimension="\(dimension)" \(second)/></assign>
        </duty>
        """),
      find: ["① gap"])
    #expect(findings.first?.scope?.wording().zh == scope)
  }

  @Test func wordsThatNameNobodyLeaveNoGap() {
    let findings = expect(
      register, template, list(#"<duty ref="S01"><assign unnamed="①有关部门" role="lead"/></duty>"#),
      find: ["① unnamed-body"])
    #expect(findings.first?.message.en.contains("so that who holds 牵头 is open") == true)
  }

  @Test func aDutyWithoutAssignmentsIsAGapInItsTerritoryOnly() {
    let findings = expect(
      register, template, list(#"①<duty ref="S01"/>"#, attributes: #"territory="hosted" from="2023-05-01""#),
      find: ["① gap"])
    #expect(findings.first?.scope?.wording().zh == "托管区内，2023-05-01 起")
  }

  @Test func aLocalDutyIsCheckedByTheRolesOfItsTemplate() {
    expect(
      register, template,
      list(
        #"①<duty id="L1" name="本地" field="safety" over="stage"><basis>x</basis><assign body="edz" role="lead"><within dimension="stage" is="after"/></assign></duty>"#
      ),
      find: ["① gap", "① local-duty"])
  }

  @Test func aTemplateGivenAloneIsCheckedAsIfItsPartiesWereBodies() {
    let alone = template.replacing(
      """
      <duty id="S01" name="安全生产" over="area stage investment staff">
            <basis article="第九条">安全生产法</basis><assign party="zone" role="lead"/>
          </duty>
      """,
      with: """
        ①<duty id="S01" name="安全生产" over="stage">
          <assign party="zone" role="lead"><within dimension="stage" is="approval"/></assign>
          ②<assign party="township" role="lead"><within dimension="stage" is="approval oversight"/></assign>
        </duty>
        <duty id="S02" name="留给清单"/>
        """)
    let findings = Marked([alone]).check()
    #expect(findings.map(\.description) == ["① gap", "- overlap"])
    #expect(findings.last?.finding.message.zh == "开发区和属地都牵头“安全生产”（S01）：审批")
    #expect(Marked([register, alone, list("")]).check().map(\.description) == ["- duty-missing"])
  }
}
