import BoundaryFindings
import Testing

@Suite struct SameIDTests {
  private func item(
    _ list: String, name: String, id: String = "L01", code: String? = nil, territory: String = "zone", mark: String = ""
  ) -> String {
    let code = code.map { #" code="\#($0)""# } ?? ""
    return BoundaryChecksTests.list(
      #"""
      <basis>条例</basis>
      <duty id="\#(mark)\#(id)"\#(code) name="\#(name)" field="safety"><assign body="edz" role="lead"/></duty>
      """#, attributes: #"territory="\#(territory)""#, id: list)
  }

  @Test func oneIDUnderTwoNamesIsAskedAbout() {
    let findings = expect(
      register, openTemplate, item("a", name: "占用道路处罚"), item("b", name: "食品摊贩登记", mark: "①"), find: ["① same-id"])
    #expect(findings.first?.message.zh == "清单 a 和 b 用同一编号写了名称不同的事项：L01（“占用道路处罚”和“食品摊贩登记”）；是不是一件事")
    #expect(
      findings.first?.message.en
        == "the lists a and b give one id to duties of different names: L01 (占用道路处罚 and 食品摊贩登记); are they one")
  }

  /// One name is one duty; where lists never meet, or codes tell them apart, they are two.
  @Test(
    arguments: [
      (("占用道路处罚", nil, "zone"), ("占用道路处罚", nil, "zone")), (("占用道路处罚", nil, "core"), ("食品摊贩登记", nil, "hosted")),
      (("占用道路处罚", "330216", "zone"), ("食品摊贩登记", "330217", "zone")),
    ] as [((String, String?, String), (String, String?, String))])
  func namesCodesAndTerritoriesTellThemApart(
    _ first: (String, String?, String), _ second: (String, String?, String)
  ) {
    expect(
      register, openTemplate, item("a", name: first.0, code: first.1, territory: first.2),
      item("b", name: second.0, code: second.1, territory: second.2), find: [])
  }

  @Test func aCodeOfOneOfThemDoesNotTellThemApart() {
    expect(
      register, openTemplate, item("a", name: "占用道路处罚", code: "330216"), item("b", name: "食品摊贩登记", mark: "①"),
      find: ["① same-id"])
  }
}
