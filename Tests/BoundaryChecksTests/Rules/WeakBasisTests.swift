import BoundaryFindings
import BoundaryModel
import Testing

@testable import BoundaryChecks

@Suite struct WeakBasisTests {
  @Test(
    arguments: [
      ("关于印发《夜间经济实施方案》的通知", .document), ("市政府办公室关于加强灯光管理的意见(市政办发〔2023〕8号)", .document),
      ("市政办发〔2023〕8号", .document), ("燃气安全专项整治行动", .temporary), ("县政府第3次常务会议纪要", .temporary),
      ("书记批示", .temporary), ("2023年重点工作任务分解", .temporary), ("关于实施城管执法的通知", .document),
      ("中华人民共和国安全生产法", nil), ("《安全生产法》第九条", nil), ("城市照明管理规定", nil), ("社会救助暂行办法", nil),
      ("岳编发〔2014〕2号", nil), ("关于贯彻落实安全生产法、条例的意见", nil), ("县应急管理局三定规定", nil), ("市城管局答复", nil),
    ] as [(String, WeakBasisRule.Weakness?)])
  func lawsAndDocumentsOnBodiesAreBases(_ text: String, _ weakness: WeakBasisRule.Weakness?) {
    #expect(WeakBasisRule.weakness(of: text) == weakness)
  }

  @Test func theOnlyBasisMustNotBeWeak() {
    let duty = { (id: String, basis: String) in
      "<duty id=\"\(id)\" name=\"\(id)\" field=\"safety\">\(basis)<assign body=\"edz\" role=\"lead\"/></duty>"
    }
    let findings = expect(
      register, openTemplate,
      list(
        duty("灯光", "①<basis>关于灯光的通知</basis>") + duty("渡口", "<basis>渡口管理条例</basis>")
          + duty("集市", "<basis>关于集市的通知</basis><basis>集市管理规定</basis>")),
      find: ["① weak-basis"])
    #expect(findings.first?.message.zh == "事项 灯光 的依据只有“关于灯光的通知”，是规范性文件，不能作职责的依据")
  }

  @Test func aListWhoseRowsAllRestOnDocumentsIsToldOnce() {
    let row = { (id: String) in
      "<duty id=\"\(id)\" name=\"\(id)\" field=\"safety\"><basis>关于\(id)的通知</basis><assign body=\"edz\" role=\"lead\"/></duty>"
    }
    expect(register, openTemplate, "①" + list(row("灯光") + row("渡口")), find: ["① weak-basis"])
  }

  /// That a notice issued it is as it should be, that it rests on a campaign is not.
  @Test(arguments: [("关于印发清单的通知", []), ("散乱污企业专项整治行动方案", ["① weak-basis"])] as [(String, [String])])
  func aListIsIssuedByANotice(_ text: String, _ expected: [String]) {
    expect(
      register, template,
      list("①<basis>\(text)</basis><duty ref=\"S01\"><assign body=\"edz\" role=\"lead\"/></duty>"), find: expected)
  }
}
