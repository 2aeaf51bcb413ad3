/// Words to be found at either end of a text; of several that fit, the longest.
struct Words: Sendable {
  typealias Text = ArraySlice<Unicode.Scalar>

  private let byFirst: [Unicode.Scalar: [Text]]
  private let byLast: [Unicode.Scalar: [Text]]
  /// What stands for a word.
  private let plain: [Text: Text]

  /// - Parameter list: The words with spaces between them.
  init(_ list: String) { self.init(list.split(whereSeparator: \.isWhitespace).map(String.init)) }

  init(_ words: [String]) {
    self.init(Dictionary(words.map { ($0, "") }, uniquingKeysWith: { first, _ in first }))
  }

  /// - Parameter plain: The words, each with what stands for it.
  init(_ plain: [String: String]) {
    self.plain = Dictionary(
      uniqueKeysWithValues: plain.map { (Array($0.unicodeScalars)[...], Array($1.unicodeScalars)[...]) })
    let words = self.plain.keys.sorted { $0.count > $1.count }
    byFirst = Dictionary(grouping: words.filter { !$0.isEmpty }) { $0[$0.startIndex] }
    byLast = Dictionary(grouping: words.filter { !$0.isEmpty }) { $0[$0.endIndex - 1] }
  }

  func prefix(of text: Text) -> Text? {
    text.first.flatMap { byFirst[$0] }?.first { text.starts(with: $0) }
  }

  func suffix(of text: Text) -> Text? {
    text.last.flatMap { byLast[$0] }?.first { text.suffix($0.count).elementsEqual($0) }
  }

  func contains(_ text: Text) -> Bool { prefix(of: text)?.count == text.count && !text.isEmpty }

  /// The text without any of the words at its end.
  func trimmingEnd(of text: Text) -> Text {
    var text = text
    while let word = suffix(of: text) { text = text.dropLast(word.count) }
    return text
  }

  /// The text without any of the words at its beginning.
  func trimmingStart(of text: Text) -> Text {
    var text = text
    while let word = prefix(of: text) { text = text.dropFirst(word.count) }
    return text
  }

  /// Whether the text is made of the words and nothing else.
  func consume(_ text: Text) -> Bool { removed(from: text).isEmpty }

  /// The first of the words in a text, the longest where several begin there.
  func first(in text: Text) -> Text? {
    var rest = text
    while !rest.isEmpty {
      if let word = prefix(of: rest) { return rest.prefix(word.count) }
      rest = rest.dropFirst()
    }
    return nil
  }

  /// The text without any of the words, wherever they stand.
  func removed(from text: Text) -> [Unicode.Scalar] { replaced(in: text) }

  /// The text with what stands for the words in their places.
  func replaced(in text: Text) -> [Unicode.Scalar] {
    var rest = text
    var left: [Unicode.Scalar] = []
    left.reserveCapacity(text.count)
    while let scalar = rest.first {
      if let word = prefix(of: rest) {
        left += plain[word] ?? []
        rest = rest.dropFirst(word.count)
      } else {
        left.append(scalar)
        rest = rest.dropFirst()
      }
    }
    return left
  }
}

extension String {
  var scalars: Words.Text { Array(unicodeScalars)[...] }
}

extension Words.Text {
  var string: String { String(String.UnicodeScalarView(self)) }
}
