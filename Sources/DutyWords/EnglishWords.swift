/// The words of English lists: emergency plans, two-tier councils, charts of responsibilities.
struct EnglishWords: Sendable {
  private let vague: Set<String>
  private let heads: Set<String>
  private let levels: Set<String>
  private let nobody: [[String]]
  private let conditions: [[String]]
  private let idle: [[String]]
  private let reservedLimits: [[String]]
  private let guidance: Set<String>
  let acts: Set<String>
  let stop: Set<String>

  init(_ lexicons: Lexicons) {
    func tokens(_ section: String) -> [[String]] { lexicons[section].map(Self.tokens) }
    vague = Set(lexicons["english-vague"])
    heads = Set(lexicons["english-heads"])
    levels = Set(lexicons["english-levels"])
    nobody = tokens("english-nobody")
    conditions = tokens("english-conditions")
    idle = tokens("english-idle")
    reservedLimits = tokens("english-reserved")
    guidance = Set(lexicons["english-guidance"])
    acts = Set(lexicons["english-acts"])
    stop = Set(lexicons["english-stop"])
  }

  /// Words in lower case, without punctuation; a slash between words stays one.
  static func tokens(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "/" && $0 != "-" }.map(String.init)
  }

  /// The words of a body's name that name nobody: Appropriate agencies, Other City Departments, TBD.
  func unnamed(inBody name: String) -> String? {
    let tokens = Self.tokens(name)
    if nobody.contains(tokens) || tokens.last == "etc" { return name }
    return nameless(in: tokens).map { $0.joined(separator: " ") }
  }

  /// The first words that name nobody: one that is vague, then only levels, then a noun for bodies.
  private func nameless(in tokens: [String]) -> ArraySlice<String>? {
    for start in tokens.indices where vague.contains(tokens[start]) {
      let rest = tokens[(start + 1)...].prefix(5)
      guard let end = rest.firstIndex(where: { heads.contains($0) }) else { continue }
      if tokens[(start + 1)..<end].allSatisfy({ levels.contains($0) || vague.contains($0) || $0 == "and" || $0 == "or" }
      ) {
        return tokens[start...end]
      }
    }
    return nil
  }

  /// The words of a task that name nobody whom somebody deals with.
  func unnamed(in text: String) -> String? {
    nameless(in: Self.tokens(text)).map { $0.joined(separator: " ") }
  }

  func isEither(_ name: String) -> Bool {
    let tokens = Self.tokens(name)
    return tokens.contains("or") || tokens.contains("and/or")
  }

  /// Police Department and Fire Department, Police and Fire Departments: two bodies in one name.
  func isJoint(_ name: String) -> Bool {
    let tokens = Self.tokens(name)
    guard let place = tokens.firstIndex(where: { $0 == "and" || $0 == "/" }), !isEither(name) else { return false }
    let ends = ["department", "agency", "office", "council", "authority", "service", "division", "board", "committee"]
    let before = tokens[..<place].last ?? ""
    let last = tokens.last ?? ""
    return (ends.contains(before) && ends.contains(last)) || ["departments", "agencies", "councils"].contains(last)
  }

  /// As requested by the county says who asks.
  func condition(in text: String) -> String? {
    let tokens = Self.tokens(text)
    return conditions.first { phrase in
      tokens.indices.contains { place in
        tokens[place...].starts(with: phrase) && tokens[place...].dropFirst(phrase.count).first != "by"
      }
    }.map { $0.joined(separator: " ") }
  }

  func either(in text: String) -> String? { Self.tokens(text).first { $0 == "and/or" || $0 == "or/and" } }

  func isIdle(_ text: String) -> Bool { first(of: idle, in: text) != nil }

  func reserved(in text: String) -> String? { first(of: reservedLimits, in: text) }

  /// Whether others are to do it, and that is all: coordinate; support.
  func isGuidance(_ text: String) -> Bool {
    let tokens = Self.tokens(text).filter { !stop.contains($0) && $0 != "/" }
    return !tokens.isEmpty && tokens.allSatisfy { guidance.contains($0) }
  }

  private func first(of phrases: [[String]], in text: String) -> String? {
    let tokens = Self.tokens(text)
    return phrases.first { phrase in
      tokens.indices.contains { tokens[$0...].starts(with: phrase) }
    }.map { $0.joined(separator: " ") }
  }
}

extension Grammar {
  /// The words of an English task that name nobody whom somebody deals with.
  package func unnamedInEnglish(_ text: String) -> String? {
    text.unicodeScalars.allSatisfy { $0.value < 0x2E80 } ? english.unnamed(in: text) : nil
  }

  /// Whether others are to do it, and that is all.
  package func isGuidance(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0.value < 0x2E80 } ? english.isGuidance(text) : acts.areGuidance(text)
  }
}
