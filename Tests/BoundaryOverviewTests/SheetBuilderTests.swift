import BoundaryFindings
import BoundaryModel
import BoundaryOverview
import Testing

@Suite struct SheetBuilderTests {
  @Test func conflictsComeFirstThenTheMoreSevereThenSafetyThenWhatAffectsMore() throws {
    let titles = try Pictured().titles
    #expect(
      titles == [
        "1 gap S01: east edz", "2 overlap S01: east edz", "3 vague-wording S01: east edz",
        "4 delegator-without-power L01: edz emergency", "5 missing-field L01: edz",
      ])
  }

  @Test func aSheetHasEachDocumentsOwnWordsWithPlaceAndBasis() throws {
    let sheet = try #require(Pictured().sheets.first { $0.finding.rule.name == "overlap" })
    #expect(sheet.kind == .several)
    #expect(sheet.isSafety)
    #expect(sheet.duty == Named(id: "S01", name: "安全生产"))
    #expect(sheet.field == Named(id: "safety", name: "安全"))
    #expect(sheet.areas == [Named(id: "hosted", name: "托管区")])
    let statement = sheet.statements[0]
    #expect(statement.document == "管委会清单")
    #expect(statement.wording == "负责")
    #expect(statement.tasks == ["检查"])
    #expect(statement.bases == [ConflictSheet.Basis(text: "县政府文件", article: "第三条")])
    #expect(statement.holding?.bodies.map(\.id) == ["edz"])
    #expect(statement.holding?.scope.wording().en == "审批, 监管, from 2023-01-01 to 2023-12-31")
  }

  @Test func theExtentSaysWhichOfHowMany() throws {
    let sheets = try Pictured().sheets
    let gap = sheets.first { $0.finding.rule.name == "gap" }?.extent?.wording
    #expect(gap?.zh == "处罚（3 类之一），2023-01-01 至 2023-12-31")
    let overlap = sheets.first { $0.finding.rule.name == "overlap" }?.extent?.wording
    #expect(overlap?.en == "in 托管区 (1 of 2 areas), 监管 (1 of 3 categories), from 2023-01-01 to 2023-12-31")
  }
}
