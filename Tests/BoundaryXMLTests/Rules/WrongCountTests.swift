import Testing

@Suite struct WrongCountTests {
  @Test(arguments: [
    Told(
      list("<title/>^<title/>"), "repeated-element",
      zh: "“list”中只能有一个“title”",
      en: "'list' may have only one 'title'"),
    Told(
      template("^<categories id='c' name='甲'/>"), "missing-element",
      zh: "“categories”中缺少“category”",
      en: "'categories' has no 'category' in it"),
  ])
  func saysWhatAndWhereInBothLanguages(_ told: Told) {
    told.check()
  }
}
