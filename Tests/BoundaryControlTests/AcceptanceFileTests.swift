import BoundaryControl
import BoundaryFindings
import BoundaryModel
import Testing

@Suite struct AcceptanceFileTests {
  private static let matters = [
    AcceptedMatter(
      fingerprint: "9f2c000000000001", kind: .rule("overlap"), duty: "S01",
      acceptance: Acceptance(reason: "县政府 \"协调\" 中\n见纪要：二", by: "编办", until: Day("2024-06-30"))),
    AcceptedMatter(
      fingerprint: "0000000000000000-2", kind: .change("holder-changed"), duty: "a, {b}: #c",
      acceptance: Acceptance(reason: "机构改革")),
  ]

  @Test func isALineForEachEntrySortedByFingerprint() throws {
    let text = try AcceptanceFile.text(Self.matters)
    #expect(
      text == #"""
        - {fingerprint: 0000000000000000-2, change: holder-changed, duty: 'a, {b}: #c', reason: "机构改革"}
        - {fingerprint: 9f2c000000000001, rule: overlap, duty: S01, reason: "县政府 \"协调\" 中\n见纪要：二", by: "编办", until: 2024-06-30}

        """#)
    #expect(try AcceptanceFile.text(Self.matters.reversed()) == text)
    let read = AcceptanceFile.read(Array(text.utf8), path: "baseline.yml")
    #expect(read.problems == [])
    #expect(Set(read.file.entries.map(\.matter)) == Set(Self.matters))
    #expect(read.file.entries.map(\.offset) == [2, (text.split(separator: "\n").first?.utf8.count ?? 0) + 3])
  }

  @Test func anEmptyFileHasNoEntries() throws {
    #expect(try AcceptanceFile.text([]) == "[]\n")
    for text in ["", "[]\n", "# nothing\n", "\u{FEFF}[]"] {
      let read = AcceptanceFile.read(Array(text.utf8), path: "baseline.yml")
      #expect(read.file.entries.isEmpty && read.problems.isEmpty, "\(text)")
    }
  }

  @Test(
    arguments: [
      (
        "- {fingerprint: a, rule: overlap, reson: x}", "1:35",
        "there is no key 'reson'; did you mean 'reason'?", "没有键“reson”；是否应为“reason”？"
      ),
      ("- {fingerprint: a, rule: overlap}", "1:3", "the key 'reason' is missing", "缺少键“reason”"),
      ("- {fingerprint: a, reason: x}", "1:3", "the key 'rule' is missing", "缺少键“rule”"),
      ("- {rule: overlap, reason: x}", "1:3", "the key 'fingerprint' is missing", "缺少键“fingerprint”"),
      ("- {fingerprint: a, rule: overlap, reason: ''}", "1:43", "found nothing; expected text", "此处为空，应为文字"),
      (
        "- {fingerprint: a, rule: b, change: c, reason: x}", "1:3", "both 'rule' and 'change'; keep one",
        "“rule”和“change”应只写一个"
      ),
      (
        "\n- {fingerprint: a, rule: b, reason: 因, until: 2024-02-30}", "2:47",
        "found '2024-02-30'; expected a date that exists, such as 2024-06-30",
        "写的是“2024-02-30”，应为存在的日期，如 2024-06-30"
      ),
      (
        "- {fingerprint: a, rule: b, reason: c}\n- {fingerprint: a, rule: b, reason: c}", "2:3",
        "the fingerprint a stands on line 1 already; keep one", "指纹 a 已在第 1 行，应只留一条"
      ),
      (
        "fingerprint: a", "1:1",
        "found keys with values; expected a list of entries such as - {fingerprint: …, rule: …, reason: …}",
        "写的是一组键和值，应为列表，每项如 - {fingerprint: …, rule: …, reason: …}"
      ),
      (
        "- {fingerprint: a, fingerprint: b}", "1:4", "the key fingerprint stands more than once; keep one",
        "键 fingerprint 重复，应只留一个"
      ),
      (
        "- {fingerprint: a", "2:1", "not valid YAML: did not find expected ',' or '}'",
        "不是有效的 YAML：did not find expected ',' or '}'"
      ),
    ] as [(String, String, String, String)])
  func whatIsWrongIsToldWithItsPlace(_ text: String, _ place: String, _ en: String, _ zh: String) throws {
    let problems = AcceptanceFile.read(Array(text.utf8), path: "baseline.yml").problems
    let problem = try #require(problems.first)
    #expect(problem.place == "baseline.yml:\(place)")
    #expect(problem.message == Wording(zh: zh, en: en))
    #expect(problems.count == 1)
  }

  @Test func whatIsNotUTF8IsToldNotRead() {
    let read = AcceptanceFile.read([0x2D, 0x20, 0xFF], path: "baseline.yml")
    #expect(read.problems.map(\.message.en) == ["not UTF-8 text"])
  }

  @Test func anAcceptanceCountsOnItsLastDay() {
    let acceptance = Acceptance(reason: "x", until: Day("2024-06-30"))
    #expect(Day("2024-06-30").map(acceptance.hasExpired) == false)
    #expect(Day("2024-07-01").map(acceptance.hasExpired) == true)
    #expect(Day("9999-12-31").map(Acceptance(reason: "x").hasExpired) == false)
  }
}
