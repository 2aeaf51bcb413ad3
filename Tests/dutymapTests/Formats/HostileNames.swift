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

  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// A name of up to six pieces, with a letter in it, since one of blanks alone is none.
  mutating func next() -> String {
    let count = 1 + random(below: 6)
    return (0..<count).map { _ in Self.pieces[random(below: Self.pieces.count)] }.joined() + "x"
  }

  /// SplitMix64.
  private mutating func random(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ (value >> 31)) % UInt64(limit))
  }
}
