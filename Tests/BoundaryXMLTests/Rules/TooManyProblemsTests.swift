import Testing

@Suite struct TooManyProblemsTests {
  @Test func theRestIsCounted() {
    let found = problems(in: list(String(repeating: "<bad/>", count: 1234)))
    #expect(found.count == 1001)
    #expect(
      found.last
        == Problem(
          rule: "too-many-problems", place: "1:1", zh: "本文件另有 234 个格式问题未列出，请先改正已列出的",
          en: "234 more problems in this file are not told; mend those above first"))
  }

  @Test func aFaultIsToldHoweverManyProblemsThereAre() {
    let found = problems(in: list(String(repeating: "<bad/>", count: 1234)).replacing("</list>", with: ""))
    #expect(found.contains { $0.rule == "syntax" })
  }
}
