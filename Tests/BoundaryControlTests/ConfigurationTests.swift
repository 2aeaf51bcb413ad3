import BoundaryControl
import BoundaryFindings
import BoundaryModel
import Testing

@Suite struct ConfigurationTests {
  @Test func saysWhatIsFoundHowSeverelyAndWhere() {
    let (configuration, problems) = read(
      """
      # 县编办
      rules: {open-list: off, overlap: warning}
      overrides:
        - paths: published
          rules: {overlap: note, open-list: note}
        - paths: [published/a, "**/b.xml"]
          rules:
            overlap: off
      fail-on: warning
      language: zh
      baseline: accepted.yml
      """)
    #expect(problems == [])
    #expect(configuration.failOn == .warning)
    #expect(configuration.language == .zh)
    #expect(configuration.baseline == "accepted.yml")
    let expected: [(rule: String, file: String, setting: SeveritySetting?)] = [
      ("gap", "/county/c.xml", nil), ("overlap", "/county/c.xml", .warning), ("open-list", "/county/c.xml", .off),
      ("overlap", "/county/published/c.xml", .note), ("overlap", "/county/published/a/c.xml", .off),
      ("open-list", "/county/published/a/c.xml", .note), ("overlap", "/county/x/b.xml", .off),
      ("overlap", "/elsewhere/published/c.xml", .warning),
    ]
    for (rule, file, setting) in expected {
      #expect(configuration.setting(of: rule, for: file) == setting, "\(rule) in \(file)")
    }
  }

  @Test(arguments: ["", "# nothing\n", "{}", "rules:\noverrides:\n", "rules: {}"])
  func nothingNeedBeSaid(_ text: String) {
    let (configuration, problems) = read(text)
    #expect(problems == [])
    #expect(configuration.setting(of: "overlap", for: "/county/c.xml") == nil)
  }

  @Test func allProblemsAreToldInTheirOrderWithTheirPlaces() {
    let problems = read(
      """
      rules:
        overlap: warnig
        overlp: off
        gap:
      overrides:
        - paths: [a, {b: c}]
          rules: {gap: off}
        - path: x
        - rules: {}
      fail-on: loud
      language: [zh]
      baseline: ''
      languag: zh
      """
    ).problems
    #expect(
      problems.map { "\($0.place): \($0.message.en)" } == [
        "dutymap.yml:2:12: found 'warnig'; expected 'off', 'note', 'warning' or 'error'; did you mean 'warning'?",
        "dutymap.yml:3:3: there is no rule 'overlp'; did you mean 'overlap'?",
        "dutymap.yml:4:7: found nothing; expected 'off', 'note', 'warning' or 'error'",
        "dutymap.yml:6:16: found keys with values; expected a path",
        "dutymap.yml:8:5: there is no key 'path'; did you mean 'paths'?",
        "dutymap.yml:9:5: the key 'paths' is missing",
        "dutymap.yml:10:10: found 'loud'; expected 'note', 'warning' or 'error'",
        "dutymap.yml:11:11: found a list; expected 'zh' or 'en'",
        "dutymap.yml:12:11: found nothing; expected the path of a file",
        "dutymap.yml:13:1: there is no key 'languag'; did you mean 'language'?",
      ])
    #expect(problems.first?.message.zh == "写的是“warnig”，应为“off”、“note”、“warning”或“error”；是否应为“warning”？")
  }

  @Test(
    arguments: [
      (
        "- a", "1:1",
        "found a list; expected the keys 'rules', 'overrides', 'tables', 'fail-on', 'language', 'baseline' or 'lexicons'"
      ),
      ("rules: [overlap]", "1:8", "found a list; expected rules with severities, such as overlap: warning"),
      ("overrides: x", "1:12", "found 'x'; expected a list of entries such as - {paths: …, rules: …}"),
      (
        "tables: [{paths: a.xlsx}]", "1:10",
        "found keys with values; expected one of mapping and ignored: true"
      ),
      ("tables: [{mapping: a.yml}]", "1:10", "the key 'paths' is missing"),
      ("tables: [{paths: a, ignored: maybe}]", "1:30", "found 'maybe'; expected true or false"),
      ("rules: {a: off", "2:1", "not valid YAML: did not find expected ',' or '}'"),
      ("rules:\n\t- a", "2:1", "not valid YAML: found character that cannot start any token"),
      ("rules: {}\nrules: {}", "1:1", "the key rules stands more than once; keep one"),
      ("a: *b", "1:4", "not valid YAML: found undefined alias"),
      ("--- {}\n--- {}", "2:1", "not valid YAML: but found another document"),
    ] as [(String, String, String)])
  func whatIsNotAConfigurationIsTold(_ text: String, _ place: String, _ message: String) {
    #expect(read(text).problems.map { "\($0.place): \($0.message.en)" } == ["dutymap.yml:\(place): \(message)"])
  }

  @Test func wordsAreAddedToLexicons() {
    let (configuration, problems) = read("lexicons: {vague: [牵头的, 各片区], conditions: 待定时}")
    #expect(problems.isEmpty)
    #expect(configuration.lexicons == ["vague": ["牵头的", "各片区"], "conditions": ["待定时"]])
    let wrong = read("lexicons:\n  vagu: [a]\n  vague: {a: b}\n  conditions: [[a]]").problems
    #expect(
      wrong.map { "\($0.place): \($0.message.en)" } == [
        "dutymap.yml:2:3: there is no lexicon 'vagu'; did you mean 'vague'?",
        "dutymap.yml:3:10: found keys with values; expected a word or a list of words",
        "dutymap.yml:4:16: found a list; expected a word or a list of words",
      ])
  }

  /// The last entry that matches counts, and a folder stands for all in it.
  @Test func tablesHaveMappings() throws {
    let configuration = read(
      """
      tables:
        - {paths: "*.xlsx", mapping: maps/duties.yml}
        - {paths: [minutes, old.xlsx], ignored: true}
      """
    ).configuration
    #expect(configuration.table(for: "/county/清单.xlsx")?.mapping == "maps/duties.yml")
    for left in ["/county/minutes/a.docx", "/county/old.xlsx"] {
      #expect(try #require(configuration.table(for: left)).mapping == nil)
    }
    #expect(configuration.table(for: "/county/a.docx") == nil)
    #expect(configuration.table(for: "/city/清单.xlsx") == nil)
  }

  @Test(arguments: [
    String(repeating: "[", count: 100_000), String(repeating: "- ", count: 100_000), "\u{0}", "%",
    "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]",
  ])
  func hostileTextEndsInProblems(_ text: String) {
    #expect(!read(text).problems.isEmpty)
  }

  private func read(_ text: String) -> (configuration: Configuration, problems: [ControlProblem]) {
    Configuration.read(
      Array(text.utf8), path: "dutymap.yml", folder: "/county", rules: ["overlap", "gap", "open-list"],
      lexicons: ["vague", "conditions"])
  }
}
