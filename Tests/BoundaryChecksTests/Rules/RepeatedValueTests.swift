import BoundaryFindings
import Testing

@Suite struct RepeatedValueTests {
  private func row(_ within: String) -> String {
    list(
      """
      <duty ref="S01"><assign body="edz" role="lead"/><assign body="east" role="support">\(within)</assign></duty>
      """)
  }

  @Test(arguments: [
    (
      #"<within dimension="stage" is="①approval penalty approval"/>"#,
      "'approval' stands here more than once; most likely one was to be another"
    ),
    (
      #"<within dimension="area" is="①core core"/>"#,
      "'core' stands here more than once; most likely one was to be another"
    ),
    (#"<within dimension="stage" is="after ①penalty"/>"#, "处罚 (penalty) lies within 批后, which is named beside it"),
    (#"<within dimension="area" is="zone ①hosted"/>"#, "托管区 (hosted) lies within 开发区, which is named beside it"),
  ])
  func aValueTwiceOrBesideItsWholeIsToldOnce(_ within: String, _ message: String) {
    let findings = expect(register, template, row(within), find: ["① repeated-value"])
    #expect(findings.first?.message.en == message)
  }

  @Test func differentValuesAreNone() {
    expect(register, template, row(#"<within dimension="stage" is="approval penalty"/>"#), find: [])
  }

  @Test func aBodyNamedTwiceIsTold() {
    expect(
      register, template,
      list(#"<duty ref="S01"><assign body="edz" role="lead"/><assign body="①east east" role="support"/></duty>"#),
      find: ["① repeated-value"])
  }
}
