/// Text as a cell can hold it.
enum CellText {
  /// What Excel takes, in UTF-16 units.
  static let limit = 32_767

  /// The text without what a cell cannot hold: control characters as a replacement mark, the end cut off when it is
  /// too long.
  ///
  /// Excel reads `_x000D_` as the character with that number, so an underscore that would begin such a sequence is
  /// itself written as one (ECMA-376, part 1, 22.9.2.19).
  static func holdable(_ text: String) -> String {
    var held = String.UnicodeScalarView()
    var length = 0
    var rest = text.unicodeScalars[...]
    while let scalar = rest.first {
      let isEscape = scalar == "_" && beginsEscape(rest)
      let piece = isEscape ? "_x005F_" : isHoldable(scalar) ? String(scalar) : "\u{FFFD}"
      length += piece.utf16.count
      guard length < limit else { return String(held) + "…" }
      held.append(contentsOf: piece.unicodeScalars)
      rest.removeFirst()
    }
    return String(held)
  }

  private static func beginsEscape(_ text: Substring.UnicodeScalarView) -> Bool {
    let escape = Array(text.prefix(7))
    return escape.count == 7 && escape[1] == "x" && escape[6] == "_"
      && escape[2...5].allSatisfy { $0.properties.isASCIIHexDigit }
  }

  /// Whether XML can hold a character, and text in a cell means it.
  private static func isHoldable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: true
    case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}
