import DutyWords
import Testing

@Suite struct WordingReadingTests {
  private func read(_ text: String) -> WordingReading { WordingReading(text, .standard) }

  @Test(
    "nothing is said to be done",
    arguments: [
      "按照各自职责", "按职责分工做好", "按照职责做好相关工作", "做好相关工作", "做好", "依据自身职能履行安全管理职责", "履行安全管理职责",
      "落实安全生产责任", "在各自职责范围内做好有关工作", "各司其职", "切实加强", "抓好落实", "根据职责分工配合", "各负其责，齐抓共管", "依法履行监管职责",
      "应当依法做好有关事项", "参与", "carry out its responsibilities", "perform their duties",
      "discharges its statutory responsibilities",
    ])
  func empty(_ text: String) {
    #expect(read(text).isEmpty)
  }

  @Test(
    "something is said to be done, or a role is",
    arguments: [
      "负责", "牵头", "配合", "协助", "主要负责", "组织实施", "按照职责监督检查", "做好垃圾清运", "每月巡查一次", "履行电力企业储能电站安全管理职责",
      "落实值班制度", "加强宣传教育", "开展入户走访", "按照各自职责查处违法行为", "参与编制", "按时报送", "指挥调度", "处罚", "inspect bridges",
    ])
  func content(_ text: String) {
    #expect(!read(text).isEmpty)
  }

  @Test(
    "the content stands elsewhere",
    arguments: [
      ("按照授权负责", "按照授权"), ("依照本级人民政府赋予的职责做好", "依照本级人民政府赋予的职责"), ("根据县政府的授权或者委托做好", "根据县政府的授权或者委托"),
      ("按照市政府规定的职责权限执行", "按照市政府规定的职责权限"), ("在授权范围内开展", "在授权范围内"), ("按照镇党委交办的任务分工落实", "按照镇党委交办的任务分工"),
      ("按照规定的职责做好", "按照规定的职责"), ("根据省政府批复确定的管理范围履行", "根据省政府批复确定的管理范围"),
      ("按照本级人民政府赋予的职责监督管理", "按照本级人民政府赋予的职责"),
    ])
  func elsewhere(text: String, phrase: String) {
    #expect(read(text).elsewhere == phrase)
  }

  @Test(
    "what is done stands here, however it is limited",
    arguments: [
      "按照规定报送", "按照法律法规规定的程序办理", "负责;行使市政府授予的职权", "受委托实施", "依法授权", "按照属地保护责任负责", "按照年度计划实施",
      "按照职责监督检查", "在辖区内巡查", "根据天气情况调整",
    ])
  func here(_ text: String) {
    #expect(read(text).elsewhere == nil)
  }

  @Test(
    "helping and acting in one cell",
    arguments: ["协助上级部门或者按照授权履行", "监督检查;协助", "协助上级部门或者受托办理", "协助或按授权", "配合执法；自行查处"])
  func twoModes(_ text: String) {
    #expect(read(text).isOfTwoModes)
  }

  @Test(
    "one mode", arguments: ["协助、配合", "代为修复或委托第三方", "劝阻;报告", "协调、配合、指导", "审批或者备案", "支持;配合"])
  func oneMode(_ text: String) {
    #expect(!read(text).isOfTwoModes)
  }

  @Test(
    "a measure without a figure",
    arguments: [
      "客流较大的站点保洁", "产废量较小企业", "一定规模以上的养殖场", "面积较大的地块", "影响较大的事件", "噪声较强的场所", "人员密集的活动",
      "人流密集场所秩序维护", "cuts large verges", "规模大、业主多的小区", "重大、疑难矛盾纠纷", "涉及面广的投诉", "大额资金使用",
    ])
  func measure(_ text: String) {
    #expect(read(text).measure != nil)
  }

  @Test(
    "no measure, or one with a figure, or one that a law defines",
    arguments: [
      "较大事故调查", "面积较大(500平方米以上)的地块", "重大建设项目", "大型商场", "较大及以上风险等级", "大气污染防治", "人员密集场所消防检查",
      "小额贷款公司监管", "advises small businesses", "large-scale evacuation", "verges larger than 20 square metres",
      "重大危险源监管", "重大动物疫情处置",
    ])
  func noMeasure(_ text: String) {
    #expect(read(text).measure == nil)
  }

