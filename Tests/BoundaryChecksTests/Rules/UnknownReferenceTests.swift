import BoundaryFindings
import BoundaryModel
import Testing

@Suite struct UnknownReferenceTests {
  private static let whole = #"<duty ref="S01"><assign body="edz" role="lead"/></duty>"#

  @Test(arguments: [
    (#"<duty ref="①S1"/>"#, "没有职责事项“S1”；是否应为“S01”？", "there is no duty 'S1'; did you mean 'S01'?"),
    (
      #"<duty ref="S01"><assign body="edz" role="lead"/><assign body="edz ①easst" role="watch"/></duty>"#,
      "没有机构“easst”；是否应为“east”？",
      "there is no body 'easst'; did you mean 'east'?"
    ),
    (
      whole + #"<bind party="①zon" body="edz"/>"#, "没有参与方“zon”；是否应为“zone”？",
      "there is no party 'zon'; did you mean 'zone'?"
    ),
    (
      whole + #"<bind party="zone" body="edz" area="①xyz"/>"#, "没有区域“xyz”；现有：core、hosted、zone",
      "there is no area 'xyz'; there are: core, hosted, zone"
    ),
    (
      whole + #"<bind locality="①in" area="zone"/>"#, "没有地域“in”，文件中一个也没有",
      "there is no locality 'in'; the documents given have none"
    ),
    (
      #"<duty ref="S01"><assign body="edz" role="lead"/><assign body="east" role="①suport"/></duty>"#,
      "没有责任类型“suport”；是否应为“support”？", "there is no role 'suport'; did you mean 'support'?"
    ),
    (
      #"<duty ref="S01"><assign body="edz" role="lead"/><assign body="east" role="support" delegated-by="①emergancy" accepted="2023-06-01"/></duty>"#,
      "没有机构“emergancy”；是否应为“emergency”？", "there is no body 'emergancy'; did you mean 'emergency'?"
    ),
    (
      whole + #"<duty id="L1" name="x" field="①safty"><basis>x</basis><assign body="edz" role="lead"/></duty>"#,
      "没有领域“safty”；是否应为“safety”？", "there is no field 'safty'; did you mean 'safety'?"
    ),
    (
      whole
        + #"<duty id="L1" name="x" field="safety" over="①stages"><basis>x</basis><assign body="edz" role="lead"/></duty>"#,
      "没有划分维度“stages”；是否应为“stage”？", "there is no dimension 'stages'; did you mean 'stage'?"
    ),
    (
      whole
        + #"<duty id="L1" name="x" field="safety"><basis>x</basis><assign body="edz" role="lead"/><assign body="east" role="support"><within dimension="①stage" is="after"/></assign></duty>"#,
      "事项 L1 不按维度“stage”划分，它划分的维度是：无", "the duty L1 is not divided by 'stage'; it is divided by: nothing"
    ),
    (
      whole.replacing("</duty>", with: #"<assign party="①zone" role="support"/></duty>"#),
      #"参与方“zone”在本清单中没有绑定机构，应有 <bind party="zone" body="…"/>"#,
      #"the party 'zone' is bound to no body in this list; expected <bind party="zone" body="…"/>"#
    ),
  ])
  func tellsTheNameAndWhatWasMeant(_ content: String, _ zh: String, _ en: String) {
    let additions = content.contains("<duty id=") ? ["- local-duty"] : []
    let findings = expect(register, template, list(content), find: additions + ["① unknown-reference"])
    #expect(findings.last?.message.zh == zh)
    #expect(findings.last?.message.en == en)
  }

  @Test(arguments: [
    (#"<within dimension="stage" is="①aproval"/>"#, "没有类别“aproval”；是否应为“approval”？"),
    (#"<within dimension="①stages" is="approval"/>"#, "没有划分维度“stages”；是否应为“stage”？"),
    (#"<within dimension="area" is="core ①hostd"/>"#, "没有区域“hostd”；是否应为“hosted”？"),
    (#"<within dimension="①investment" is="approval"/>"#, "维度“investment”是数量范围，应写 from、above、to 或 below"),
    (#"<within dimension="①stage" from="1"/>"#, "维度“stage”由类别组成，应写 is"),
    (#"<within dimension="①area" to="1"/>"#, "维度“area”由类别组成，应写 is"),
  ])
  func aScopeThatIsNotKnownLeavesItsDutyUndecided(_ within: String, _ zh: String) {
    let content = list(#"<duty ref="S01"><assign body="edz" role="lead">\#(within)</assign></duty>"#)
    let findings = expect(register, template, content, find: ["① unknown-reference"])
    #expect(findings.first?.message.zh == zh)
    #expect(
      Marked([register, template, content]).undecided == [
        "安全生产 was not checked for overlaps and gaps: part of its division could not be read"
      ])
  }

  @Test func documentsReferToEachOther() {
    expect(
      """
      <register xmlns="urn:dutymap:1" id="r">
        <body id="a" kind="zone" name="甲" parent="①b" successor="a ②c"/>
      </register>
      """,
      """
      <list xmlns="urn:dutymap:1" id="l" template="③t" revision="1" issuer="④x" territory="⑤y"/>
      """,
      find: [
        "① unknown-reference", "② unknown-reference", "③ unknown-reference", "④ unknown-reference",
        "⑤ unknown-reference",
      ])
  }

  @Test func anUnknownBodyHoldsAllTheSame() {
    expect(
      register, template, list(#"<duty ref="S01"><assign body="①nobody" role="lead"/></duty>"#),
      find: ["① unknown-reference"])
  }
}
