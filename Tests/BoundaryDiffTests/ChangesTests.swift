import BoundaryFindings
import BoundaryModel
import Testing

/// One edit of a document, and exactly the changes that it is told as; seen backwards, their mirror images.
@Suite struct ChangesTests {
  @Test(
    arguments: [
      (
        #"revision="1" date="2023-01-01""#, #"revision="2" date="2024-01-01""#,
        ["validity-changed [revision 1 (2023-01-01) → revision 2 (2024-01-01)]"]
      ),
      ("<title>模板", "<title>范本", ["text-changed [模板 → 范本]"]),
      (#"name="牵头" holders="one""#, #"name="牵头" holders="some""#, ["role-changed [one → some]"]),
      (#"name="配合""#, #"name="协助""#, ["role-renamed [配合 → 协助]"]),
      (
        #"<role id="support""#, #"<role id="guide" name="指导" holders="any"/><role id="support""#,
        ["role-added [ → 指导 (guide)]"]
      ),
      (#"<range id="#, #"<range id="staff" name="人数" unit="人"/><range id="#, ["dimension-added [ → 人数 (staff)]"]),
      (
        #"unit="万元" from="0""#, #"unit="万元" from="0" to="99999""#,
        ["dimension-changed [amounts (万元) from 0 万元 → amounts (万元) from 0 万元 up to 99999 万元]"]
      ),
      (
        #"<category id="approval" name="审批"/>"#,
        #"<category id="approval" name="审批"><category id="guidance" name="导办"/></category>"#,
        ["category-added [ → 导办 (guidance)]"]
      ),
      (#"name="处罚""#, #"name="行政处罚""#, ["category-renamed [处罚 → 行政处罚]"]),
      (
        #"<category id="penalty" name="处罚"/></category>"#, #"</category><category id="penalty" name="处罚"/>"#,
        ["category-moved [批后 → the top]"]
      ),
      (
        #"<party id="office" name="主管部门" kind="department"/>"#,
        #"<party id="office" name="主管部门" kind="department"/><party id="park" name="园区" kind="park"/>"#,
        ["party-added [ → 园区 (park)]"]
      ),
      (
        #"name="主管部门" kind="department""#, #"name="主管部门" kind="government""#,
        ["party-changed [department → government]"]
      ),
      (#"<locality id="outside" name="管理范围外"/>"#, "", ["locality-removed [管理范围外 (outside) → ]"]),
      (#"<field id="market" name="市场">"#, #"<field id="market" name="市场监管">"#, ["field-renamed [市场 → 市场监管]"]),
      (#"<field id="market" name="市场">"#, #"<field id="trade" name="市场">"#, ["field-renumbered [market → trade]"]),
      (#"name="应急预案编制""#, #"name="应急预案""#, ["duty-renamed [应急预案编制 → 应急预案]"]),
      (#"id="S02""#, #"id="S09" formerly="S02""#, ["duty-renumbered [S02 → S09]"]),
      (#"id="S02""#, #"id="S09""#, ["duty-renumbered [S02 → S09]"]),
      (#"over="stage">"#, #"over="area stage">"#, ["division-changed [环节 → area 环节]"]),
      (#"article="第九条""#, #"article="第十条""#, ["basis-changed [安全生产法第九条 → 安全生产法第十条]"]),
      ("<task>检查企业", "<task>检查生产企业", ["text-changed [检查企业 → 检查生产企业]"]),
      (#" wording="负责""#, #" wording="主要负责""#, ["text-changed [负责 → 主要负责]"]),
      (#" wording="负责""#, "", ["text-removed [负责 → ]"]),
      (
        #"<assign party="zone" role="lead" wording="负责"/>"#, #"<assign party="office" role="lead" wording="负责"/>"#,
        ["holder-moved lead -zone +office [开发区 → 主管部门]"]
      ),
      (#"<assign party="township" role="support"/>"#, "", ["holder-lost support -township [属地: everywhere → ]"]),
      (
        #"<assign party="township" role="support"/>"#, #"<assign unnamed="有关部门" role="support"/>"#,
        ["holder-moved support -township +有关部门 [属地 → 有关部门]"]
      ),
      (
        #"<assign party="township" role="support"/>"#,
        #"<assign party="township" role="support"><within dimension="area" is="inside"/></assign>"#,
        ["scope-narrowed support -township [属地: everywhere → 属地: in 管理范围内]"]
      ),
      (
        #"is="approval""#, #"is="approval oversight""#,
        ["scope-widened lead +office [主管部门: 审批 → 主管部门: 审批, 监管]"]
      ),
      (
        #"<within dimension="stage" is="after"/>"#, #"<within dimension="stage" is="approval"/>"#,
        ["scope-shifted lead -township +township [属地: 批后 → 属地: 审批]"]
      ),
      (
        #"<assign party="township" role="support"/>"#, #"<assign party="township office" role="support"/>"#,
        ["holder-changed support +office [属地 → 属地 (host) jointly with 主管部门]"]
      ),
    ] as [(String, String, [String])])
  func ofATemplate(_ text: String, _ edited: String, _ changes: [String]) {
    check(baseTemplate, text, edited, changes)
  }

  @Test func aBoundaryThatMovesIsOneChange() {
    let new = baseTemplate.replacing("3000", with: "5000")
    let compared = Compared([baseTemplate], [new])
    #expect(compared.changes == ["scope-moved lead -office +zone [主管部门 → 开发区]"])
    #expect(
      compared.comparison.changes[0].message.zh
        == "“企业安全生产监督管理”（S01）牵头由主管部门改为开发区：投资额 3000 万元以上不满 5000 万元")
  }

  @Test func aMovedDutyIsNeitherGoneNorNew() {
    let duty = #"<duty id="S03" name="应急演练组织"><assign party="zone" role="lead"/></duty>"#
    let new = baseTemplate.replacing(duty, with: "").replacing(
      #"<field id="market" name="市场">"#, with: #"<field id="market" name="市场">"# + duty)
    #expect(Compared([baseTemplate], [new]).changes == ["duty-moved [安全 → 市场]"])
  }

  @Test func mergingAndSplittingAreOneChangeEach() {
    let pair =
      #"<duty id="S02" name="应急预案编制"><assign party="zone" role="lead" wording="负责"/></duty>"#
      + "\n    " + #"<duty id="S03" name="应急演练组织"><assign party="zone" role="lead"/></duty>"#
    let merged = #"<duty id="S08" name="应急预案与演练" formerly="S02 S03"><assign party="zone" role="lead"/></duty>"#
    let new = baseTemplate.replacing(pair, with: merged)
    let words = "[应急预案编制 (S02) and 应急演练组织 (S03) → 应急预案与演练 (S08)]"
    expectMirrored([baseTemplate], [new], ["duty-merged \(words)"])
    let split = new.replacing(merged, with: pair).replacing(#"formerly=""#, with: "")
    #expect(split == baseTemplate)
  }

  @Test func aPartThatIsSplitOffLeavesTheRestItsNumber() {
    let duty = #"<duty id="S03" name="应急演练组织"><assign party="zone" role="lead"/></duty>"#
    let part = #"<duty id="S04" name="应急演练评估" formerly="S03"><assign party="zone" role="lead"/></duty>"#
    let new = baseTemplate.replacing(duty, with: duty + part)
    expectMirrored(
      [baseTemplate], [new], ["duty-split [应急演练组织 (S03) → 应急演练组织 (S03) and 应急演练评估 (S04)]"])
  }

  @Test func aNumberThatIsGivenAnewIsAnotherDuty() {
    let old = baseTemplate.replacing(#"<duty id="S03""#, with: #"<duty id="S05" formerly="S03""#)
    let added = #"<duty id="S03" name="防汛"><assign party="office" role="lead"/></duty>"#
    let new = old.replacing(#"<duty id="S05""#, with: added + #"<duty id="S05""#)
    #expect(Compared([old], [new]).changes == ["duty-added +office [ → 牵头 主管部门]"])
  }

  private func check(_ base: String, _ text: String, _ edited: String, _ changes: [String]) {
    let new = base.replacing(text, with: edited, maxReplacements: 1)
    #expect(new != base)
    expectMirrored([base], [new], changes)
  }
}

/// Compares both ways, and each side with itself.
func expectMirrored(
  _ old: [String], _ new: [String], _ changes: [String], context: [String] = [],
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let forth = Compared(old, new, context: context)
  #expect(forth.changes == changes.sorted(), sourceLocation: sourceLocation)
  #expect(forth.undecided == [], sourceLocation: sourceLocation)
  #expect(Compared(new, old, context: context).changes == forth.mirrored, sourceLocation: sourceLocation)
  for side in [old, new] {
    #expect(Compared(side, side, context: context).comparison.verdict == .same, sourceLocation: sourceLocation)
  }
}
