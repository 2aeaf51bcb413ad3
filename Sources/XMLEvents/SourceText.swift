/// The UTF-8 text of a document, in which places are found again for people.
package struct SourceText: Sendable {
  private let bytes: [UInt8]
  /// The offset of the first byte of each line.
  private let lines: [Int]

  /// - Complexity: O(*n*) in the bytes.
  package init(utf8 bytes: [UInt8]) {
    self.bytes = bytes
    var lines = [0]
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == 0x0A || (byte == 0x0D && !(index < bytes.count && bytes[index] == 0x0A)) { lines.append(index) }
    }
    self.lines = lines
  }

  /// A line and a column, both from 1; the column counts characters (Unicode scalars).
  package struct Position: Hashable, Sendable {
    package let line: Int
    package let column: Int
  }

  /// - Complexity: O(log *lines* + *column*).
  package func position(of offset: Int) -> Position {
    let offset = min(max(0, offset), bytes.count)
    var low = 0
    var high = lines.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines[middle] <= offset { low = middle } else { high = middle }
    }
    // Continuation bytes (10xxxxxx) do not begin a character.
    let scalars = bytes[lines[low]..<offset].count { $0 & 0xC0 != 0x80 }
    return Position(line: low + 1, column: scalars + 1)
  }

  /// The text of a line, counted from 1, without its end.
  package func line(_ number: Int) -> String {
    guard lines.indices.contains(number - 1) else { return "" }
    let end = number < lines.count ? lines[number] : bytes.count
    var text = bytes[lines[number - 1]..<end]
    while let last = text.last, last == 0x0A || last == 0x0D { text.removeLast() }
    return String(decoding: text, as: UTF8.self)
  }

  /// The range of `<name` of the tag that begins at an offset.
  package func tagName(at offset: Int) -> Range<Int> {
    var end = min(offset + 1, bytes.count)
    while end < bytes.count, !Self.isSpace(bytes[end]), bytes[end] != UInt8(ascii: ">"), bytes[end] != UInt8(ascii: "/")
    {
      end += 1
    }
    return min(offset, bytes.count)..<end
  }

  /// The range of an attribute's value, without quotes, or of one word in it, in the start tag at an offset.
  ///
  /// - Returns: nil when the tag has no such attribute.
  package func value(of attribute: String, word: String? = nil, inTagAt offset: Int) -> Range<Int>? {
    guard let (_, value) = attributes(inTagAt: offset).first(where: { matches($0.name, attribute) }) else { return nil }
    guard let word else { return value }
    return self.word(word, in: value) ?? value
  }

  /// The range of an attribute's name in the start tag at an offset.
  package func name(of attribute: String, inTagAt offset: Int) -> Range<Int>? {
    attributes(inTagAt: offset).first { matches($0.name, attribute) }?.name
  }

  private func matches(_ range: Range<Int>, _ local: String) -> Bool {
    let text = bytes[range]
    let start = text.firstIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? range.lowerBound
    return text[start...].elementsEqual(local.utf8)
  }

  private func word(_ word: String, in range: Range<Int>) -> Range<Int>? {
    bytes[range].split(whereSeparator: Self.isSpace)
      .first { $0.elementsEqual(word.utf8) }
      .map { $0.startIndex..<$0.endIndex }
  }

  /// Names and values in a start tag, by scanning it again: only for the places that are told.
  private func attributes(inTagAt offset: Int) -> [(name: Range<Int>, value: Range<Int>)] {
    var found: [(name: Range<Int>, value: Range<Int>)] = []
    var index = tagName(at: offset).upperBound
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
      let start = index
      while index < bytes.count, Self.isNamePart(bytes[index]) { index += 1 }
      let name = start..<index
      guard !name.isEmpty else {
        index += 1
        continue
      }
      while index < bytes.count, Self.isSpace(bytes[index]) || bytes[index] == UInt8(ascii: "=") { index += 1 }
      guard index < bytes.count, bytes[index] == 0x22 || bytes[index] == 0x27 else { break }
      guard let close = bytes[(index + 1)...].firstIndex(of: bytes[index]) else { break }
      found.append((name, index + 1..<close))
      index = close + 1
    }
    return found
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    !isSpace(byte) && byte != UInt8(ascii: "=") && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "/")
  }
}
