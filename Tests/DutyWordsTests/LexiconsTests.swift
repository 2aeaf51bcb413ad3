import DutyWords
import Testing

@Suite struct LexiconsTests {
  @Test("every section of the files can be added to, and what is added is read") func additions() {
    let grammar = Grammar(Lexicons(adding: ["nameless": ["各条线"], "empty-verbs": ["跟进"]]))
    #expect(BodyName("各条线", grammar).unnamed != nil)
    #expect(BodyName("各条线", .standard).unnamed == nil)
    #expect(WordingReading("跟进", grammar).isEmpty)
    #expect(!WordingReading("跟进", .standard).isEmpty)
    #expect(BodyName("有关部门", grammar).unnamed != nil)
  }

  @Test("sections have names of their own") func sections() {
    let sections = Lexicons.standard.sections
    #expect(sections.contains("nameless") && sections.contains("frames") && sections.contains("topics"))
    #expect(Set(sections).count == sections.count)
  }
}
