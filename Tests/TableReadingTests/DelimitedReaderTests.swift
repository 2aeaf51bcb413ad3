import Testing

@testable import TableReading

/// Values between separators, in the encodings in which offices save them.
@Suite struct DelimitedReaderTests {
  @Test(arguments: [",", ";", "\t"])
  func theSeparatorIsFound(_ separator: String) throws {
    let text =
      ["事项", "牵头,单位;甲", "配合"].map { "\"\($0)\"" }.joined(separator: separator) + "\r\na\(separator)b\(separator)c\r\n"
    #expect(try TableFile(Array(text.utf8)).grids.map(\.lines) == [["A1=事项 B1=牵头,单位;甲 C1=配合", "A2=a B2=b C2=c"]])
  }

  @Test func rowsBeginOnTheirLines() throws {
    let text = "题\n\"两\n行\",b\n\nc,\"说\"\"话\"\"\"\n"
    let grid = try #require(TableFile(Array(text.utf8)).grids.first)
    #expect(grid.lines == ["A1=题", "A2=两\n行 B2=b", "A4=c B4=说\"话\""])
    #expect(grid.rows.map(\.line) == [1, 2, 5])
  }

  @Test func encodingsAreFound() throws {
    let marked: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("县,镇".utf8)
    let unicode: [UInt8] = [0xFF, 0xFE] + "县\t镇".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let national: [UInt8] = [0xCF, 0xD8, 0x2C, 0xD5, 0xF2]
    for bytes in [marked, unicode, national] { #expect(try TableFile(bytes).grids.map(\.lines) == [["A1=县 B1=镇"]]) }
  }

  @Test func textInNoEncodingIsRefusedAtItsByte() {
    #expect(throws: TableFault.undecodable(offset: 3)) { try TableFile([0x61, 0x2C, 0x62, 0xFF, 0xFF]) }
    #expect(throws: TableFault.undecodable(offset: 4)) { try TableFile([0xEF, 0xBB, 0xBF, 0x61, 0xFF]) }
  }

  @Test func quotationMarksAreTold() throws {
    #expect(throws: TableFault.openQuotation(line: 2)) { try TableFile(Array("a\n\"b\nc".utf8)) }
    let grid = try #require(TableFile(Array("a\"b,\"c\"d\n".utf8)).grids.first)
    #expect(grid.lines == ["A1=a\"b B1=cd"])
    #expect(grid.noted == ["A1 strayQuotation", "B1 strayQuotation"])
  }

  @Test func aFileOfAnOfficeIsRead() throws {
    let grid = try #require(TableFile(TableFile.sample("tasks-gbk.csv")).grids.first)
    #expect(grid.rows.map(\.line) == [1, 2, 3, 4, 6, 7, 9])
    #expect(grid[row: 3]?[2]?.text == "牵头单位：县消防救援大队\n配合单位：东塘街道、柳桥镇、石埠镇")
  }
}
