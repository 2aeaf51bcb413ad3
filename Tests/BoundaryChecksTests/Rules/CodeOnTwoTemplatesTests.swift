import BoundaryFindings
import Testing

@Suite struct CodeOnTwoTemplatesTests {
  private static let other = openTemplate.replacing(#"id="t" revision="1""#, with: #"id="u" revision="3""#)

  private func items(
    _ id: String, on template: String = #"template="t" revision="1""#, territory: String = "zone", mark: String = "",
    name: String = "占用道路处罚", leads body: String = "edz"
  ) -> String {
    list(
      #"""
      <basis>条例</basis>
      \#(mark)<duty id="\#(id)1" code="330216" name="\#(name)" field="safety"><assign body="\#(body)" role="lead"/></duty>
      """#, attributes: #"territory="\#(territory)""#, id: id
    ).replacing(#"template="t" revision="1""#, with: template)
  }

  @Test func anItemOnTwoTemplatesIsTold() {
    let findings = expect(
      register, openTemplate, Self.other, items("a"),
      items("b", on: #"template="u" revision="3""#, mark: "①", name: "流动摊贩整治", leads: "east"),
      find: ["① code-on-two-templates"])
    #expect(
      findings.first?.message.zh
        == "清单 a 和 b 都有这样的事项：330216（“占用道路处罚”和“流动摊贩整治”）；两份清单用的模板不同（t 1 和 u 3），其中的重叠没有检查")
    #expect(
      findings.first?.message.en
        == "the lists a and b both have 330216 (占用道路处罚 and 流动摊贩整治), on different templates (t 1 and u 3), so that overlaps in them were not looked for"
    )
    #expect(findings.first?.duty == "b1")
    #expect(findings.first?.related.count == 1)
  }

  @Test func onOneTemplateItIsOneItem() {
    expect(register, openTemplate, items("a"), items("b", name: "流动摊贩整治"), find: [])
  }

  @Test func whoeverAgreesIsNotAsked() {
    expect(
      register, openTemplate, Self.other, items("a"), items("b", on: #"template="u" revision="3""#, name: "流动摊贩整治"),
      find: [])
  }

  @Test func listsThatNeverMeetHaveItemsOfTheirOwn() {
    expect(
      register, openTemplate, Self.other, items("a", territory: "core"),
      items("b", on: #"template="u" revision="3""#, territory: "hosted", leads: "east"), find: [])
  }
}
