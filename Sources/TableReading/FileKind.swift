/// What a file is, by its first bytes and, for an archive, by what is in it. Its name says nothing.
enum FileKind {
  case workbook(ZIPArchive)
  case wordDocument(ZIPArchive)
  case openSpreadsheet(ZIPArchive)
  case text

  /// - Throws: `TableFault.foreign` for what holds tables and is not read, `unknownKind` for what holds none.
  init(_ bytes: [UInt8], _ limits: TableLimits) throws(TableFault) {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      self = try Self.archive(ZIPArchive(bytes, limits: limits))
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      // A workbook under a password is a compound file with a stream of this name, in UTF-16.
      let mark = "EncryptedPackage".utf8.flatMap { (byte: UInt8) -> [UInt8] in [byte, 0] }
      throw .foreign(bytes.firstRange(of: mark) == nil ? .binaryOffice : .encrypted)
    } else if bytes.starts(with: "%PDF".utf8) {
      throw .foreign(.pdf)
    } else if let kind = Self.markup(bytes) {
      throw .foreign(kind)
    } else if Self.isBinary(bytes) {
      throw .unknownKind
    } else {
      self = .text
    }
  }

  private static func archive(_ archive: ZIPArchive) throws(TableFault) -> FileKind {
    var archive = archive
    if archive.contains("[Content_Types].xml") {
      if archive.names.contains(where: { $0.lowercased().hasPrefix("xl/") }) { return .workbook(archive) }
      if archive.names.contains(where: { $0.lowercased().hasPrefix("word/") }) { return .wordDocument(archive) }
      // Parts may have any names: the type of the main part decides.
      let main = try Relationships(of: "", in: &archive).target(ofType: "officeDocument") ?? ""
      let types = try archive.part("[Content_Types].xml").map { String(decoding: $0, as: UTF8.self) } ?? ""
      if !main.isEmpty, types.contains("spreadsheetml.sheet.main") { return .workbook(archive) }
      if !main.isEmpty, types.contains("wordprocessingml.document.main") { return .wordDocument(archive) }
      throw .foreign(.otherOffice)
    }
    if archive.contains("OFD.xml") { throw .foreign(.ofd) }
    guard let type = try archive.part("mimetype").map({ String(decoding: $0, as: UTF8.self) }) else {
      throw .foreign(.archive)
    }
    guard type.hasPrefix("application/vnd.oasis.opendocument.spreadsheet") else { throw .foreign(.otherOffice) }
    return .openSpreadsheet(archive)
  }

  /// Pages and XML, which some systems export under the ending .xls.
  private static func markup(_ bytes: [UInt8]) -> TableFault.ForeignKind? {
    let head = bytes.prefix(4096).filter { $0 != 0 }.drop { $0 <= 0x20 || $0 >= 0xBB }
    guard head.first == UInt8(ascii: "<") else { return nil }
    let text = String(decoding: head, as: UTF8.self).lowercased()
    if ["<html", "<!doctype html", "<table", "<meta", "<head", "<style"].contains(where: text.hasPrefix) {
      return .html
    }
    guard text.hasPrefix("<?xml") || text.hasPrefix("<!--") else {
      return text.contains("xmlns") ? .xml : nil
    }
    if text.contains("urn:schemas-microsoft-com:office:spreadsheet") { return .spreadsheetML }
    return text.contains("<html") ? .html : .xml
  }

  /// Whether bytes are no text: NUL outside UTF-16.
  private static func isBinary(_ bytes: [UInt8]) -> Bool {
    guard !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]) else { return false }
    return bytes.prefix(1 << 16).contains(0)
  }
}
