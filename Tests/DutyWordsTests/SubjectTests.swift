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
      ("street cleaning", "Rural street cleaning"), ("Evacuation", "Evacuation of hospitals"),
      ("Licensing of taxis", "Taxi licensing"), ("Clearing of gullies", "Gully clearing"), ("餐饮油烟污染监管", "餐饮服务业油烟监督管理"),
      ("公厕管理", "公共厕所维护管理"),
      ("餐厨垃圾收运处置", "餐厨废弃物收运处理"),
      ("违规停放充电查处", "住宅小区违规停放充电整治"), ("河湖保洁", "河道、湖泊保洁打捞"), ("老旧燃气管网改造", "城镇老旧燃气管道更新改造"),
      ("学科类隐形变异培训治理", "隐形变异学科类培训整治"), ("景区内大型游乐设施安全监管", "大型游乐设施安全监督管理"), ("危旧房改造补助发放", "危旧房改造补助资金发放"),
      ("文物建筑消防安全", "文物建筑消防监督"), ("建筑工地扬尘污染治理", "施工工地扬尘污染整治"),
      ("九小场所消防安全检查", "九小场所消防安全检查整治"), ("基础设施建设与管理", "市政基础设施维护管理"), ("劳动纠纷调解", "劳动争议调解"),
      ("垃圾分类投放管理", "生活垃圾分类投放监督管理"), ("Public toilets", "Cleaning of public toilets"), ("公交站亭维护", "公交站台日常维护"),
      ("维修资金使用审批", "住宅专项维修资金使用审核"),
    ])
  func common(one: String, other: String) {
    #expect(subject(one).common(with: subject(other), .standard) != nil)
  }

  @Test(
    "different matters",
    arguments: [
      ("新兴技术发展规划编制", "新兴技术产业发展规划编制"), ("桥梁建设", "桥梁养护"), ("桥梁施工现场监管", "桥梁监管"), ("在建违法建设查处", "存量违法建设查处"),
      ("企业安全生产监督管理", "本行业企业安全生产监督管理"), ("环境保护", "环境卫生"), ("校车安全管理", "学校食品安全管理"), ("Waste collection", "Waste disposal"),
      ("Libraries", "Mobile libraries"), ("Disposal of waste", "Disposal of assets"),
      ("Planning", "Emergency planning"),
      ("学科类培训机构审批", "非学科类培训机构审批"), ("城市生活垃圾处理", "农村生活垃圾处理"), ("供水水质监测", "农村供水水质检测"), ("水上交通安全监管", "渔业船舶安全监管"),
      ("犬只留检场所建设", "犬只留检场所运行维护"), ("秸秆露天禁烧的监督管理", "秸秆露天禁烧和综合利用工作"), ("矿山安全生产监督检查", "安全生产监督检查"), ("农村教育", "教育"),
    ])
  func different(one: String, other: String) {
    #expect(subject(one).common(with: subject(other), .standard) == nil)
  }

  @Test("a matter that another ends with") func wider() {
    #expect(subject("学校食堂食品安全").wider(with: subject("食品安全、药品安全"), .standard) == "食品安全")
    #expect(subject("食品安全监管").wider(with: subject("学校食堂食品安全宣传"), .standard) == nil)
    #expect(subject("环境安全").wider(with: subject("食品安全"), .standard) == nil)
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
