import BoundaryFindings
import BoundaryModel
import BoundaryReports
import Testing

/// Every format names the cell of a finding in a file of tables.
@Suite struct CellPlaceTests {
  private static let cell = TableCell(table: .sheet("职责清单"), row: 12, column: 2, text: "企业安全检查")

  private static func report(_ cell: TableCell = cell) -> LocatedReport {
    var documents = Documents()
    let spot = Spot(Place(file: documents.files.append(SourceFile(path: "清单.xlsx")), offset: 0))
    let finding = Finding(.sample, Wording(zh: "甲和乙都牵头", en: "A and B both lead"), at: spot)
    var report = Report()
    report.files = ["清单.xlsx"]
    report.findings = [finding]
    return LocatedReport(report, locations: [spot: Location(path: "清单.xlsx", cell: cell)])
  }

  @Test(arguments: [
    (cell, "清单.xlsx:职责清单!B12: 错误: 甲和乙都牵头 [例 sample]\n   B12 | 企业安全检查\n"),
    (
      TableCell(table: .table(2), row: 5, column: 3, text: "甲"),
      "清单.xlsx:表 2 第 5 行第 3 列: 错误: 甲和乙都牵头 [例 sample]\n     5 | 甲\n"
    ),
    (
      TableCell(table: .lines, row: 7, column: 1, text: ""),
      "清单.xlsx:第 7 行第 1 列: 错误: 甲和乙都牵头 [例 sample]\n"
    ),
  ])
  func text(cell: TableCell, expected: String) {
    #expect(TextReport(Self.report(cell), .of(.zh)).findings() == expected)
  }

  @Test func json() throws {
    let text = try JSONReport(Self.report(), .of(.en)).render()
    #expect(text.contains(#""cell" : "B12""#))
    #expect(text.contains(#""sheet" : "职责清单""#))
    #expect(text.contains(#""line" : 12"#) && text.contains(#""column" : 2"#))
  }

  @Test func sarif() throws {
    let text = try SARIFReport(Self.report(), .of(.en)).render()
    #expect(text.contains(#""fullyQualifiedName" : "清单.xlsx:职责清单!B12""#))
    #expect(text.contains(#""name" : "职责清单!B12""#))
    #expect(text.contains(#""kind" : "cell""#))
  }

  @Test(arguments: [
    ("concise", "清单.xlsx:职责清单!B12: error: A and B both lead"),
    ("junit", "清单.xlsx:职责清单!B12: error: A and B both lead"),
    ("markdown", "**error** 职责清单\\!B12: A and B both lead"),
    ("github", "line=12,endLine=12,title=sample::职责清单!B12: A and B both lead"),
    ("gitlab", "职责清单!B12: A and B both lead"),
    ("csv", "职责清单,B12"),
  ])
  func formats(name: String, expected: String) throws {
    let reporter = try #require(LocatedReport.reporters.first { $0.name == name })
    let text = String(decoding: try reporter.init(Self.report(), .of(.en)).bytes(), as: UTF8.self)
    #expect(text.contains(expected), "\(text)")
  }
}
