import XMLEvents

/// The text of a file that does not say its encoding, as UTF-8.
///
/// A byte order mark decides; else what is valid UTF-8 is UTF-8, and anything else GB18030, which Chinese spreadsheets
/// save. The other way round would take UTF-8 for GB18030: almost every pair of bytes is one of its characters.
struct PlainText {
  let bytes: [UInt8]

  /// - Throws: `TableFault.undecodable`.
  init(_ raw: [UInt8]) throws(TableFault) {
    if raw.starts(with: [0xEF, 0xBB, 0xBF]) {
      bytes = try Self.utf8(Array(raw.dropFirst(3)))
    } else if raw.starts(with: [0xFF, 0xFE]) {
      bytes = try Self.decoded(Array(raw.dropFirst(2)), .utf16LittleEndian)
    } else if raw.starts(with: [0xFE, 0xFF]) {
      bytes = try Self.decoded(Array(raw.dropFirst(2)), .utf16BigEndian)
    } else if Self.firstFault(of: raw) == nil {
      bytes = raw
    } else {
      bytes = try Self.decoded(raw, .gb18030)
    }
  }

  private static func utf8(_ bytes: [UInt8]) throws(TableFault) -> [UInt8] {
    if let fault = firstFault(of: bytes) { throw .undecodable(offset: fault + 3) }
    return bytes
  }

  /// The place of the first byte that is not UTF-8.
  private static func firstFault(of bytes: [UInt8]) -> Int? {
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var place = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): place += UTF8.width(scalar)
      case .emptyInput: return nil
      case .error: return place
      }
    }
  }

  private static func decoded(_ raw: [UInt8], _ encoding: TextEncoding) throws(TableFault) -> [UInt8] {
    do throws(XMLFault) {
      var input = try XMLInput(.bytes(raw), encoding: encoding)
      var text: [UInt8] = []
      while case let piece = try input.next(), !piece.isEmpty { text += piece }
      return text
    } catch {
      throw .undecodable(offset: error.offset)
    }
  }
}
