/// The names in a cell: 县自规局、县住建局及开发区管委会, each with what stands in brackets behind it.
struct NameList {
  struct Name: Equatable {
    var text: String
    /// What stands in brackets behind it: a scope or a role.
    var brackets: [String] = []
    /// Whether it follows 会同, so that the one before it is the host.
    var isJoined = false
  }

  private(set) var names: [Name] = []
  /// Words that say how, not who: 按职责分工负责.
  private(set) var tail: String?

  /// - Parameter isKnown: Whether a name is that of a known body, so that it is not taken apart.
  init(_ text: String, isKnown: (String) -> Bool) {
    var text = text.bare
    let tails = Lexicon.shared.words("bodies", "tails")
    if let found = tails.suffix(of: folded(text)), folded(text).count > found.count {
      text = Self.dropping(found, from: text)
      tail = found
    }
    for piece in Self.pieces(of: text) {
      let piece = piece.bare.withoutNumber.bare
      guard !piece.isEmpty else { continue }
      // 县应急局等有关部门, 县应急局等
      if let range = piece.range(of: "等", backwards: true),
        range.upperBound == piece.endIndex || NameKind(String(piece[range.upperBound...])) == .unnamed,
        range.lowerBound > piece.startIndex
      {
        let rest = String(piece[range.upperBound...])
        add(String(piece[..<range.lowerBound]), isKnown)
        if !rest.isEmpty { names.append(Name(text: rest)) }
        continue
      }
      add(piece, isKnown)
    }
  }

  private mutating func add(_ piece: String, _ isKnown: (String) -> Bool) {
    var isJoined = false
    for (part, joiner) in Self.parts(of: piece, isKnown: isKnown) {
      let whole = onOneLine(part)
      let (outside, inside) = bracketed(whole)
      // 各镇（街道） is one name; 柳桥镇（开发区外） has a scope.
      let isWhole =
        inside.isEmpty || isKnown(whole)
        || (NameKind(whole) == .unnamed && NameKind(outside + inside.joined()) == .unnamed && !Self.isScope(inside))
      names.append(
        Name(text: (isWhole ? whole : outside).bare, brackets: isWhole ? [] : inside.map(\.bare), isJoined: isJoined))
      isJoined = Lexicon.shared.words("bodies", "hosts").contains(joiner)
    }
  }

  private static func isScope(_ inside: [String]) -> Bool {
    inside.contains { text in Lexicon.shared.words("scopes", "areas").all.contains { text.hasSuffix($0) } }
  }

  /// Split at marks that only separate, outside brackets.
  private static func pieces(of text: String) -> [String] {
    var pieces = [""]
    var depth = 0
    for character in text {
      if "(（[［".contains(character) { depth += 1 }
      if ")）]］".contains(character) { depth = max(0, depth - 1) }
      if depth == 0, "、，,;；/／\n\r&+".contains(character) {
        pieces.append("")
      } else {
        pieces[pieces.count - 1].append(character)
      }
    }
    return pieces.flatMap(byWhiteSpace)
  }

  /// Chinese names with spaces between them.
  private static func byWhiteSpace(_ piece: String) -> [String] {
    let parts = piece.split { $0 == " " || $0 == "\u{3000}" || $0 == "\t" }.map(String.init)
    guard parts.count > 1, parts.allSatisfy({ $0.first.map(isWide) == true && NameKind($0) != .other }) else {
      return [piece]
    }
    return parts
  }

  /// Split at words that may also be part of a name (发展和改革局): only where a whole name stands before them.
  private static func parts(of piece: String, isKnown: (String) -> Bool) -> [(text: String, joiner: String)] {
    if isKnown(piece) { return [(piece, "")] }
    let english = [" and ", " with ", " as well as "]
    for joiner in english {
      let sides = piece.components(by: joiner)
      if sides.count > 1, sides.allSatisfy({ isKnown($0) || NameKind($0) == .body }) { return sides.map { ($0, "") } }
    }
    let joiners = Lexicon.shared.words("bodies", "joiners").byLength
    var result: [(String, String)] = []
    var start = piece.startIndex
    var index = start
    var depth = 0
    while index < piece.endIndex {
      if "(（".contains(piece[index]) { depth += 1 }
      if ")）".contains(piece[index]) { depth -= 1 }
      let rest = piece[index...]
      if depth == 0, index > start, let joiner = joiners.first(where: { rest.hasPrefix($0) }) {
        let after = String(rest.dropFirst(joiner.count))
        let before = String(piece[start..<index])
        let names = [before] + (after.isEmpty ? [] : Self.parts(of: after, isKnown: isKnown).map(\.text))
        if names.count > 1, names.allSatisfy({ isKnown($0) || NameKind($0) != .other }) {
          result.append((before, joiner))
          start = piece.index(index, offsetBy: joiner.count)
          index = start
          continue
        }
      }
      index = piece.index(after: index)
    }
    return result + [(String(piece[start...]), "")]
  }

  /// A text without folded words at its end.
  private static func dropping(_ end: String, from text: String) -> String {
    var text = text[...]
    var left = end.count
    while left > 0, let last = text.popLast() {
      if !folded(String(last)).isEmpty { left -= 1 }
    }
    return String(text)
  }
}

extension StringProtocol {
  /// Pieces between a text.
  func components(by separator: String) -> [String] {
    var pieces: [String] = []
    var rest = Substring(self)
    while let range = rest.range(of: separator) {
      pieces.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return pieces + [String(rest)]
  }

  func range(of text: String, backwards: Bool = false) -> Range<String.Index>? {
    guard !text.isEmpty, count >= text.count else { return nil }
    let starts = backwards ? Array(indices.reversed()) : Array(indices)
    for start in starts where self[start...].hasPrefix(text) {
      return start..<self.index(start, offsetBy: text.count)
    }
    return nil
  }
}
