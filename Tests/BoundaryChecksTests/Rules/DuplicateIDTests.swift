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