  @Test(
    "a limit that goes by the duty itself",
    arguments: [
      ("负责其管辖范围内的道路养护", "其管辖范围内", true), ("在其职责范围内监督检查", "其职责范围内", false), ("本辖区职责范围内的巡查", "本辖区职责范围内", false),
      ("在各自的职责范围内查处", "各自的职责范围内", false), ("在本部门职权范围内处罚", "本部门职权范围内", false), ("在其法定权限内制定价格", "其法定权限内", false),
      ("在各自管理范围内养护", "各自管理范围内", true),
    ])
  func selfLimit(text: String, limit: String, isGround: Bool) {
    #expect(read(text).selfLimit == limit)
    #expect(read(text).isLimitedToGround == isGround)
  }

  @Test("a limit that says where, or no limit", arguments: ["负责本辖区内的道路养护", "在河道管理范围内巡查", "在其网站公布", "其他职责"])
  func noSelfLimit(_ text: String) {
    #expect(read(text).selfLimit == nil)
  }

  @Test(
    "one or both", arguments: [("协助和/或组织疏散", "和/或"), ("parks and/or allotments", "and/or"), ("劝阻及（或）报告", "及（或）")])
  func either(text: String, words: String) {
    #expect(read(text).either == words)
  }

  @Test("one, or both", arguments: ["劝阻并报告", "审批或者备案", "parks and allotments"])
  func noEither(_ text: String) {
    #expect(read(text).either == nil)
  }

  @Test("a principle in place of an act", arguments: ["按照属地管理原则负责", "按照“谁主管谁牵头、谁为主谁牵头”的原则确定"])
  func principle(_ text: String) {
    #expect(read(text).isEmpty)
  }

  @Test(
    "a row for whatever else comes",
    arguments: [
      "完成上级交办的其他工作", "县委、县政府交办的其他事项", "法律、法规规定的其他职责", "其他事项", "承担上级安排的各项任务",
      "法律、法规规定由街道办事处行使的其他职权", "乡村振兴其他相关工作",
    ])
  func catchAll(_ name: String) {
    #expect(Grammar.standard.isCatchAll(name))
  }

  @Test("a row for something", arguments: ["其他垃圾收运", "交办件办理", "燃气安全工作", "规定区域巡查", "责任主体不明确的事项"])
  func noCatchAll(_ name: String) {
    #expect(!Grammar.standard.isCatchAll(name))
  }

  @Test(
    "a condition of which nobody says when it is met",
    arguments: [
      ("Provide buses as needed", "as needed"), ("Assist the county when needed", "when needed"),
      ("Open shelters where appropriate", "where appropriate"), ("Provides staff as requested", "as requested"),
      ("视情况处理", "视情况"), ("根据工作需要开展检查", "根据工作需要"), ("必要时组织疏散", "必要时"), ("适时组织实施", "适时"),
      ("视财力情况安排", "视财力情况"), ("Supplies barricades when available", "when available"),
      ("maintains where funds allow", "where funds allow"),
    ])
  func condition(text: String, phrase: String) {
    #expect(read(text).condition == phrase)
  }

  @Test(
    "no such condition",
    arguments: [
      "Provide buses within two hours", "Needed supplies are stored", "Provides staff as requested by the county",
      "负责养护，必要时封闭道路", "根据事故等级组织救援", "根据天气情况调整", "巡视情况通报", "重视群众需要",
    ])
  func noCondition(_ text: String) {
    #expect(read(text).condition == nil)
  }

  @Test(
    "all of the doing is left to others",
    arguments: ["指导、协调、督促", "负责协调", "协调", "指导", "引导、督促", "coordinate", "Coordinates and supports"])
  func guidance(_ text: String) {
    #expect(Grammar.standard.isGuidance(text))
  }

  @Test("somebody does something", arguments: ["统筹协调", "监督、指导", "组织实施", "协调解决", "coordinate and inspect"])
  func noGuidance(_ text: String) {
    #expect(!Grammar.standard.isGuidance(text))
  }

  @Test(
    "an enumeration that is left open",
    arguments: [
      ("流浪犬捕捉等养犬管理", "等养犬管理"), ("违规设摊等的处罚权", "等的处罚权"), ("网约车等平台安全监管", "等平台安全监管"), ("规划、国土等部门", "等部门"),
      ("占道经营等处罚", "等处罚"),
    ])
  func open(text: String, phrase: String) {
    #expect(Grammar.standard.openEnd(of: text) == phrase)
  }

  @Test(
    "an enumeration closed by its kind, or no enumeration",
    arguments: ["乱贴、吵闹等违法行为查处", "文化、体育等公益事业", "中等职业教育工作", "平等就业工作", "路灯、护栏等公共设施管理", "等级评定工作"])
  func closed(_ text: String) {
    #expect(Grammar.standard.openEnd(of: text) == nil)
  }
}
