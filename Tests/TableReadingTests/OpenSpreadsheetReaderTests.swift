import Testing

@testable import TableReading

/// Sheets of OpenDocument spreadsheets.
@Suite struct OpenSpreadsheetReaderTests {
  private func cell(_ text: String, _ attributes: String = "") -> String {
    "<table:table-cell \(attributes)><text:p>\(text)</text:p></table:table-cell>"
  }

  @Test func repeatedAndSpannedCellsStandWhereTheyAreShown() throws {
    let file = try TableFile(
      Archived.openSpreadsheet(
        """
        <table:table table:name='矩阵'><table:table-column table:number-columns-repeated='2'/><table:table-column table:visibility='collapse'/>
        <table:table-row>\(cell("题", "table:number-columns-spanned='3' table:number-rows-spanned='1'"))
        <table:covered-table-cell table:number-columns-repeated='2'/></table:table-row>
        <table:table-row table:number-rows-repeated='3'>\(cell("甲<text:s text:c='2'/>乙"))\(cell("●", "table:number-columns-repeated='2'"))</table:table-row>
        <table:table-row table:visibility='filter'>\(cell("隐<text:line-break/>行"))</table:table-row>
        <table:table-row table:number-rows-repeated='1048000'><table:table-cell table:number-columns-repeated='16384'/></table:table-row>
        </table:table>
        """))
    let grid = try #require(file.grids.first)
    #expect(file.format == .ods)
    #expect(
      grid.lines == [
        "A1=题 B1~=题 C1~=题", "A2=甲  乙 B2=● C2=●", "A3=甲  乙 B3=● C3=●", "A4=甲  乙 B4=● C4=●", "A5=隐\n行",
      ])
    #expect(grid.rows.last?.isHidden == true)
    #expect(grid.isHidden(column: 2))
  }

  @Test func aMillionRowsOfOneTextAreKeptOnceAndNoted() throws {
    let file = try TableFile(
      Archived.openSpreadsheet(
        "<table:table table:name='x'><table:table-row table:number-rows-repeated='1000000'>\(cell("满"))</table:table-row></table:table>"
      ))
    #expect(file.grids.map(\.lines) == [["A1=满"]])
    #expect(file.grids.flatMap(\.noted) == ["A1 repeatedRow(1000000)"])
  }

  @Test func commentsAreNotText() throws {
    let file = try TableFile(
      Archived.openSpreadsheet(
        "<table:table table:name='x'><table:table-row><table:table-cell><office:annotation><text:p>批注</text:p></office:annotation><text:p>正文</text:p></table:table-cell></table:table-row></table:table>"
      ))
    #expect(file.grids.map(\.lines) == [["A1=正文"]])
  }

  @Test func aSheetOfAnOfficeIsRead() throws {
    let grid = try #require(TableFile(TableFile.sample("matrix-marks.ods")).grids.first)
    #expect(grid[row: 7]?[8]?.text == "●（限开发区内）")
    #expect(grid[row: 2]?[10].map { "\($0.text) \($0.isOwn)" } == "属地 false")
  }
}
