import BoundaryFindings
import BoundaryModel
import Testing

@Suite struct PromiseAboveLegalTests {
  private func row(_ time: String) -> String {
    "②<duty id=\"L1\" name=\"企业设立登记\" field=\"safety\">\(time)<basis>条例</basis><assign body=\"edz\" role=\"lead\"/></duty>"
      + #"<duty ref="S01"><assign body="edz" role="lead"/></duty>"#
  }

  @Test func morePromisedThanTheLawAllows() {
    let findings = expect(
      register, template, list(row(#"<time legal="3" promised="①4"/>"#)),
      find: ["② local-duty", "① promise-above-legal"])
    #expect(findings[1].message.zh == "“企业设立登记”（L1）承诺 4 日办结，法定时限为 3 日")
    #expect(findings[1].message.en == "企业设立登记 (L1) is promised within 4 days, and the law allows 3")
    #expect(findings[1].duty == "L1")
  }

  @Test(arguments: [
    #"<time legal="3" promised="3"/>"#, #"<time legal="3" promised="0"/>"#, #"<time promised="9"/>"#,
    #"<time legal="3"/>"#,
  ])
  func asManyOrFewerIsRight(_ time: String) {
    expect(register, template, list(row(time)), find: ["② local-duty"])
  }

  /// What the list does not say the template's row does, in days of the same sort.
  @Test func theTemplateSaysWhatTheLawAllows() {
    let timed = template.replacing("<basis article=", with: "<time legal=\"5\"/><basis article=", maxReplacements: 1)
    #expect(timed != template)
    expect(
      register, timed,
      list(#"<duty ref="S01"><time promised="①6"/><assign body="edz" role="lead"/></duty>"#),
      find: ["① promise-above-legal"])
  }
}
