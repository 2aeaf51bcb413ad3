import Testing

@Suite struct UnknownElementTests {
  @Test(arguments: [
    Told(
      list("\n ^<dutty ref='a'><bad/></dutty>"), "unknown-element",
      zh: "“list”中不能有元素“dutty”，应为“title”、“bind”、“total”、“duty”、“expect”、“basis”、“note”或“source”；是否应为“duty”？",
      en:
        "element 'dutty' cannot stand in 'list'; expected 'title', 'bind', 'total', 'duty', 'expect', 'basis', 'note' or 'source'; did you mean 'duty'?"
    ),
    Told(
      "^<lists/>", "unknown-element",
      zh: "根元素不能是“lists”，应为“register”、“template”、“list”或“norms”；是否应为“list”？",
      en: "the root element cannot be 'lists'; expected 'register', 'template', 'list' or 'norms'; did you mean 'list'?"
    ),
    Told(
      "^<list/>", "unknown-element",
      zh: "元素“list”没有命名空间，应有 xmlns=\"urn:dutymap:1\"",
      en: "element 'list' has no namespace; expected xmlns=\"urn:dutymap:1\""),
    Told(
      "^<list xmlns='urn:dutymap:2'/>", "unknown-element",
      zh: "元素“list”的命名空间为“urn:dutymap:2”，应为“urn:dutymap:1”",
      en: "element 'list' is in the namespace 'urn:dutymap:2'; expected 'urn:dutymap:1'"),
    Told(
      list("<title>甲^<b/></title>"), "unknown-element",
      zh: "“title”中不能有元素“b”，其中只能有文字",
      en: "element 'b' cannot stand in 'title'; it holds only text"),
    Told(
      list("<bind party='p' body='b'>^<note/></bind>"), "unknown-element",
      zh: "“bind”中不能有元素“note”，它应是空元素",
      en: "element 'note' cannot stand in 'bind'; it must be empty"),
    Told(
      register("^<duty ref='a'/>"), "unknown-element",
      zh: "“register”中不能有元素“duty”，应为“title”、“area”、“body”、“ranks”、“note”或“source”",
      en: "element 'duty' cannot stand in 'register'; expected 'title', 'area', 'body', 'ranks', 'note' or 'source'"),
  ])
  func saysWhatAndWhereInBothLanguages(_ told: Told) {
    told.check()
  }
}
