import Glibc

/// The encodings that are read. All but UTF-8 are converted before parsing, so that every
/// offset is one in UTF-8.
package enum TextEncoding: Equatable, Sendable {
  case utf8
  case utf16LittleEndian
  case utf16BigEndian
  /// GB18030, which includes GBK and GB2312 and is taken wherever one of them is declared:
  /// files declared GBK hold four-byte GB18030 characters in practice.
  case gb18030

  /// Finds the encoding from a byte order mark or, failing that, from the XML declaration.
  ///
  /// - Parameter head: The first bytes of the document, a few hundred at best.
  /// - Throws: `XMLFault` of kind `unsupportedEncoding`.
  static func detect(_ head: ArraySlice<UInt8>) throws(XMLFault) -> (encoding: Self, markLength: Int) {
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if head.starts(with: [0xFF, 0xFE, 0, 0]) || head.starts(with: [0, 0, 0xFE, 0xFF]) {
      throw XMLFault(kind: .unsupportedEncoding("UTF-32"), offset: 0)
    }
    if head.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if head.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    if head.starts(with: [0x3C, 0x00, 0x3F, 0x00]) { return (.utf16LittleEndian, 0) }
    if head.starts(with: [0x00, 0x3C, 0x00, 0x3F]) { return (.utf16BigEndian, 0) }
    guard let declared = declaredName(head) else { return (.utf8, 0) }
    switch declared.name.uppercased() {
    case "UTF-8", "UTF8", "US-ASCII", "ASCII": return (.utf8, 0)
    case "GB18030", "GBK", "GB2312", "CP936", "GB_2312-80": return (.gb18030, 0)
    default:
      throw XMLFault(kind: .unsupportedEncoding(declared.name), offset: declared.offset)
    }
  }

  /// The value of `encoding` in an XML declaration at the start of the document.
  private static func declaredName(_ head: ArraySlice<UInt8>) -> (name: String, offset: Int)? {
    guard head.starts(with: Array("<?xml".utf8)),
      let end = head.firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    let declaration = Array(head[head.startIndex..<end])
    let key = Array("encoding".utf8)
    guard let start = declaration.firstRange(of: key)?.upperBound else { return nil }
    guard let open = declaration[start...].firstIndex(where: { $0 == 0x22 || $0 == 0x27 }),
      let close = declaration[(open + 1)...].firstIndex(of: declaration[open])
    else { return nil }
    return (String(decoding: declaration[(open + 1)..<close], as: UTF8.self), open + 1)
  }

  private var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian: "UTF-16LE"
    case .utf16BigEndian: "UTF-16BE"
    case .gb18030: "GB18030"
    }
  }

  /// The whole text as UTF-8.
  ///
  /// - Throws: `XMLFault` of kind `undecodable`, its offset that of the first character that
  ///   could not be converted, in the converted text; the text before it is lost.
  func decode(_ bytes: ArraySlice<UInt8>) throws(XMLFault) -> [UInt8] {
    guard self != .utf8 else { return Array(bytes) }
    guard let converter = unsafe iconv_open("UTF-8", name), Int(bitPattern: converter) != -1 else {
      throw XMLFault(kind: .unsupportedEncoding(name), offset: 0)
    }
    defer { unsafe _ = iconv_close(converter) }
    var source = bytes.map { CChar(bitPattern: $0) }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 3 / 2)
    var piece = [CChar](repeating: 0, count: 1 << 16)
    var sourceOffset = 0
    while sourceOffset < source.count {
      var remaining = source.count - sourceOffset
      var room = piece.count
      let status = unsafe source.withUnsafeMutableBufferPointer { input in
        unsafe piece.withUnsafeMutableBufferPointer { output in
          var from = unsafe input.baseAddress.map { unsafe $0 + sourceOffset }
          var into = output.baseAddress
          return unsafe iconv(converter, &from, &remaining, &into, &room)
        }
      }
      let reason = errno
      text.append(contentsOf: piece[..<(piece.count - room)].lazy.map { UInt8(bitPattern: $0) })
      sourceOffset = source.count - remaining
      if status == -1, reason != E2BIG {
        throw XMLFault(kind: .undecodable(encoding: name), offset: text.count)
      }
    }
    return text
  }
}
