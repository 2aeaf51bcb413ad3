import Testing

@testable import TableReading

@Suite struct StoredArchiveTests {
  @Test func whatIsStoredIsReadBack() throws {
    var archive = StoredArchive()
    archive.add("a.xml", Array("<a/>".utf8))
    archive.add("文/b", [])
    var read = try ZIPArchive(archive.bytes, limits: TableLimits())
    #expect(read.names.sorted() == ["a.xml", "文/b"])
    #expect(try read.part("a.xml") == Array("<a/>".utf8))
    #expect(try read.part("文/b") == [])
  }
}
