/// A piece of the UTF-8 text of a document, in which places are found again for people.
///
/// It is looked at from a mark that moves forward, so that a long document needs little memory
/// and long lines little time.
package struct SourceText: Sendable {
  private(set) var bytes: [UInt8]
  /// The offset in the document of the first byte that is kept.
  private var base = 0
  /// The index in `bytes` up to which lines and columns are counted, and where that is.
  private var mark = 0
  private var markPosition = Position(line: 1, column: 1)

  /// A line and a column, both from 1; the column counts characters (Unicode scalars).
  package struct Position: Hashable, Sendable {
    package fileprivate(set) var line: Int
    package fileprivate(set) var column: Int
  }

  package init(utf8 bytes: [UInt8] = []) {
    self.bytes = bytes
  }

  /// The offset where the text that is there ends.
  var end: Int { base + bytes.count }

  /// Longer lines are not shown: nobody reads them, and some hold a whole document.
  private static let lineLimit = 1 << 10

  mutating func append(_ piece: [UInt8]) {
    bytes += piece
  }

  /// Moves the mark. Nothing before it can be found from then on.
  ///
  /// - Complexity: O(distance from the mark before), amortised.
  package mutating func move(to offset: Int) {
    let next = max(mark, index(of: offset))
    markPosition = position(atIndex: next)
    mark = next
    if mark > 1 << 20 {
      let dropped = mark - 2 * Self.lineLimit
      bytes.removeFirst(dropped)
      base += dropped
      mark -= dropped
    }
  }

  /// The position of an offset at or after the mark.
  ///
  /// - Complexity: O(distance from the mark).
  package func position(of offset: Int) -> Position {
    position(atIndex: index(of: offset))
  }

  private func index(of offset: Int) -> Int { min(max(0, offset - base), bytes.count) }

  private func position(atIndex end: Int) -> Position {
    var position = markPosition
    var index = mark
    while index < end {
      let byte = bytes[index]
      index += 1
      if byte == 0x0A || (byte == 0x0D && !(index < bytes.count && bytes[index] == 0x0A)) {
        position.line += 1
        position.column = 1
      } else if byte & 0xC0 != 0x80 {
        // Continuation bytes (10xxxxxx) do not begin a character.
        position.column += 1
      }
    }
    return position
  }

  /// The text of the line that an offset lies in, without its end; empty when it is very long.
  package func line(at offset: Int) -> String {
    let isEnd = { (byte: UInt8) in byte == 0x0A || byte == 0x0D }
    let here = index(of: offset)
    let before = bytes[max(0, here - Self.lineLimit)..<here]
    let start = before.lastIndex(where: isEnd).map { $0 + 1 } ?? before.startIndex
    guard start > before.startIndex || (base == 0 && start == 0) || before.first.map(isEnd) ?? false else { return "" }
    return String(decoding: bytes[start...].prefix { !isEnd($0) }.prefix(Self.lineLimit), as: UTF8.self)
  }

  // MARK: Tags

  /// The range of `<name` of the tag that begins at an offset.
  package func tagName(at offset: Int) -> Range<Int> {
    let start = index(of: offset)
    return offsets(start..<StartTag.name(in: bytes, at: start).upperBound)
  }

  /// The range of an attribute's value, without quotes, or of one word in it, in the start tag at an offset.
  ///
  /// - Returns: nil when the tag has no such attribute.
  package func value(of attribute: String, word: String? = nil, inTagAt offset: Int) -> Range<Int>? {
    guard let found = attributes(inTagAt: offset).first(where: { matches($0.name, attribute) }) else { return nil }
    return offsets(word.flatMap { self.word($0, in: found.value) } ?? found.value)
  }

  /// The range of an attribute's name in the start tag at an offset.
  package func name(of attribute: String, inTagAt offset: Int) -> Range<Int>? {
    attributes(inTagAt: offset).first { matches($0.name, attribute) }.map { offsets($0.name) }
  }

  /// The first words of the content that begins at an offset, up to the end of their line: after
  /// white space, comments and instructions, inside a CDATA section.
  package func words(inContentAt offset: Int) -> Range<Int> {
    var index = index(of: offset)
    while index < bytes.count {
      if isXMLSpace(bytes[index]) {
        index += 1
      } else if let skipped = ["<!--": "-->", "<?": "?>"].first(where: { starts(with: $0.key, at: index) }) {
        guard let close = bytes[index...].firstRange(of: Array(skipped.value.utf8)) else { break }
        index = close.upperBound
      } else if starts(with: "<![CDATA[", at: index) {
        index += 9
      } else if starts(with: "]]>", at: index) {
        index += 3
      } else {
        return offsets(index..<index + bytes[index...].prefix { $0 != 0x0A && $0 != 0x0D && $0 != 0x3C }.count)
      }
    }
    return offset..<offset
  }

  private func offsets(_ indices: Range<Int>) -> Range<Int> { base + indices.lowerBound..<base + indices.upperBound }

  private func starts(with text: String, at index: Int) -> Bool { bytes[index...].starts(with: text.utf8) }

  private func matches(_ range: Range<Int>, _ local: String) -> Bool {
    let text = bytes[range]
    let start = text.firstIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? range.lowerBound
    return text[start...].elementsEqual(local.utf8)
  }

  private func word(_ word: String, in range: Range<Int>) -> Range<Int>? {
    bytes[range].split(whereSeparator: isXMLSpace)
      .first { $0.elementsEqual(word.utf8) }
      .map { $0.startIndex..<$0.endIndex }
  }

  private func attributes(inTagAt offset: Int) -> [StartTag.Attribute] {
    StartTag(in: bytes, at: index(of: offset)).attributes
  }
}
