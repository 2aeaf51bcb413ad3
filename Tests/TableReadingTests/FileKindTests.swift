import Testing

@testable import TableReading

/// Files that are not read each say what they are.
@Suite struct FileKindTests {
  @Test(arguments: [
    ("%PDF-1.7", TableFault.ForeignKind.pdf), ("<html><table>", .html), ("\u{FEFF}\n<table border=1>", .html),
    ("<!DOCTYPE html>", .html), ("<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'>", .html),
    (
      "<?xml version='1.0'?><?mso-application progid='Excel.Sheet'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'>",
      .spreadsheetML
    ),
    ("<?xml version='1.0'?><list xmlns='urn:dutymap:1'/>", .xml), ("<list xmlns='urn:dutymap:1'/>", .xml),
  ])
  func textsOfOtherKinds(_ text: String, _ kind: TableFault.ForeignKind) {
    #expect(throws: TableFault.foreign(kind)) { try TableFile(Array(text.utf8)) }
  }

  @Test func filesOfBefore2007AndUnderAPassword() throws {
    #expect(throws: TableFault.foreign(.binaryOffice)) { try TableFile(TableFile.sample("ledger-county.xls")) }
    let stream = "EncryptedPackage".utf8.flatMap { (byte: UInt8) -> [UInt8] in [byte, 0] }
    #expect(throws: TableFault.foreign(.encrypted)) { try TableFile([0xD0, 0xCF, 0x11, 0xE0] + stream) }
  }

  @Test(arguments: [
    (["OFD.xml": ""], TableFault.ForeignKind.ofd), (["a.txt": "b"], .archive),
    (["mimetype": "application/vnd.oasis.opendocument.text"], .otherOffice),
    (["[Content_Types].xml": "", "ppt/presentation.xml": ""], .otherOffice),
  ])
  func archivesOfOtherKinds(_ parts: [String: String], _ kind: TableFault.ForeignKind) {
    var archive = Archived()
    for (name, text) in parts { archive.add(name, text) }
    #expect(throws: TableFault.foreign(kind)) { try TableFile(archive.whole) }
  }

  @Test func bytesThatAreNoText() {
    #expect(throws: TableFault.unknownKind) { try TableFile([1, 2, 0, 3]) }
  }

  @Test func aFileBeyondTheLimitIsNotLookedAt() {
    var limits = TableLimits()
    limits.file = 3
    #expect(throws: TableFault.limit(.file, maximum: 3, part: nil)) { try TableFile([1, 2, 3, 4], limits: limits) }
  }
}
