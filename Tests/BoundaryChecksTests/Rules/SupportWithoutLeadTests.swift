import BoundaryFindings
import BoundaryModel
import Testing

@Suite struct SupportWithoutLeadTests {
  /// Where nobody need lead.
  private var leftOpen: String {
    openTemplate.replacing(#"name="牵头" holders="one""#, with: #"name="牵头" holders="any""#)
  }

  private func duty(_ name: String, _ content: String) -> String {
    "<duty id=\"\(name)\" name=\"\(name)\" field=\"safety\" over=\"area stage\"><basis>条例</basis>\(content)</duty>"
  }

  @Test func tellsWhereASupporterStandsAlone() {
    let findings = expect(
      register, leftOpen,
      list(
        duty(
          "灯光",
          """
          <assign body="edz" role="lead"><within dimension="area" is="core"/></assign>
          ①<assign body="east" role="support"><within dimension="stage" is="penalty"/></assign>
          """)),
      find: ["① support-without-lead"])
    #expect(findings.last?.message.zh == "东城街道配合“灯光”（灯光），但无人牵头：托管区内，处罚")
    #expect(findings.last?.message.en == "东城街道 holds 配合 of 灯光 (灯光), where nobody holds 牵头: in 托管区, 处罚")
    #expect(findings.last?.severity == .warning)
  }

  /// One cause, one finding: the lead is missing, and those who help stand beside it.
  @Test func aMissingLeadIsOneFinding() {
    let findings = expect(
      register, openTemplate, list("①" + duty("灯光", #"<assign body="east" role="support"/>"#)), find: ["① gap"])
    #expect(findings[0].related.map(\.message.zh) == ["东城街道配合：全部范围"])
  }

  @Test func saysNothingWhereSomebodyLeads() {
    expect(
      register, template,
      list(#"<duty ref="S01"><assign body="edz" role="lead"/><assign body="east west" role="support"/></duty>"#),
      find: [])
  }

  @Test(
    "the words say whom a supporter helps",
    arguments: ["协助公安巡河", "配合县水务局清淤", "协助交警疏导"])
  func theLeadIsNamedInWords(_ wording: String) {
    expect(
      register, openTemplate, list(duty("河堤", "<assign body=\"east\" role=\"support\" wording=\"\(wording)\"/>")),
      find: [])
  }

  @Test("words that name whom they help by no name are told once, and no gap")
  func theLeadIsUnnamedInWords() {
    expect(
      register, openTemplate,
      list(duty("人口", #"<assign body="east" role="support" wording="①配合上级部门开展普查"/>"#)), find: ["① unnamed-body"])
  }

  @Test("农家乐卫生检查: somebody not named leads, which is one finding") func anUnnamedLeadIsNoGap() {
    let findings = expect(
      register, openTemplate,
      list(
        duty(
          "农家乐卫生检查",
          #"<assign unnamed="①有关部门" role="lead" wording="主管"/><assign body="west" role="support" wording="协助"/>"#)),
      find: ["① unnamed-body"])
    #expect(findings[0].message.zh == "“有关部门”没有写明是哪个单位（事项 农家乐卫生检查），由谁牵头因此不清，应写具体名称")
  }

  @Test("where somebody not named has a part, the rest is still a gap") func anUnnamedLeadOfAPart() {
    let findings = expect(
      register, openTemplate,
      list(
        "①"
          + duty("灯光", #"<assign unnamed="②有关部门" role="lead"><within dimension="stage" is="penalty"/></assign>"#)),
      find: ["① gap", "② unnamed-body"])
    #expect(findings[0].scope?.wording().zh == "审批、监管")
  }

  @Test("another row has the lead") func theLeadStandsInAnotherRow() {
    expect(
      register, openTemplate,
      list(
        duty("游泳池监管", #"<assign body="emergency" role="lead"/>"#)
          + duty("游泳池检查", #"<assign body="east" role="support"/>"#)), find: [])
  }

  @Test("a list that has one side only is told once") func aOneSidedList() {
    let rows = ["河道保洁", "校车线路", "渡口值守"].map { duty($0, #"<assign body="east" role="support" wording="配合"/>"#) }
    let findings = expect(register, openTemplate, "①" + list(rows.joined()), find: ["① support-without-lead"])
    #expect(findings[0].related.count == 3)
    // Two are each told.
    expect(register, openTemplate, list(rows.dropLast().joined()), find: ["- gap", "- gap"])
  }
}
