import Foundation
import TestSupport
import Testing

/// Every command takes files of tables where it takes XML, and tells places as people know them.
@Suite struct TableCommandsTests {
  private static let register = """
    <register xmlns="urn:dutymap:1" id="qingping">
      <body id="edz" kind="zone" name="青平经济开发区管理委员会"><alias>开发区管委会</alias></body>
      <body id="em" kind="department" name="青平县应急管理局"><alias>县应急局</alias></body>
      <body id="east" kind="township" name="东岭街道办事处"/>
    </register>
    """
  private static let list = """
    青平县安全生产职责分工表,,,
    序号,职责事项,牵头单位,配合单位
    1,企业安全检查,县应急局,开发区管委会
    2,应急演练,,东岭街道办事处
    3,地灾巡查,有关部门,东岭街道办事处

    """
  private static let mapping = """
    tables:
      - lines: true
        header: 2-2
        columns:
          A: number
          B: duty
          C: {bodies: lead}
          D: {bodies: support}

    """
  private static let files = [
    "register.xml": register, "清单.csv": list, "清单.csv.mapping.yml": mapping,
  ]

  @Test func findingsStandAtTheirCells() throws {
    try Folder.with(Self.files) { folder in
      let result = try Program.shell("dutymap validate 清单.csv --rule gap --language zh", in: folder.url)
      #expect(
        result.output.hasPrefix(
          """
          清单.csv:第 4 行第 2 列: 错误: 无人牵头“应急演练”（应急演练）：全部范围 [空白 gap]
               4 | 应急演练
          清单.csv:第 4 行第 4 列: 提示: 东岭街道办事处配合：全部范围
               4 | 东岭街道办事处

          """))
      #expect(result.output.hasSuffix("已读 1 个文件：3 项职责事项，5 条分工。发现 1 个错误、0 个警告、0 个提示。\n"))
      #expect(result.status == 1)
      #expect(try Program.shell("dutymap validate 清单.csv -q", in: folder.url).errors.isEmpty)
    }
  }

  /// What `import` tells is told, once, and what a rule tells at the same cell is not told twice.
  @Test func whatImportTellsIsToldToo() throws {
    try Folder.with(Self.files) { folder in
      try folder.write(Self.list.replacing("1,企业安全检查,县应急局", with: "1,企业安全检查,县卫生局"), to: "清单.csv")
      let result = try Program.shell("dutymap validate . --format concise --rule table-question", in: folder.url)
      #expect(
        result.output.hasPrefix(
          """
          ./清单.csv:line 1 column 1: note: who issued the list is not said; '制定单位' stands for it until then [table-question]
          ./清单.csv:line 3 column 3: note: the register has no '县卫生局'; it is proposed as a new body [table-question]

          """))
      let unnamed = try Program.shell("dutymap validate . --format concise --rule unnamed-body", in: folder.url)
      #expect(unnamed.output.contains("./清单.csv:line 5 column 3: warning: "))
    }
  }

  @Test func withoutAMappingItIsSaidWhatToDo() throws {
    try Folder.with(["register.xml": Self.register, "清单.csv": Self.list]) { folder in
      for line in ["validate 清单.csv", "validate .", "report 清单.csv", "who 应急演练 --in ."] {
        let result = try Program.shell("dutymap \(line)", in: folder.url)
        #expect(result.status == 2, "\(line)")
        #expect(result.errors.contains("清单.csv: no mapping says what its columns mean; make one with dutymap import"))
      }
      // A configuration names one for many files, or leaves a file out.
      try folder.write("tables:\n  - {paths: '*.csv', mapping: maps/duties.yml}\n", to: "dutymap.yml")
      try folder.write(Self.mapping, to: "maps/duties.yml")
      #expect(try Program.shell("dutymap validate . --rule gap", in: folder.url).status == 1)
      try folder.write("tables:\n  - {paths: '*.csv', ignored: true}\n", to: "dutymap.yml")
      let left = try Program.shell("dutymap validate .", in: folder.url)
      #expect(left.status == 0)
      #expect(left.output == "1 file read: 0 duties, 0 assignments. Nothing found.\n")
      // What is chosen on the command line goes before.
      let chosen = try Program.shell("dutymap validate . --mapping maps/duties.yml --rule gap", in: folder.url)
      #expect(chosen.status == 1)
    }
  }

  @Test func whatIsWrongWithAMappingIsToldWithItsLine() throws {
    try Folder.with(Self.files) { folder in
      try folder.write(Self.mapping.replacing("number", with: "nummer"), to: "清单.csv.mapping.yml")
      let result = try Program.shell("dutymap validate 清单.csv", in: folder.url)
      #expect(result.status == 2)
      #expect(
        result.errors
          == "dutymap: 清单.csv.mapping.yml:5: no column means 'nummer'; did you mean number?\n")
    }
  }

  /// Standard input is a table where its name or its bytes say so.
  @Test func standardInput() throws {
    try Folder.with(Self.files) { folder in
      let named = try Program.shell(
        "dutymap validate - --stdin-filename 清单.csv --rule gap < 清单.csv", in: folder.url)
      #expect(named.status == 1)
      #expect(named.output.hasPrefix("清单.csv:line 4 column 2: error: "))
    }
  }

  /// Two files that are given are two revisions of one list, whatever they are called.
  @Test func revisionsAreCompared() throws {
    try Folder.with(Self.files) { folder in
      try folder.write(Self.list.replacing("2,应急演练,,", with: "2,应急演练,县应急局,"), to: "清单2.csv")
      try folder.write(Self.mapping, to: "清单2.csv.mapping.yml")
      let result = try Program.shell("dutymap diff 清单.csv 清单2.csv --language zh", in: folder.url)
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.output.contains("青平县应急管理局"))
      #expect(result.output.contains("+ 清单2.csv:第 4 行第 3 列"), "\(result.output)")
      #expect(result.output.contains("新出现 0 个，消除 1 个"))
    }
  }

  @Test func gitRevisionsHoldTablesWithTheirMappings() throws {
    try Folder.with(Self.files) { folder in
      let git = "git -c user.name=a -c user.email=a@b -c init.defaultBranch=main"
      let start = try Program.shell("\(git) init -q . && git add -A && \(git) commit -qm one", in: folder.url)
      #expect(start.status == 0, "\(start.errors)")
      try folder.write(Self.list.replacing("2,应急演练,,", with: "2,应急演练,县应急局,"), to: "清单.csv")
      let result = try Program.shell("dutymap diff HEAD .", in: folder.url)
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.output.contains("1 closed"), "\(result.output)")
    }
  }

  @Test func whatRewritesXMLRefusesTables() throws {
    try Folder.with(Self.files) { folder in
      try folder.write(templateText, to: "t.xml")
      for line in ["fmt 清单.csv", "update 清单.csv --to t.xml"] {
        let result = try Program.shell("dutymap \(line)", in: folder.url)
        #expect(result.status == 2, "\(line)")
        #expect(result.errors.contains("dutymap import FILE --output FOLDER makes XML of it"), "\(result.errors)")
      }
      // In a folder they lay out the XML alone.
      #expect(try Program.shell("dutymap fmt .", in: folder.url).status == 0)
    }
  }

  /// A list that was imported says which cell each line is from.
  @Test func findingsOnImportedDocumentsLeadBackToTheCell() throws {
    try Folder.with(Self.files) { folder in
      _ = try Program.shell("dutymap import 清单.csv --register register.xml --output xml", in: folder.url)
      let result = try Program.shell("dutymap validate xml --rule gap --language zh", in: folder.url)
      #expect(result.output.contains("       = 来自 清单.csv 第 4 行第 2 列\n"), "\(result.output)")
      let json = try Program.shell("dutymap validate xml --rule gap --format json", in: folder.url)
      #expect(json.output.contains(#""origin" : "清单.csv 第 4 行第 2 列""#), "\(json.output)")
    }
  }

  /// Reports that lie among the tables are known again.
  @Test func reportsInTheFolderAreNotRead() throws {
    try Folder.with(Self.files) { folder in
      let written = try Program.shell(
        "dutymap validate . --exit-zero --format csv=found.csv --format xlsx=found.xlsx", in: folder.url)
      #expect(written.status == 0, "\(written.errors)")
      let report = try Program.shell("dutymap report . --format xlsx=report.xlsx", in: folder.url)
      #expect(report.status == 0, "\(report.errors)")
      let again = try Program.shell("dutymap validate . --exit-zero", in: folder.url)
      #expect(again.status == 0, "\(again.errors)")
      #expect(again.output.contains("2 files read"))
    }
  }

  private let templateText = """
    <template xmlns="urn:dutymap:1" id="t" revision="1">
      <role id="lead" name="牵头" holders="one"/>
    </template>
    """
}
