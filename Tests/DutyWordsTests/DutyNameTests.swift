import DutyWords
import Testing

@Suite struct DutyNameTests {
  @Test(
    arguments: [
      ("基础设施建设", [("基础设施", "建设")]), ("对土地利用实施管理", [("土地利用", nil)]), ("审批、核准投资项目", [("投资项目", "审批"), ("投资项目", "核准")]),
      ("养犬准养登记及相关行政处罚", [("养犬", "准养登记"), ("养犬", "行政处罚")]), ("堤顶路(桥)的管理、养护", [("堤顶路", nil), ("堤顶路", "养护")]),
      ("秸秆露天禁烧和综合利用工作,行政处罚除外", [("秸秆露天禁烧", nil), ("综合利用", nil)]), ("参与普及合并事项", [("普及合并", "参与")]),
    ] as [(String, [(String, String?)])])
  func aNameIsTakenApart(_ name: String, _ parts: [(String, String?)]) {
    let found = DutyName(name, .standard).parts
    #expect(found.map(\.subject) == parts.map(\.0) && found.map(\.act) == parts.map(\.1), "\(found)")
  }

  /// An offence is one matter, whatever is enumerated in it; who lacks a permit, and how it is said, makes no other.
  @Test(
    arguments: [
      ("对随意倾倒、抛洒生活垃圾的行政处罚", "随意倾倒、抛洒生活垃圾"), ("对违规停放的处罚", "违规停放"),
      ("对未取得施工许可证擅自施工的行政处罚", "未取得施工许可证施工"), ("对建设单位未取得施工许可证开工的行政处罚", "未取得施工许可证施工"),
      ("对未依法办理登记从事民宿经营活动的处罚", "未取得登记民宿经营"),
    ])
  func anOffenceIsOneMatter(_ name: String, _ subject: String) {
    let parts = DutyName(name, .standard).parts
    #expect(parts.map(\.subject) == [subject])
    #expect(parts.first?.act.map { $0.hasSuffix("处罚") } ?? false)
  }

  @Test(
    "names that say what is done",
    arguments: ["疫情防控", "桥梁管理", "森林防火", "养老服务", "投资项目审批", "明确机构、配备人员负责安全生产监督管理"])
  func statesAct(_ name: String) {
    #expect(DutyName(name, .standard).statesAct)
  }

  @Test("names that only say of what", arguments: ["国防教育和兵役", "湿地保护相关工作", "与征地补偿有关的工作", "剧本娱乐经营场所", "消防工作"])
  func statesNoAct(_ name: String) {
    #expect(!DutyName(name, .standard).statesAct)
  }
}
