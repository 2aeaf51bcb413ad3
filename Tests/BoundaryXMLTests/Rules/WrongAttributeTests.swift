import Testing

@Suite struct WrongAttributeTests {
  @Test(arguments: [
    Told(
      list("<bind\n  party='甲' body='b'\n\t^boddy='c'/>"), "unknown-attribute",
      zh: "“bind”没有属性“boddy”，可用的有 party、body、locality、area；是否应为“body”？",
      en: "'bind' has no attribute 'boddy'; it has party, body, locality, area; did you mean 'body'?"),
    Told(
      list("<note ^x='1'/>"), "unknown-attribute",
      zh: "“note”没有属性“x”，它没有属性",
      en: "'note' has no attribute 'x'; it has none"),
    Told(
      list("<note xmlns:d='urn:dutymap:1' ^d:id='1'/>"), "unknown-attribute",
      zh: "“note”的属性“id”不应有命名空间“urn:dutymap:1”",
      en: "attribute 'id' of 'note' is in the namespace 'urn:dutymap:1'; expected none"),
    Told(
      "^<list xmlns='urn:dutymap:1' id='l' template='t' revision='1'/>", "missing-attribute",
      zh: "“list”缺少属性“issuer”",
      en: "'list' lacks the attribute 'issuer'"),
    Told(
      list("^<duty/>"), "missing-attribute",
      zh: "“duty”缺少属性“ref”或“id”",
      en: "'duty' lacks the attribute 'ref' or 'id'"),
    Told(
      list("<duty\n ^id='a'/>"), "missing-attribute",
      zh: "“duty”缺少属性“name”（有“id”时必须有）",
      en: "'duty' lacks the attribute 'name', which 'id' needs"),
    Told(
      list("<duty ref='a'>^<assign role='lead'/></duty>"), "missing-attribute",
      zh: "“assign”缺少属性“party”、“body”或“unnamed”",
      en: "'assign' lacks the attribute 'party', 'body' or 'unnamed'"),
    Told(
      list("<duty ref='a'><assign role='lead' party='x' ^form='posting'/></duty>"), "missing-attribute",
      zh: "“assign”缺少属性“delegated-by”（有“form”时必须有）",
      en: "'assign' lacks the attribute 'delegated-by', which 'form' needs"),
    Told(
      list("<duty ref='a' ^name='甲'/>"), "conflicting-attributes",
      zh: "“duty”不能同时有属性“ref”和“name”，应只留一个",
      en: "'duty' cannot have the attributes 'ref' and 'name' together; keep one"),
    Told(
      list("<duty ref='a'><assign role='lead' party='a' body='b' ^unnamed='c'/></duty>"), "conflicting-attributes",
      zh: "“assign”不能同时有属性“party”、“body”和“unnamed”，应只留一个",
      en: "'assign' cannot have the attributes 'party', 'body' and 'unnamed' together; keep one"),
  ])
  func saysWhatAndWhereInBothLanguages(_ told: Told) {
    told.check()
  }
}
