import BoundaryFindings
import BoundaryModel
import Testing

@Suite struct PossibleSameBodyTests {
  private func found(_ bodies: String) -> [Finding] {
    Marked([#"<register xmlns="urn:dutymap:1" id="r">\#(bodies)</register>"#]).check()
      .filter { $0.finding.rule.name == "possible-same-body" }.map(\.finding)
  }

  @Test(arguments: [
    ("财政部门", "市财政局"), ("市财政局", "徐州市财政局"), ("县环保局", "县生态环境局"), ("区住建局", "区住房和城乡建设局"),
    ("市政府财政局", "徐州市财政局"), ("示例县市场监管局", "示例县市场监督管理局"),
  ])
  func namesOfOneKindAndPlaceAreAsked(_ first: String, _ second: String) {
    let pair = { (a: String, b: String) in
      #"<body id="a" kind="department" name="\#(a)"/><body id="b" kind="department" name="\#(b)"/>"#
    }
    #expect(found(pair(first, second)).map(\.bodies) == [["b", "a"]])
    #expect(found(pair(second, first)).map(\.bodies) == [["b", "a"]])
  }

  @Test(arguments: [
    // Two places, two kinds, part and whole, both merged since, several in one.
    ("市财政局", "县财政局"), ("城市管理局", "综合行政执法局"), ("区财政局", "高新区财政局"), ("市公安局", "市公安局交警支队"),
    ("国土资源局", "规划局"), ("市、县财政局", "县财政局"), ("有关部门", "主管部门"), ("市(县、区)环境保护部门", "县级人民政府"),
  ])
  func otherBodiesAreNot(_ first: String, _ second: String) {
    #expect(
      found(
        #"<body id="a" kind="department" name="\#(first)"/><body id="b" kind="department" name="\#(second)"/>"#
      ).isEmpty)
  }

  @Test func anAliasThatAnotherBodyHasIsAsked() {
    let findings = found(
      """
      <body id="edz" kind="zone" name="示例经济开发区管委会"><alias>开发区管委会</alias></body>
      <body id="hightech" kind="zone" name="开发区管委会"/>
      """)
    #expect(
      findings.map(\.message.zh) == ["“开发区管委会”（hightech）与“示例经济开发区管委会”（edz）可能是同一个机构：都是“开发区管委会”的名称"])
  }

  @Test(arguments: [#"abolished="2022-12-31" successor="b""#, #"parent="b""#])
  func whatTheRegisterRelatesIsNot(_ attribute: String) {
    #expect(
      found(
        #"<body id="a" kind="department" name="财政部门" \#(attribute)/><body id="b" kind="department" name="市财政局"/>"#
      ).isEmpty)
  }
}
