/// The texts of a workbook of 1997 to 2003 (MS-XLS, BIFF8).
enum BinaryWorkbook {
  private enum Record {
    static let beginning: UInt16 = 0x0809
    static let password: UInt16 = 0x002F
    static let strings: UInt16 = 0x00FC
    static let more: UInt16 = 0x003C
    static let sharedText: UInt16 = 0x00FD
    static let ownText: UInt16 = 0x0204
    static let formulaText: UInt16 = 0x0207
  }

  /// - Returns: The texts of its cells; nil for an older version and for one under a password.
  static func cellTexts(_ stream: [UInt8]) -> [String]? {
    guard stream.uint16(at: 0) == Record.beginning, stream.uint16(at: 4) == 0x0600 else { return nil }
    var strings: [String] = []
    var texts: [String] = []
    var offset = 0
    while let kind = stream.uint16(at: offset), let size = stream.uint16(at: offset + 2) {
      let data = stream[min(offset + 4, stream.count)..<min(offset + 4 + Int(size), stream.count)]
      offset += 4 + Int(size)
      switch kind {
      case Record.password: return nil
      case Record.strings:
        var parts = [data]
        while stream.uint16(at: offset) == Record.more, let size = stream.uint16(at: offset + 2) {
          parts.append(stream[min(offset + 4, stream.count)..<min(offset + 4 + Int(size), stream.count)])
          offset += 4 + Int(size)
        }
        var reader = SharedTextReader(parts)
        strings = reader.strings()
      case Record.sharedText:
        if let number = data.uint32(at: 6), number < strings.count { texts.append(strings[Int(number)]) }
      case Record.ownText: if let text = text(data.dropFirst(6)) { texts.append(text) }
      case Record.formulaText: if let text = text(data) { texts.append(text) }
      default: break
      }
    }
    return texts
  }

  /// A text within one record; nil where it goes on in the next.
  private static func text(_ data: ArraySlice<UInt8>) -> String? {
    var reader = SharedTextReader([data])
    return reader.string()
  }
}

/// Reads texts that may go on from one record to the next, where their width may change.
private struct SharedTextReader {
  private var parts: ArraySlice<ArraySlice<UInt8>>

  init(_ parts: [ArraySlice<UInt8>]) { self.parts = parts[...] }

  mutating func strings() -> [String] {
    // The number of texts in all, and of different ones.
    guard let count = parts.first?.uint32(at: 4) else { return [] }
    skip(8)
    var strings: [String] = []
    while strings.count < count, let string = string() { strings.append(string) }
    return strings
  }

  /// - Returns: nil at the end of the records.
  mutating func string() -> String? {
    guard let low = byte(), let high = byte(), var flags = byte() else { return nil }
    var runs = 0
    var extra = 0
    if flags & 0x08 != 0 {
      guard let low = byte(), let high = byte() else { return nil }
      runs = Int(low) | Int(high) << 8
    }
    if flags & 0x04 != 0 {
      for shift in stride(from: 0, to: 32, by: 8) {
        guard let byte = byte() else { return nil }
        extra |= Int(byte) << shift
      }
    }
    var units: [UInt16] = []
    for _ in 0..<(Int(low) | Int(high) << 8) {
      if parts.first?.isEmpty == true {
        parts = parts.dropFirst()
        guard let next = byte() else { return nil }
        flags = next
      }
      guard let low = byte() else { return nil }
      if flags & 0x01 == 0 {
        units.append(UInt16(low))
      } else {
        guard let high = byte() else { return nil }
        units.append(UInt16(low) | UInt16(high) << 8)
      }
    }
    skip(4 * runs + extra)
    return String(decoding: units, as: UTF16.self)
  }

  private mutating func byte() -> UInt8? {
    while parts.first?.isEmpty == true { parts = parts.dropFirst() }
    guard var part = parts.first else { return nil }
    let byte = part.removeFirst()
    parts[parts.startIndex] = part
    return byte
  }

  private mutating func skip(_ count: Int) {
    var rest = count
    while rest > 0, let part = parts.first {
      parts[parts.startIndex] = part.dropFirst(rest)
      rest -= part.count
      if rest >= 0 { parts = parts.dropFirst() }
    }
  }
}
