/// Where the parts of a start tag are in a document's bytes, as indices.
///
/// Any bytes can be scanned; where they are no whole tag, what can be made out is there.
package struct StartTag: Sendable {
  package struct Attribute: Sendable {
    package let name: Range<Int>
    /// The value without its quotes.
    package let value: Range<Int>
  }

  package let name: Range<Int>
  package let attributes: [Attribute]
  /// Whether it ends in `/>`, so that there is no end tag.
  package let isWhole: Bool
  /// The index after its `>`.
  package let end: Int

  /// - Parameter start: The index of its `<`.
  package init(in bytes: [UInt8], at start: Int) {
    name = Self.name(in: bytes, at: start)
    var attributes: [Attribute] = []
    var index = name.upperBound
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
      let name = index..<(bytes[index...].firstIndex { !Self.isNamePart($0) } ?? bytes.count)
      guard !name.isEmpty else {
        index += 1
        continue
      }
      index = name.upperBound
      while index < bytes.count, isXMLSpace(bytes[index]) || bytes[index] == UInt8(ascii: "=") { index += 1 }
      guard index < bytes.count, bytes[index] == 0x22 || bytes[index] == 0x27 else { break }
      guard let close = bytes[(index + 1)...].firstIndex(of: bytes[index]) else { break }
      attributes.append(Attribute(name: name, value: index + 1..<close))
      index = close + 1
    }
    self.attributes = attributes
    isWhole = index > start && index < bytes.count && bytes[index - 1] == UInt8(ascii: "/")
    end = min(bytes.count, index + 1)
  }

  /// The range of the name of the tag, without its `<`.
  static func name(in bytes: [UInt8], at start: Int) -> Range<Int> {
    let first = min(start + 1, bytes.count)
    let name = bytes[first...].prefix { !isXMLSpace($0) && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
    return first..<name.endIndex
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    !isXMLSpace(byte) && byte != UInt8(ascii: "=") && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "/")
  }
}

/// Whether a byte is white space in XML.
@inlinable package func isXMLSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
}
