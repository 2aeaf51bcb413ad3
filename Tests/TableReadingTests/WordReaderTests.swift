import Testing

@testable import TableReading

/// Tables of text documents, with the paragraphs between them.
@Suite struct WordReaderTests {
  private func cell(_ text: String, _ properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:tc>"
  }

  @Test func cellsThatGoDownAndAcrossAreOneRectangle() throws {
    let file = try TableFile(
      Archived.wordDocument(
        """
        <w:p><w:r><w:t>职责</w:t></w:r><w:r><w:t>清单</w:t></w:r></w:p>
        <w:tbl><w:tr>\(cell("领域", "<w:vMerge w:val='restart'/>"))\(cell("职责", "<w:gridSpan w:val='2'/>"))</w:tr>
        <w:tr>\(cell("", "<w:vMerge/>"))\(cell("县"))\(cell("镇"))</w:tr>
        <w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr>\(cell("甲"))\(cell("乙"))</w:tr></w:tbl><w:p/>
        <w:p><w:r><w:t>附注</w:t></w:r></w:p>
        """))
    #expect(file.format == .docx)
    #expect(file.grids.map(\.lines) == [["A1=领域 B1=职责 C1~=职责", "A2~=领域 B2=县 C2=镇", "B3=甲 C3=乙"]])
    #expect(file.grids.flatMap(\.noted) == [])
    #expect(file.paragraphs.map { "\($0.tablesBefore) \($0.text)" } == ["0 职责清单", "1 附注"])
  }

  @Test func trackedChangesAndHiddenTextAreNoted() throws {
    let file = try TableFile(
      Archived.wordDocument(
        """
        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>县</w:t></w:r><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>
        <w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
        """))
    #expect(file.grids.map(\.lines) == [["A1=县新密"]])
    #expect(file.grids.flatMap(\.noted) == ["A1 deletedText(\"旧\")", "A1 insertedText(\"新\")", "A1 hiddenText(\"密\")"])
  }

  @Test func aTableInACellIsReadByItself() throws {
    let file = try TableFile(
      Archived.wordDocument(
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>外</w:t></w:r></w:p><w:tbl><w:tr>\(cell("内"))</w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>"
      ))
    #expect(file.grids.map(\.name) == [.table(1), .table(2)])
    #expect(file.grids.map(\.lines) == [["A1=外"], ["A1=内"]])
    #expect(file.grids.flatMap(\.noted) == ["A1 nestedTable(2)"])
  }

  @Test func textInAChoiceIsNotTakenTwice() throws {
    let file = try TableFile(
      Archived.wordDocument(
        """
        <w:tbl><w:tr><w:tc><w:p><w:r><mc:AlternateContent><mc:Choice><w:t>一</w:t></mc:Choice>
        <mc:Fallback><w:t>一</w:t></mc:Fallback></mc:AlternateContent><w:t>二</w:t><w:br/><w:t>三</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
        """))
    #expect(file.grids.map(\.lines) == [["A1=一二\n三"]])
  }

  @Test func aDocumentOfAnOfficeIsRead() throws {
    let file = try TableFile(TableFile.sample("zone-departments.docx"))
    #expect(file.grids.map(\.rows.count) == [6, 7])
    #expect(file.grids.first?[row: 5]?[1].map { "\($0.text) \($0.isOwn)" } == "生产安全事故应急处置 false")
    #expect(file.grids.flatMap(\.noted) == [])
  }
}
