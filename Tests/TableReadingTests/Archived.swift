import Foundation

@testable import TableReading

/// An archive made by hand: entries as they are, not deflated, so that a test can spoil any byte of it.
struct Archived {
  private(set) var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// - Parameters:
  ///   - checksum: Another than the right one, to be found out.
  ///   - size: Another than the right one.
  mutating func add(
    _ name: String, _ content: String, checksum: UInt32? = nil, size: Int? = nil, method: Int = 0, flags: Int = 0
  ) {
    add(name, Array(content.utf8), checksum: checksum, size: size, method: method, flags: flags)
  }

  mutating func add(
    _ name: String, _ data: [UInt8], checksum: UInt32? = nil, size: Int? = nil, method: Int = 0, flags: Int = 0,
    at header: Int? = nil
  ) {
    let start = header ?? bytes.count
    let common =
      number(flags, 2) + number(method, 2) + number(0, 4) + number(Int(checksum ?? Inflater.checksum(data)), 4)
      + number(data.count, 4) + number(size ?? data.count, 4) + number(name.utf8.count, 2) + number(0, 2)
    if header == nil { bytes += [0x50, 0x4B, 3, 4] + number(20, 2) + common + Array(name.utf8) + data }
    directory +=
      [0x50, 0x4B, 1, 2] + number(20, 2) + number(20, 2) + common + number(0, 2) + number(0, 2) + number(0, 2)
      + number(0, 4) + number(start, 4) + Array(name.utf8)
    count += 1
  }

  /// The whole archive, with its directory and the end record.
  var whole: [UInt8] {
    bytes + directory + [0x50, 0x4B, 5, 6] + number(0, 4) + number(count, 2) + number(count, 2)
      + number(directory.count, 4) + number(bytes.count, 4) + number(0, 2)
  }

  private func number(_ value: Int, _ length: Int) -> [UInt8] {
    (0..<length).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  // MARK: Office files

  static func workbook(
    sheet: String, strings: String = "", styles: String = "",
    sheets: String = "<sheet name='清单' sheetId='1' r:id='r1'/>",
    properties: String = ""
  ) -> [UInt8] {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    var archive = Archived()
    archive.add("[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>")
    archive.add("_rels/.rels", relationships([("r0", "officeDocument", "xl/workbook.xml")]))
    archive.add(
      "xl/workbook.xml",
      "<workbook xmlns='\(main)' xmlns:r='\(relation)'>\(properties)<sheets>\(sheets)</sheets></workbook>")
    archive.add(
      "xl/_rels/workbook.xml.rels",
      relationships([
        ("r1", "worksheet", "worksheets/sheet1.xml"), ("r2", "sharedStrings", "sharedStrings.xml"),
        ("r3", "styles", "/xl/styles.xml"),
      ]))
    archive.add("xl/worksheets/sheet1.xml", "<worksheet xmlns='\(main)'>\(sheet)</worksheet>")
    archive.add("xl/sharedStrings.xml", "<sst xmlns='\(main)'>\(strings)</sst>")
    archive.add("xl/styles.xml", "<styleSheet xmlns='\(main)'>\(styles)</styleSheet>")
    return archive.whole
  }

  static func wordDocument(_ body: String) -> [UInt8] {
    let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    var archive = Archived()
    archive.add("[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>")
    archive.add("_rels/.rels", relationships([("r0", "officeDocument", "word/document.xml")]))
    archive.add(
      "word/document.xml",
      "<w:document xmlns:w='\(main)' xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'>"
        + "<w:body>\(body)</w:body></w:document>")
    return archive.whole
  }

  static func openSpreadsheet(_ tables: String, styles: String = "") -> [UInt8] {
    let names = ["office", "table", "text", "style"].map {
      "xmlns:\($0)='urn:oasis:names:tc:opendocument:xmlns:\($0):1.0'"
    }
    var archive = Archived()
    archive.add("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    archive.add(
      "content.xml",
      "<office:document-content \(names.joined(separator: " "))><office:automatic-styles>\(styles)</office:automatic-styles>"
        + "<office:body><office:spreadsheet>\(tables)</office:spreadsheet></office:body></office:document-content>")
    return archive.whole
  }

  private static func relationships(_ targets: [(id: String, type: String, path: String)]) -> String {
    let base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
      + targets.map { "<Relationship Id='\($0.id)' Type='\(base)\($0.type)' Target='\($0.path)'/>" }.joined()
      + "</Relationships>"
  }
}

extension TableFile {
  /// A file that stands beside the tests; made-up lists of a made-up county, as offices keep them.
  static func sample(_ name: String) throws -> [UInt8] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Samples")
    return [UInt8](try Data(contentsOf: folder.appending(path: name)))
  }
}

extension Grid {
  /// Each row as its cells' places and texts; what is shown of another cell has a tilde.
  var lines: [String] {
    rows.map { row in
      row.cells.map { "\(place(of: $0, in: row).reference)\($0.isOwn ? "" : "~")=\($0.text)" }.joined(separator: " ")
    }
  }

  var noted: [String] { notices.map { "\($0.place.reference) \($0.kind)" } }
}
