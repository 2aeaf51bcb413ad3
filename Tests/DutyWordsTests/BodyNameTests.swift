import DutyWords
import Testing

@Suite struct BodyNameTests {
  @Test(
    "names that name nobody",
    arguments: [
      "有关部门", "相关部门", "其他有关部门", "市有关部门", "县级有关主管部门", "区人民政府有关工作部门", "上级部门", "上级人民政府有关部门",
      "主管部门", "行业主管部门", "各职能部门", "县直部门", "市人民政府确定的有关行政执法部门", "高新区有关部门", "有关部门和单位",
      "负有消防安全监督管理职责的部门", "其他负有监管职责的主管部门", "林场主管部门和行业主管部门", "民政、教育等部门", "供销社等相关单位", "镇直有关单位",
      "责任单位", "Appropriate agencies", "Other agencies", "Relevant city departments", "TBD",
      "Other local and state agencies",
      "Police and other agencies", "Partner agencies", "区公安局等", "有关站所", "All county departments",
    ])
  func unnamed(_ name: String) {
    #expect(BodyName(name, .standard).unnamed != nil)
  }

  @Test(
    "names that name somebody, however general",
    arguments: [
      "市城乡规划主管部门", "水行政主管部门", "商务主管部门", "建设行政主管部门", "综合行政执法部门", "城市管理部门", "市场监管部门", "财政部门",
      "行政审批部门", "消防部门", "公安机关", "本级人民政府", "当地人民政府", "区人民政府工作部门", "街道办事处", "有关管理机构(开发区)",
      "开发区等功能区管理机构", "经开区等政府派出机构", "有关企业", "县级特种设备安全监督管理部门", "新区管委会行政管理职能机构", "相关方达物业公司", "高新区、港区管委会等",
      "Fire Department", "Public Works", "Department of Agencies Oversight", "Local authority", "County Council",
      "Office of Emergency Management",
    ])
  func named(_ name: String) {
    #expect(BodyName(name, .standard).unnamed == nil)
  }

  @Test(
    "A or B, where nobody decides which",
    arguments: [
      "管委会或者当地人民政府", "市或区主管部门", "水务局或者其派出机构", "市或者县人民政府", "Police and/or Fire", "City or County",
    ])
  func either(_ name: String) {
    #expect(BodyName(name, .standard).isEither)
  }

  @Test(
    "territories side by side, each on its own ground",
    arguments: ["镇或者街道", "乡镇人民政府或者街道办事处", "镇人民政府、街道办事处或者社区", "区人民政府或者县人民政府", "村委会或居委会"])
  func parallel(_ name: String) {
    #expect(!BodyName(name, .standard).isEither)
  }

  @Test(
    "levels that lie within each other, in one breath",
    arguments: [
      "县(市、区)、乡镇(街道)党委、政府", "县、乡镇人民政府", "区、街道两级党委政府", "市、县、乡三级政府", "Police and Fire Departments",
      "区人力资源社会保障局、区税务局", "农业、市场监管部门",
    ])
  func twoLevels(_ name: String) {
    #expect(BodyName(name, .standard).isOfTwoLevels)
  }

  @Test(
    "one level, or each with a name of its own",
    arguments: [
      "市、县(区)人民政府", "经开区、高新区管委会", "经济和信息化部门", "市、沿河县(市、区)公安部门", "乡镇人民政府、街道办事处", "区政府、市属功能区管委会、乡镇、街道", "镇街、社区",
      "县级以上人民政府",
      "Department of Parks and Recreation",
    ])
  func oneLevel(_ name: String) {
    #expect(!BodyName(name, .standard).isOfTwoLevels)
  }

  @Test(
    "whom a wording deals with",
    arguments: [
      ("协助有关部门做好隐患排查", "有关部门", true), ("配合上级部门开展普查", "上级部门", true), ("移送相关主管部门处理", "相关主管部门", true),
      ("会同有关部门制定方案", "有关部门", true), ("由县级有关部门查处", "县级有关部门", true), ("协助公安巡河", "公安", false),
      ("配合县水务局清淤", "县水务局", false), ("配合做好民政等部门的核查", "民政等部门", true),
      ("协调有关方面解决", "有关方面", true), ("受理后转有关部门处理", "有关部门", true), ("指定有关部门负责", "有关部门", true),
      ("会同市公安局、城管局和有关部门检查", "有关部门", true), ("与有关高校、相关部门共同做好", "相关部门", true), ("会同县农业农村局、承保机构及相关单位推进", "相关单位", true),
      ("组织有关部门开展检查", "有关部门", true),
    ])
  func dealtWith(words: String, name: String, isUnnamed: Bool) {
    let found = Grammar.standard.dealtWith(in: words)
    #expect(found?.name == name)
    #expect(found?.isUnnamed == isUnnamed)
  }

  @Test(
    "words that deal with nobody in particular to be named",
    arguments: ["监督有关单位整改", "协助调查处理", "配合开展宣传", "协调有关部门设在本区的分支机构", "巡查河道", "指导各部门编制预案"])
  func dealtWithNobody(words: String) {
    #expect(Grammar.standard.dealtWith(in: words) == nil)
  }
}
