/// Words to be found at either end of a text; of several that fit, the longest.
struct Words: Sendable {
  typealias Text = ArraySlice<Unicode.Scalar>

  private let byFirst: [Unicode.Scalar: [Text]]
  private let byLast: [Unicode.Scalar: [Text]]

  /// - Parameter list: The words with spaces between them.
  init(_ list: String) {
    let words = list.split(whereSeparator: \.isWhitespace).map { Array($0.unicodeScalars)[...] }
      .sorted { $0.count > $1.count }
    byFirst = Dictionary(grouping: words) { $0[0] }
    byLast = Dictionary(grouping: words) { $0[$0.endIndex - 1] }
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

  /// The text without any of the words, wherever they stand.
  func removed(from text: Text) -> [Unicode.Scalar] {
    var rest = text
    var left: [Unicode.Scalar] = []
    while let scalar = rest.first {
      if let word = prefix(of: rest) {
        rest = rest.dropFirst(word.count)
      } else {
        left.append(scalar)
        rest = rest.dropFirst()
      }
    }
    return left
  }
}

extension Words.Text {
  var string: String { String(String.UnicodeScalarView(self)) }
}
