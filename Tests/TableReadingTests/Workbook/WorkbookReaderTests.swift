import Testing

@testable import TableReading

/// Sheets of workbooks, as people see them.
@Suite struct WorkbookReaderTests {
  private func grid(_ cells: String, strings: String = "", styles: String = "") throws -> Grid {
    try #require(TableFile(Archived.workbook(sheet: cells, strings: strings, styles: styles)).grids.first)
  }

  @Test func cellsOfAllTypesAreShown() throws {
    let grid = try grid(
      """
      <sheetData><row r='2'>
        <c r='A2' t='s'><v>0</v></c><c r='B2' t='inlineStr'><is><r><t>县</t></r><r><t>公安局</t></r></is></c>
        <c r='C2' t='str'><f>A2</f><v>应急</v></c><c r='D2' t='b'><v>1</v></c><c r='E2' t='e'><v>#REF!</v></c>
        <c r='F2'><v>001203</v></c><c r='G2'><v>3.0</v></c><c r='H2'><v>0.30000000000000004</v></c>
      </row></sheetData>
      """,
      strings: "<si><r><t xml:space='preserve'> 消防 </t></r><r><t>检查_x000A_巡查</t></r><rPh><t>xiaofang</t></rPh></si>")
    #expect(grid.lines == ["A2=消防 检查\n巡查 B2=县公安局 C2=应急 D2=TRUE E2=#REF! F2=001203 G2=3 H2=0.3"])
    #expect(grid.noted == ["E2 errorValue(\"#REF!\")"])
  }

  @Test func cellsAndRowsWithoutReferencesStandOneAfterAnother() throws {
    let grid = try grid(
      "<sheetData><row><c t='str'><v>a</v></c><c t='str'><v>b</v></c></row><row r='5'><c r='C5' t='str'><v>c</v></c><c t='str'><v>d</v></c></row><row><c t='str'><v>e</v></c></row></sheetData>"
    )
    #expect(grid.lines == ["A1=a B1=b", "C5=c D5=d", "A6=e"])
  }

  @Test func aFormulaWithoutAValueIsNoted() throws {
    let grid = try grid(
      "<sheetData><row r='1'><c r='A1'><f>1+1</f></c><c r='B1'><f>1+1</f><v>2</v></c></row></sheetData>")
    #expect(grid.lines == ["B1=2"])
    #expect(grid.noted == ["A1 formulaWithoutValue"])
  }

  @Test func mergesShowTheTextOfTheirFirstCell() throws {
    let grid = try grid(
      """
      <sheetData><row r='1'><c r='A1' t='str'><v>安全</v></c><c r='B1' t='str'><v>一</v></c></row>
      <row r='2'><c r='B2' t='str'><v>二</v></c></row><row r='3'><c r='A3' t='str'><v>own</v></c></row></sheetData>
      <mergeCells><mergeCell ref='A1:A3'/><mergeCell ref='B2:A1'/><mergeCell ref='A1:XFD1048576'/><mergeCell ref='B2:C2'/>
      <mergeCell ref='B1:??'/><mergeCell ref='C3'/></mergeCells>
      """)
    #expect(grid.lines == ["A1=安全 B1=一", "A2~=安全 B2=二", "A3=own"])
    #expect(
      grid.noted == [
        "A1 brokenMerge(\"B2:A1\")", "A1 brokenMerge(\"A1:XFD1048576\")", "B1 brokenMerge(\"B1:??\")",
        "A3 coveredText(\"own\")",
      ])
  }

  @Test func hiddenSheetsRowsAndColumnsAreKnown() throws {
    let bytes = Archived.workbook(
      sheet:
        "<cols><col min='2' max='3' hidden='1'/><col min='5' max='4' hidden='1'/></cols><sheetData><row r='1' hidden='1'><c r='A1' t='str'><v>a</v></c></row></sheetData>",
      sheets: "<sheet name='旧' sheetId='1' state='veryHidden' r:id='r1'/>")
    let grid = try #require(TableFile(bytes).grids.first)
    #expect(grid.isHidden)
    #expect(grid.rows.map(\.isHidden) == [true])
    #expect((0..<5).map(grid.isHidden(column:)) == [false, true, true, false, false])
  }

  @Test func datesOf1904AreFourYearsLater() throws {
    let styles = "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs>"
    let sheet = "<sheetData><row r='1'><c r='A1' s='1'><v>43585</v></c></row></sheetData>"
    let early = try TableFile(Archived.workbook(sheet: sheet, styles: styles))
    let late = try TableFile(Archived.workbook(sheet: sheet, styles: styles, properties: "<workbookPr date1904='1'/>"))
    #expect(early.grids.map(\.lines) == [["A1=2019/4/30"]])
    #expect(late.grids.map(\.lines) == [["A1=2023/5/1"]])
  }

  @Test func cellsOfAMillionEmptyRowsCostNothing() throws {
    let rows = (1...20_000).map { "<row r='\($0 * 50)'><c r='XFD\($0 * 50)' s='0'/></row>" }.joined()
    #expect(
      try grid("<sheetData>\(rows)<row r='1048576'><c r='XFD1048576' t='str'><v>z</v></c></row></sheetData>").lines == [
        "XFD1048576=z"
      ])
  }

  @Test func moreCellsThanTheLimitAreRefused() throws {
    var limits = TableLimits()
    limits.cells = 2
    let bytes = Archived.workbook(
      sheet: "<sheetData><row><c t='str'><v>a</v></c><c t='str'><v>b</v></c><c t='str'><v>c</v></c></row></sheetData>")
    #expect(throws: TableFault.limit(.cells, maximum: 2, part: nil)) { try TableFile(bytes, limits: limits) }
  }

  @Test func aDocumentTypeIsRefusedWithItsPart() throws {
    var archive = Archived()
    archive.add("[Content_Types].xml", "")
    archive.add(
      "_rels/.rels",
      "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>&e;</Relationships>"
    )
    archive.add("xl/workbook.xml", "")
    #expect(throws: TableFault.malformedPart(name: "_rels/.rels", .documentType, offset: 0)) {
      try TableFile(archive.whole)
    }
  }

  @Test func aWorkbookOfAnOfficeIsReadAsItIsShown() throws {
    let file = try TableFile(TableFile.sample("delegation-towns.xlsx"))
    let grid = try #require(file.grids.first)
    #expect(file.format == .xlsx)
    #expect(grid.name == .sheet("赋权清单"))
    #expect(grid[row: 2]?[1]?.text == "001203")
    #expect(
      [2, 3, 4, 6, 7, 8].map { grid[row: $0]?[8]?.text } == [
        "2023-05-01", "2023年5月1日", "2023.5.1", "2023/05/01", "2023年5月", "45047",
      ])
  }
}
