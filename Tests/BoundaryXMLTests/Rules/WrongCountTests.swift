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
    Told(
      norms("<norm id='N01'><words/><term before='upgrade' years='3'/>^<uncovered function='f'/></norm>"),
      "repeated-element",
      zh: "“norm”中只能有一个“limit”、“change”、“form”、“require”、“concurrent”、“term”、“initial”、“uncovered”或“single”",
      en:
        "'norm' may have only one 'limit', 'change', 'form', 'require', 'concurrent', 'term', 'initial', 'uncovered' or 'single'"
    ),
    Told(
      norms("^<band id='B1' name='甲'><words/><warn/></band>"), "missing-element",
      zh: "“band”中缺少“when”", en: "'band' has no 'when' in it"),
  ])
  func saysWhatAndWhereInBothLanguages(_ told: Told) {
    told.check()
  }
}
