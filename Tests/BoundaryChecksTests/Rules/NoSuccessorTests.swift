import BoundaryFindings
import BoundaryModel
import Testing

@Suite struct NoSuccessorTests {
  private func register(_ body: String) -> String {
    #"<register xmlns="urn:dutymap:1" id="parks"><body id="edz" kind="zone" name="管委会"/>\#(body)</register>"#
  }

  @Test func whoIsGoneHasAnHeir() {
    let findings = expect(
      register(#"<body id="old" kind="park" name="旧园区" abolished="①2022-12-31"/>"#), find: ["① no-successor"])
    #expect(findings.first?.message.zh == "旧园区已撤销，应写明承接机构（successor）")
    #expect(findings.first?.message.en == "旧园区 was abolished; expected its successor (successor=)")
    #expect(findings.first?.bodies == ["old"])
  }

  @Test(
    arguments: [
      #"<body id="old" kind="park" name="旧园区"/>"#,
      #"<body id="old" kind="park" name="旧园区" abolished="2022-12-31" successor="edz"/>"#,
    ])
  func whoIsThereOrHasOneIsFine(_ body: String) {
    expect(register(body), find: [])
  }
}
