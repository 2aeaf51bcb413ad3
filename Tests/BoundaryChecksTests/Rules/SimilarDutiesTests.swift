import BoundaryFindings
import BoundaryModel
import Testing

@Suite struct SimilarDutiesTests {
  private func duty(_ id: String, _ name: String) -> String {
    "<duty id=\"\(id)\" name=\"\(name)\" field=\"safety\"><basis>条例</basis><assign body=\"edz\" role=\"lead\"/></duty>"
  }

  @Test func dutiesOfOneListAndOfListsThatMeetAreTold() {
    let findings = expect(
      register, openTemplate,
      list(duty("L1", "①垃圾分类管理") + duty("L2", "生活垃圾分类"), attributes: #"territory="core""#),
      list(duty("M1", "垃圾的分类"), attributes: #"territory="zone""#, id: "m"),
      list(duty("N1", "垃圾分类工作"), attributes: #"territory="hosted""#, id: "n"),
      find: ["① similar-duties"])
    #expect(findings.first?.message.en == "垃圾分类管理 (L1) and 垃圾的分类 (M1) and 1 more seem to say the same")
  }

  @Test func listsThatDoNotMeetMaySayTheSame() {
    expect(
      register, openTemplate, list(duty("L1", "垃圾分类"), attributes: #"territory="core""#),
      list(duty("M1", "垃圾分类"), attributes: #"territory="hosted""#, id: "m"),
      list(duty("N1", "垃圾分类"), attributes: #"territory="core" from="2030-01-01""#, id: "n")
        .replacing(#"template="t""#, with: #"template="t""#),
      find: ["- similar-duties"])
  }

  @Test func aDutyOfTheTemplateIsReferredTo() {
    let findings = expect(
      register, template,
      list(#"<duty ref="S01"><assign body="edz" role="lead"/></duty>①"# + duty("L1", "②安全生产工作")),
      find: ["① local-duty", "② similar-duties"])
    #expect(findings.last?.message.zh == "本地增加的“安全生产工作”（L1）与模板的“安全生产”（S01）说的像是同一件事")
    #expect(findings.last?.suggestions.map(\.zh) == [#"改为引用模板的事项（ref="S01"）"#])
  }
}
