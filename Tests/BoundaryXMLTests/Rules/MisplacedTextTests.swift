import Testing

@Suite struct MisplacedTextTests {
  @Test(arguments: [
    Told(
      list("\n <!-- x -->\n ^见附件\n第一页 <note/>"), "misplaced-text",
      zh: "“list”中不能直接写文字“见附件 第一页”；说明应写在 note 中",
      en: "text '见附件 第一页' cannot stand in 'list'; a remark goes into 'note'"),
    Told(
      template("<field id='a' name='b'>\n <![CDATA[ ^甲]]></field>"), "misplaced-text",
      zh: "“field”中不能直接写文字“甲”；说明应写在 note 中",
      en: "text '甲' cannot stand in 'field'; a remark goes into 'note'"),
  ])
  func saysWhatAndWhereInBothLanguages(_ told: Told) {
    told.check()
  }
}
