import TableReading
import Testing

@testable import BoundaryTables

/// Every cell is used, ignored by name, or told.
@Suite struct AccountTests {
  @Test(arguments: [
    "boundary-merged.xlsx", "matrix-marks.ods", "delegation-towns.xlsx", "tasks-gbk.csv", "zone-departments.docx",
  ])
  func everyCellOfASampleIsAccountedFor(sample: String) throws {
    let imported = try Imported(sample: sample)
    #expect(imported.faults == [])
    #expect(!imported.tables.told.contains { if case .unusedCell = $0.kind { true } else { false } })
    #expect(imported.tables.counts.cells > 0)
  }

  @Test func totalsAndAnnouncedNumbersAreCounted() throws {
    let imported = try Imported(
      csv: """
        青平县人民政府职责边界清单
        序号,职责事项,牵头单位
        一、安全生产（3项）,,
        1,甲,县应急局
        2,乙,县公安局
        小计,1项,
        序号,职责事项,牵头单位
        二、城乡建设（1项）,,
        3,丙,县住建局
        合计,3项,
        注：本清单自印发之日起施行。,,
        """)
    #expect(imported.holders.count { $0.hasPrefix("<duty") } == 3)
    #expect(
      imported.told == [
        "line 3 column 1: 3 are stated, the rows are 2", "line 6 column 1: 1 are stated, the rows are 2",
      ])
    #expect(imported.document("list.xml").contains("<note>注：本清单自印发之日起施行。</note>"))
    #expect(imported.document("list.xml").contains("<total duties=\"3\"/>"))
  }

  @Test func whatIsNotUnderstoodIsKeptAndTold() throws {
    let imported = try Imported(
      csv: """
        青平县人民政府职责边界清单
        职责事项,牵头单位,联系电话,备注
        甲,县应急管埋局,12345,仅限核心区
        乙,见文件,,
        丙,县供电公司,,
        ,,67890,
        """)
    #expect(
      imported.told == [
        "line 2 column 3: what the column '联系电话' means is not known; its cells were kept as notes",
        "line 3 column 2: the register has no '县应急管埋局'; is '青平县应急管理局' meant? it is proposed as a new body until then",
        "line 3 column 4: the note '仅限核心区' seems to limit a scope, but does not say whose",
        "line 4 column 2: '见文件' does not look like a body; it was kept as a note",
        "line 5 column 2: the register has no '县供电公司'; it is proposed as a new body",
        "line 6 column 3: the row names no duty; it was taken to go on with '丙'",
      ])
    #expect(imported.document("list.xml").contains("<note>联系电话:12345</note>"))
    #expect(imported.document("list.xml").contains("<note>见文件</note>"))
    #expect(imported.document("register.xml").contains("<body id=\"县供电公司\" kind=\"other\" name=\"县供电公司\">"))
  }

  @Test func aFileWithoutATableIsRefused() throws {
    let error = #expect(throws: ImportFault.self) { try Imported(csv: "今天,天气\n晴,好\n") }
    #expect(error == .nothingFound)
  }

  /// Random texts in every place of a table are read without a fault, and what they hold is somewhere.
  @Test func anyTextsAreAccountedFor() throws {
    let words = [
      "县应急局", "各镇（街道）", "牵头：", "，", "；", "（", "）", "●", "5000万元以下", "小计", "注：", "<a>&\"", "2023年5月", "和", "\u{1}", "一、",
      "负责", "配合", "等部门", "《法》第一条", " ", "R/A", "无", "—",
    ]
    var state: UInt64 = 20_231_125
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for round in 0..<150 {
      var csv = "序号,领域,职责事项,牵头单位,配合单位,县公安局职责,依据,权限范围,备注\n"
      for _ in 0..<6 {
        let cells = (0..<9).map { _ in (0..<next(4)).map { _ in words[next(words.count)] }.joined() }
        csv += cells.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",") + "\n"
      }
      csv += "1,a,甲,县应急局,,,,,\n"
      let imported = try Imported(csv: csv)
      #expect(imported.faults == [], "round \(round)")
      #expect(
        !imported.tables.told.contains { if case .unusedCell = $0.kind { true } else { false } }, "round \(round)")
    }
  }
}
