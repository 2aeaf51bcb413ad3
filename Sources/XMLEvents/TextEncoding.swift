/// The encodings that are read. All but UTF-8 are converted before parsing, so that every
/// offset is one in UTF-8.
package enum TextEncoding: Equatable, Sendable {
  case utf8
  case utf16LittleEndian
  case utf16BigEndian
  /// GB18030, which includes GBK and GB2312 and is taken wherever one of them is declared:
  /// files declared GBK hold four-byte GB18030 characters in practice.
  case gb18030

  var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian: "UTF-16LE"
    case .utf16BigEndian: "UTF-16BE"
    case .gb18030: "GB18030"
    }
  }

  /// Finds the encoding from a byte order mark or, failing that, from the XML declaration.
  ///
  /// - Parameter head: The first bytes of the document, a few hundred at best.
  /// - Throws: `XMLFault` of kind `unsupportedEncoding`, or `undecodable` when UTF-16 is
  ///   declared in bytes that are not.
  static func detect(_ head: ArraySlice<UInt8>) throws(XMLFault) -> (encoding: Self, markLength: Int) {
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if [[0xFF, 0xFE, 0, 0], [0, 0, 0xFE, 0xFF], [0x3C, 0, 0, 0], [0, 0, 0, 0x3C]].contains(where: head.starts) {
      throw XMLFault(kind: .unsupportedEncoding("UTF-32"), offset: 0)
    }
    if head.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if head.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    // No text in another encoding has "<" and NUL beside each other.
    if head.starts(with: [0x3C, 0x00]) { return (.utf16LittleEndian, 0) }
    if head.starts(with: [0x00, 0x3C]) { return (.utf16BigEndian, 0) }
    guard let declared = declaredName(head) else { return (.utf8, 0) }
    switch declared.name.uppercased() {
    case "UTF-8", "UTF8", "US-ASCII", "ASCII": return (.utf8, 0)
    case "GB18030", "GBK", "GB2312", "CP936", "GB_2312-80", "EUC-CN": return (.gb18030, 0)
    case "UTF-16", "UTF-16LE", "UTF-16BE":
      throw XMLFault(kind: .undecodable(encoding: declared.name), offset: declared.offset)
    default:
      throw XMLFault(kind: .unsupportedEncoding(declared.name), offset: declared.offset)
    }
  }

  /// The value of `encoding` in an XML declaration at the start of the document.
  private static func declaredName(_ head: ArraySlice<UInt8>) -> (name: String, offset: Int)? {
    guard head.starts(with: "<?xml".utf8), head.dropFirst(5).first.map({ $0 <= 0x20 }) ?? false,
      let end = head.firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    let declaration = Array(head[head.startIndex..<end])
    guard let start = declaration.firstRange(of: Array("encoding".utf8))?.upperBound,
      let open = declaration[start...].firstIndex(where: { $0 == 0x22 || $0 == 0x27 }),
      let close = declaration[(open + 1)...].firstIndex(of: declaration[open])
    else { return nil }
    return (String(decoding: declaration[(open + 1)..<close], as: UTF8.self), open + 1)
  }
}
