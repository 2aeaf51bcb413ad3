import BoundaryFindings
import BoundaryModel
import Testing

@Suite struct AbolishedBodyTests {
  private func duty(_ days: String, list attributes: String = "") -> String {
    list(
      "<duty ref=\"S01\"><assign body=\"edz\" role=\"lead\"/><assign body=\"①oldpark\" role=\"support\" \(days)/></duty>",
      attributes: attributes)
  }

  @Test func whoIsGoneHoldsNothing() {
    let findings = expect(register, template, duty(""), find: ["① abolished-body"])
    #expect(findings.first?.message.zh == "旧园区已于 2022-12-31 撤销，不能再承担“安全生产”（S01），其职责由管委会承接")
    #expect(
      findings.first?.message.en
        == "旧园区 was abolished on 2022-12-31 and cannot hold 安全生产 (S01); its successor is 管委会")
    #expect(findings.first?.suggestions.map(\.zh) == ["改写为承接机构管委会，或者删去"])
    #expect(findings.first?.related.map(\.message.en) == ["its last day in the register"])
  }

  @Test(arguments: [#"to="2023-01-01""#, #"from="2022-06-01""#])
  func oneDayAfterItsLastIsTooMuch(_ days: String) {
    expect(register, template, duty(days), find: ["① abolished-body"])
  }

  @Test func upToItsLastDayItHolds() {
    expect(register, template, duty(#"to="2022-12-31""#).replacing("①", with: ""), find: [])
    expect(register, template, duty("", list: #"to="2022-12-31""#).replacing("①", with: ""), find: [])
  }

  @Test func withoutASuccessorThereIsNoWayOutToName() {
    let findings = expect(
      register.replacing(#" successor="edz""#, with: "").replacing(#"abolished=""#, with: #"abolished="②"#), template,
      duty(""), find: ["② no-successor", "① abolished-body"])
    #expect(findings.last?.message.zh.hasSuffix("，名录中没有承接机构") == true)
    #expect(findings.last?.suggestions.isEmpty == true)
  }
}
