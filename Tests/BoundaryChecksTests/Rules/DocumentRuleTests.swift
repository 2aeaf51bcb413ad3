import BoundaryFindings
import BoundaryModel
import Testing

@Suite struct DuplicateIDTests {
  @Test func idsAreGivenOnceInTheirKind() {
    let findings = expect(
      """
      <register xmlns="urn:dutymap:1" id="r">
        <area id="a" name="甲"/><area id="①a" name="乙"/>
        <body id="b" kind="zone" name="甲"/><body id="②b" kind="zone" name="乙"/>
      </register>
      """,
      """
      <template xmlns="urn:dutymap:1" id="t" revision="1">
        <role id="r" name="牵头" holders="any"/><role id="③r" name="配合" holders="any"/>
        <categories id="d" name="x"><category id="c" name="x"/><category id="④c" name="y"/></categories>
        <categories id="e" name="x"><category id="c" name="x"/></categories>
        <range id="⑤d" name="y"/>
        <field id="f" name="x"><duty id="D" name="x"/></field>
        <field id="g" name="x"><duty id="⑥D" name="y"/></field>
      </template>
      """,
      """
      <template xmlns="urn:dutymap:1" id="t" revision="⑦1"/>
      """,
      """
      <list xmlns="urn:dutymap:1" id="l" template="t" revision="1" issuer="b">
        <basis>x</basis><duty ref="D"/><duty ref="⑧D"/>
      </list>
      """,
      find: (["①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧"]).map { $0 + " duplicate-id" })
    #expect(findings.first?.message.zh == "标识“a”已经用过，标识不能重复")
    #expect(findings.first?.related.first?.message.en == "first given here")
  }
}

@Suite struct OtherRevisionTests {
  @Test func aListFollowsTheNewestRevision() {
    let findings = expect(
      register, template, template.replacing(#"revision="1""#, with: #"revision="2" date="2023-01-01""#),
      #"<list xmlns="urn:dutymap:1" id="l" template="t" revision="①1" issuer="edz"/>"#,
      #"<list xmlns="urn:dutymap:1" id="m" template="t" revision="2" issuer="east"/>"#,
      #"<list xmlns="urn:dutymap:1" id="n" template="t" revision="②3" issuer="west"/>"#,
      find: ["① other-revision", "② other-revision"])
    #expect(
      findings.map(\.message.zh) == [
        "清单按模板“t”第 1 版填写，最新为第 2 版；此处按第 1 版检查", "清单按模板“t”第 3 版填写，最新为第 2 版；此处按第 2 版检查",
      ])
  }
}

@Suite struct EmptyScopeTests {
  @Test func aRangeNeedsSomethingBetweenItsEnds() {
    expect(
      register,
      template.replacing(
        "<range id=\"staff\"", with: #"①<range id="r" name="x" from="5" below="5"/><range id="staff""#),
      """
      ②<list xmlns="urn:dutymap:1" id="l" template="t" revision="1" issuer="edz" from="2023-05-02" to="2023-05-01">
        <duty ref="S01">
          ③<assign body="edz" role="support" from="2023-05-02" to="2023-05-01"/>
          <assign body="edz" role="support">④<within dimension="investment" above="5" to="5"/></assign>
          <assign body="edz" role="support"><within dimension="investment" from="5" to="5"/></assign>
        </duty>
      </list>
      """,
      find: ["①", "②", "③", "④"].map { $0 + " empty-scope" })
  }
}
