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
  private let conditionStarts: Set<String>
  private let conditionEnds: Set<String>
  private let measures: Set<String>
  private let measured: Set<String>
  private let idleVerbs: Set<String>
  private let idleNouns: Set<String>
  private let helping: Set<String>
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
    conditionStarts = Set(lexicons["english-condition-starts"])
    conditionEnds = Set(lexicons["english-condition-ends"])
    measures = Set(lexicons["english-measures"])
    measured = Set(lexicons["english-measured"])
    idleVerbs = Set(lexicons["english-idle-verbs"])
    idleNouns = Set(lexicons["english-idle-nouns"])
    guidance = Set(lexicons["english-guidance"])
    helping = Set(lexicons["english-helping"])
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
    let known = conditions.first { phrase in
      tokens.indices.contains { place in
        tokens[place...].starts(with: phrase) && tokens[place...].dropFirst(phrase.count).first != "by"
      }
    }
    return (known.map { $0[...] } ?? condition(amid: tokens)).map { $0.joined(separator: " ") }
  }

  /// Where funds allow.
  private func condition(amid tokens: [String]) -> ArraySlice<String>? {
    tokens.indices.lazy.compactMap { start -> ArraySlice<String>? in
      guard conditionStarts.contains(tokens[start]) else { return nil }
      let near = tokens[start...].prefix(Self.longestCondition)
      return near.dropFirst().firstIndex { conditionEnds.contains($0) }.map { tokens[start...$0] }
    }.first
  }

  private static let longestCondition = 5

  /// A measure without a figure: large verges.
  func measure(in text: String) -> String? {
    guard !text.contains(where: \.isNumber) else { return nil }
    let tokens = text.lowercased().split { !$0.isLetter }.map(String.init)
    return tokens.indices.first { place in
      measures.contains(tokens[place]) && !(place + 1 < tokens.count && measured.contains(tokens[place + 1]))
    }.map { tokens[$0...].prefix(2).joined(separator: " ") }
  }

  /// Discharges its responsibilities: what they are is not said.
  private func isOwnDuty(_ text: String) -> Bool {
    let tokens = Self.tokens(text)
    return tokens.indices.contains { start in
      guard idleVerbs.contains(tokens[start]),
        let owner = tokens[start...].prefix(3).firstIndex(where: { $0 == "its" || $0 == "their" })
      else { return false }
      return tokens[owner...].dropFirst().prefix(2).contains { idleNouns.contains($0) }
    }
  }

  func either(in text: String) -> String? { Self.tokens(text).first { $0 == "and/or" || $0 == "or/and" } }

  func isIdle(_ text: String) -> Bool { first(of: idle, in: text) != nil || isOwnDuty(text) }

  func reserved(in text: String) -> String? { first(of: reservedLimits, in: text) }

  /// Whether others are to do it, and that is all: coordinate; support.
  func isGuidance(_ text: String) -> Bool {
    let tokens = Self.tokens(text).filter { !stop.contains($0) && $0 != "/" }
    return !tokens.isEmpty && tokens.allSatisfy { guidance.contains($0) }
  }

  /// Whether its first word is of helping: supports hospitals.
  func isHelping(_ text: String) -> Bool { Self.tokens(text).first.map(helping.contains) ?? false }

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
