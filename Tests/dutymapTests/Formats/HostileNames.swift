import TestSupport

/// Names of characters that mean something to one format or another, as attribute values.
struct HostileNames {
  private static let pieces = [
    "&lt;", "&gt;", "&amp;", "&quot;", "'", ",", ";", "|", "\\", "`", "``", "*", "**", "_", "__", "~~", "#", "!", "[",
    "]", "(",
    ")", "](", "[a](1)", "{0}", "{{", "%", "%0A", "%25", "::", "::error::", "=", "=1+1", "+", "-", "- ", "@", "＝", "\t",
    "&#10;", "&#13;", "&#13;&#10;", "&#9;", "&#x85;", "&#x9b;", "&#x2028;", "&#x202e;", "&#x2066;", "&#x200d;",
    "&#xfffd;",
    "&#xfeff;", "&amp;amp;", "&amp;lt;b>", "&lt;!--", "-->", "]]>", "&lt;script>", "_x0041_", "_x", "1. ", "&gt; ",
    "http://a.b",
    "www.a.b", "a", "甲", "，", "（", "“", "😀", "👩‍🚒", "e\u{301}", "\u{E000}", "   ",
  ]

  private var random: SeededRandom

  init(seed: UInt64) {
    random = SeededRandom(seed: seed)
  }

  /// A name of up to six pieces, with a letter in it, since one of blanks alone is none.
  mutating func next() -> String {
    let count = Int.random(in: 1...6, using: &random)
    return (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined() + "x"
  }
}
