import DutyWords
import Testing

@Suite struct SubjectTests {
  private func subject(_ name: String) -> Subject {
    Subject(name, DutyName(name, .standard).parts, .standard)
  }

  @Test(
    "one matter in two wordings, or the whole and a part of it",
    arguments: [
      ("桥梁安全监督管理", "辖区内桥梁安全状况监督检查"), ("湖泊水质监测", "湖泊水文水质监测"), ("园林招标", "前期园林招标"), ("路灯养护", "路灯维修"),
      ("学校食品安全管理", "学校食堂食品安全日常管理"), ("便民服务:农贸市场管理", "农贸市场日常管理"), ("Street lighting", "Street lighting in villages"),
      ("street cleaning", "Rural street cleaning"),
    ])
  func common(one: String, other: String) {
    #expect(subject(one).common(with: subject(other), .standard) != nil)
  }

  @Test(
    "different matters",
    arguments: [
      ("新兴技术发展规划编制", "新兴技术产业发展规划编制"), ("桥梁建设", "桥梁养护"), ("桥梁施工现场监管", "桥梁监管"), ("在建违法建设查处", "存量违法建设查处"),
      ("企业安全生产监督管理", "本行业企业安全生产监督管理"), ("环境保护", "环境卫生"), ("校车安全管理", "学校食品安全管理"), ("Waste collection", "Waste disposal"),
      ("Libraries", "Mobile libraries"),
    ])
  func different(one: String, other: String) {
    #expect(subject(one).common(with: subject(other), .standard) == nil)
  }

  @Test(
    "names of whole fields",
    arguments: [
      ("体育、旅游", ["体育", "旅游"]), ("教育和卫生服务体系", ["教育", "卫生"]), ("文化教育", ["文化", "教育"]), ("国家税务管理工作", ["税收"]),
      ("烟草专卖管理", ["烟草"]), ("环境卫生", ["环境卫生"]),
    ])
  func fields(name: String, fields: [String]) {
    #expect(subject(name).fields.sorted() == fields.sorted())
  }

  @Test("a part of a field is none of its whole") func partOfField() {
    #expect(subject("公共体育设施").fields.isEmpty)
    #expect(subject("公共体育设施").partFields == ["体育"])
    #expect(subject("便民商业设施布局").partFields.isEmpty)
  }

  @Test("all breaches of a decision, and that of one article") func breaches() {
    #expect(Grammar.standard.isBreachInGeneral("违反本办法的行为处罚"))
    #expect(!Grammar.standard.isBreachInGeneral("违反本办法第九条的行为处罚"))
    #expect(Grammar.standard.isBreachOfOneArticle("违反第九条规定的处罚"))
  }
}
