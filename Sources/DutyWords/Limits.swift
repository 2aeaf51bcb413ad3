/// Measures without a figure: 客流较大, 数额巨大.
struct Measures: Sendable {
  private let measures: Words
  private let measured: Words
  private let defined: Words

  init(_ lexicons: Lexicons) {
    measures = lexicons.words("measures")
    measured = lexicons.words("measured")
    defined = lexicons.words("defined-measures")
  }

  /// The first measure of a text that gives no figure, with what is measured before it; nil for those that a law
  /// defines.
  func first(in text: Words.Text) -> String? {
    guard !text.contains(where: { $0.properties.numericType != nil && $0 != "一" }) else { return nil }
    var rest = text
    while !rest.isEmpty {
      if let term = defined.prefix(of: rest) {
        rest = rest.dropFirst(term.count)
        continue
      }
      if let word = measures.prefix(of: rest), measured.prefix(of: rest.dropFirst(word.count)) == nil {
        // 较大 says nothing without what is large.
        let before = word.first == "较" || word.first == "比" ? Self.measuredThing : 0
        return text[max(text.startIndex, rest.startIndex - before)..<(rest.startIndex + word.count)].string
      }
      rest = rest.dropFirst()
    }
    return nil
  }

  /// How much of what is measured is told: 产废量, 客流.
  private static let measuredThing = 3
}

/// Limits that go by the duty itself: 其管辖范围内, 各自职责范围内.
struct SelfLimits: Sendable {
  /// Such a limit as it stands in a text.
  struct Limit: Sendable, Equatable {
    let words: String
    /// Whether it is the ground of its holder, which whoever has one knows.
    let isGround: Bool
  }

  private let owners: Words
  private let grounds: Words
  private let powers: Words

  init(_ lexicons: Lexicons) {
    owners = lexicons.words("limit-owners")
    grounds = lexicons.words("limit-grounds")
    powers = lexicons.words("limit-powers")
  }

  /// The first such limit of a text.
  func first(in text: Words.Text) -> Limit? {
    var rest = text
    while !rest.isEmpty {
      if let owner = owners.prefix(of: rest), let limit = limit(in: text, from: rest.startIndex, after: owner.count) {
        return limit
      }
      rest = rest.dropFirst()
    }
    return nil
  }

  private func limit(in text: Words.Text, from start: Int, after count: Int) -> Limit? {
    var rest = text[(start + count)...]
    if rest.first == "的" { rest = rest.dropFirst() }
    let (ground, power) = (grounds.prefix(of: rest)?.count ?? 0, powers.prefix(of: rest)?.count ?? 0)
    guard max(ground, power) > 0 else { return nil }
    rest = rest.dropFirst(max(ground, power))
    if rest.first == "的" { rest = rest.dropFirst() }
    let isRange = rest.starts(with: "范围".unicodeScalars)
    if isRange { rest = rest.dropFirst(2) }
    guard isRange || rest.first == "内" else { return nil }
    if rest.first == "内" { rest = rest.dropFirst() }
    return Limit(words: text[start..<rest.startIndex].string, isGround: ground > power)
  }
}

/// Conditions of which nobody says when they are met: 必要时, 视财力情况.
struct Conditions: Sendable {
  private let phrases: Words
  private let frames: Words
  private let ends: Words
  private let others: Words

  init(_ lexicons: Lexicons) {
    phrases = lexicons.words("conditions")
    frames = lexicons.words("condition-frames")
    ends = lexicons.words("condition-ends")
    others = lexicons.words("condition-words")
  }

  /// The first such condition of a clause.
  func first(in clause: Words.Text) -> String? {
    var rest = clause
    while !rest.isEmpty {
      if let word = others.prefix(of: rest) {
        rest = rest.dropFirst(word.count)
        continue
      }
      if let phrase = phrases.prefix(of: rest) { return phrase.string }
      if let frame = frames.prefix(of: rest) {
        for length in 1...Self.longestThing where length + frame.count < rest.count {
          if let end = ends.prefix(of: rest.dropFirst(frame.count + length)) {
            return rest.prefix(frame.count + length + end.count).string
          }
        }
      }
      rest = rest.dropFirst()
    }
    return nil
  }

  /// The characters of what a condition goes by, at most: 工作量.
  private static let longestThing = 5
}

/// What is left for whatever else comes: 完成上级交办的其他工作.
struct CatchAll: Sendable {
  private let grants: Words
  private let words: Words
  private let others: Words
  private let ends: Words

  init(_ lexicons: Lexicons) {
    others = Words("其他 其它")
    grants = lexicons.words("catch-all-grants")
    words = lexicons.words("catch-all-words")
    ends = lexicons.words("catch-all-ends")
  }

  /// Whether a text ends with what somebody hands over, and names none of it.
  func matches(_ text: Words.Text) -> Bool {
    guard let end = ends.suffix(of: text) else { return false }
    let rest = words.trimmingEnd(of: ends.trimmingEnd(of: text.dropLast(end.count)))
    let others = text[rest.endIndex..<(text.endIndex - end.count)]
    return (rest.isEmpty && !others.isEmpty) || self.others.first(in: others) != nil || grants.suffix(of: rest) != nil
  }
}

extension Grammar {
  /// Whether the name of a duty is for whatever else comes.
  package func isCatchAll(_ name: String) -> Bool { catchAll.matches(name.scalars) }
}
