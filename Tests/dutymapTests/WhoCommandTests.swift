import Foundation
import TestSupport
import Testing

@Suite struct WhoCommandTests {
  @Test(
    arguments: [
      (
        ["A04", "--area", "core", "--stage", "审查", "--investment", "5000", "--on", "2023-07-01"], 0,
        "投资项目审批、核准与备案（A04），核心区内，审查决定，投资额恰为 5000 万元，2023-07-01 当日：示例县发展和改革委员会牵头（“负责”）；依据《企业投资项目核准和备案管理条例》；见 boundaries/example-county/drc.xml:31、boundaries/example-county/edz.xml:56、boundaries/example-county/park.xml:42\n"
      ),
      (
        ["社会管理与社区治理", "--area=hosted-east", "--on", "2023-09-15"], 1,
        "社会管理与社区治理（H04），东城托管区内，2023-09-15 当日：无人牵头\n"
      ),
      (
        ["F05", "--area", "西河托管区", "--on", "2023-07-01"], 1,
        "建筑垃圾与环境卫生（F05），西河托管区内，2023-07-01 当日：西河镇人民政府牵头，示例经济开发区管理委员会牵头，示例经济开发区管理委员会和西河镇人民政府都牵头，应当只有一家；依据《城市市容和环境卫生管理条例》；见 boundaries/example-county/edz.xml:307、boundaries/example-county/west.xml:167\n"
      ),
      (
        ["B03", "--area", "core-park", "--facility", "facility-basic", "--on", "2023-07-01"], 1,
        """
        基础设施和公共设施建设（B03），生物医药产业园内，道路、管网等基础设施，2023-07-01 当日：
          示例经济开发区管理委员会牵头（“负责”，投资额 5000 万元以下）；见 boundaries/example-county/edz.xml:99、boundaries/example-county/housing.xml:18、boundaries/example-county/park.xml:61
          示例县住房和城乡建设局牵头（“牵头负责”，投资额 5000 万元以上）；见 boundaries/example-county/edz.xml:104、boundaries/example-county/housing.xml:23、boundaries/example-county/park.xml:66
          示例生物医药产业园管理办公室配合（“协助”）；见 boundaries/example-county/edz.xml:111、boundaries/example-county/housing.xml:36、boundaries/example-county/park.xml:73
          示例经济开发区管理委员会和示例县住房和城乡建设局都牵头，应当只有一家（投资额恰为 5000 万元）
          依据《示例县人民政府关于印发开发区与属地单位职责边界清单的通知(示政发〔2023〕12号)》、《示例经济开发区管理委员会关于功能园区职责的通知(示开发〔2023〕8号)》

        """
      ),
      (["A04", "--area", "core", "--on", "2020-01-01"], 1, "投资项目审批、核准与备案（A04），核心区内，2020-01-01 当日：没有清单写到\n"),
    ] as [([String], Int32, String)])
  func answersForWhatIsAsked(_ arguments: [String], _ status: Int32, _ answer: String) throws {
    let result = try who(arguments + ["--language", "zh"])
    #expect(result.output == answer)
    #expect(result.status == status)
  }

  /// What season or year of several it is follows from the day, unless another is asked for.
  @Test(arguments: [
    (["chair", "--on", "2025-03-01"], "单数年，2025-03-01 当日：甲县政府牵头"),
    (["chair", "--on", "2026-12-31"], "双数年，2026-12-31 当日：乙县政府牵头"),
    (["gate", "--on", "2026-07-01", "--season", "非汛期"], "非汛期，2026-07-01 当日：乙县政府牵头"),
    (["gate", "--on", "2025-07-01"], "汛期，2025-07-01 当日：甲县政府牵头"),
    (["gate", "--on", "2025-03-01"], "非汛期，2025-03-01 当日：无人牵头"),
  ])
  func aDayTellsWhatSeasonItIs(_ arguments: [String], _ answer: String) throws {
    let result = try Program.run(
      ["who"] + arguments + ["--in", "Tests/BoundaryChecksTests/Cases/recurring-time", "--language", "zh"])
    #expect(result.output.contains(answer), "\(result.output)\(result.errors)")
  }

  @Test(
    arguments: [
      (["A99"], "there is no duty 'A99'"), (["基础设施和公共设施建没"], "did you mean '基础设施和公共设施建设'?"),
      (["A04", "--stge", "approval"], "there is no dimension of this duty 'stge'; did you mean 'stage'?"),
      (["A04", "--stage", "aproval"], "there is no category 'aproval'; did you mean 'approval'?"),
      (["A04", "--area", "nowhere"], "there is no area 'nowhere'"),
      (["A04", "--investment", "lots"], "投资额 takes a number (万元), not 'lots'"),
      (["A04", "--stage"], "--stage has no value"),
      (["A04", "boundaries"], "'boundaries' is not understood"), (["A04", "--on", "tomorrow"], "tomorrow"),
      (
        ["安全"],
        "several duties have '安全' in their names; say which: 建设工程质量安全监管 (B04), 生产经营单位安全生产日常检查 (D01), 安全生产行政处罚 (D03), 特种设备与电梯安全 (D07)"
      ), ([], "duty"),
    ] as [([String], String)])
  func whatCannotBeAskedIsToldWithTheNearName(_ arguments: [String], _ message: String) throws {
    let result = try who(arguments)
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(result.status == 2)
  }

  @Test func aFolderThatIsNotThereIsTold() throws {
    let result = try Program.run(["who", "A04", "--in", "nowhere", "--in", "boundaries/example-county"])
    #expect(result.status == 2)
    #expect(result.errors == "dutymap: nowhere: no such file or folder\n")
    #expect(result.output.contains("示例县发展和改革委员会"))
  }

  /// What stands after a fault may be about the duty: the answer says that it may lack something.
  @Test func aFileThatIsReadInPartIsTold() throws {
    let folder = try Folder()
    defer { folder.remove() }
    let file = folder.url.appending(path: "cut.xml")
    try Data(#"<list xmlns="urn:dutymap:1" id="l""#.utf8).write(to: file)
    let result = try who(["F05", "--area", "core", "--in", file.path, "--language", "en"])
    #expect(result.status == 2)
    #expect(result.errors == "dutymap: \(file.path) was read only up to its fault\n")
    #expect(result.output.contains("the answer may lack something"), "\(result.output)")
  }

  @Test func theJSONKeepsItsSchema() throws {
    let folder = try Folder()
    defer { folder.remove() }
    let (schema, answer) = (folder.url.appending(path: "schema.json"), folder.url.appending(path: "answer.json"))
    try Data(try Program.run(["schema", "answer"]).output.utf8).write(to: schema)
    for duty in ["B03", "F05", "H04"] {
      try Data(try who([duty, "--on", "2023-09-15", "--format", "json"]).output.utf8).write(to: answer)
      let checked = try Program.python(["-W", "ignore", "-m", "jsonschema", "-i", answer.path, schema.path])
      #expect(checked.status == 0, "\(checked.output)\(checked.errors)")
    }
  }

  private func who(_ arguments: [String]) throws -> Program.Result {
    try Program.run(["who"] + arguments + ["--in", "boundaries/example-county"])
  }
}
