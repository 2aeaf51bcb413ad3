/// The kinds of word that a wording is made of; one word may be of several.
struct WordKinds: OptionSet, Sendable {
  let rawValue: UInt32

  static let frame = WordKinds(rawValue: 1 << 0)
  static let grant = WordKinds(rawValue: 1 << 1)
  static let fixed = WordKinds(rawValue: 1 << 2)
  static let remit = WordKinds(rawValue: 1 << 3)
  static let owner = WordKinds(rawValue: 1 << 4)
  static let modal = WordKinds(rawValue: 1 << 5)
  static let emptyVerb = WordKinds(rawValue: 1 << 6)
  static let role = WordKinds(rawValue: 1 << 7)
  static let assisting = WordKinds(rawValue: 1 << 8)
  static let takingPart = WordKinds(rawValue: 1 << 9)
  static let emptyNoun = WordKinds(rawValue: 1 << 10)
  static let dutyKind = WordKinds(rawValue: 1 << 11)
  static let idle = WordKinds(rawValue: 1 << 12)
  static let ownMode = WordKinds(rawValue: 1 << 13)
  static let guidance = WordKinds(rawValue: 1 << 14)
  static let carrying = WordKinds(rawValue: 1 << 15)
}

/// Cuts a wording into words of known kinds; what is of none is content.
struct WordingLexer: Sendable {
  struct Word: Sendable {
    var text: Words.Text
    /// Empty for content.
    let kinds: WordKinds
  }

  let measures: Measures
  let limits: SelfLimits
  let conditions: Conditions
  let eitherWords: Words
  let each: Words
  let directing: Words
  private let kinds: [Words.Text: WordKinds]
  private let words: Words

  private static let sections: [(String, WordKinds)] = [
    ("frames", .frame), ("grants", .grant), ("fixed", .fixed), ("remits", .remit), ("owners", .owner),
    ("modals", .modal), ("places", .modal), ("empty-verbs", .emptyVerb), ("role-words", .role),
    ("assisting", .assisting), ("taking-part", .takingPart), ("empty-nouns", .emptyNoun), ("duty-kinds", .dutyKind),
    ("idle", .idle), ("carrying-verbs", .carrying), ("own-modes", .ownMode), ("guidance", .guidance),
  ]

  init(_ lexicons: Lexicons) {
    var kinds: [Words.Text: WordKinds] = [:]
    for (section, kind) in Self.sections {
      for word in lexicons[section] { kinds[word.scalars, default: []].formUnion(kind) }
    }
    self.kinds = kinds
    words = Words(Self.sections.flatMap { lexicons[$0.0] })
    measures = Measures(lexicons)
    limits = SelfLimits(lexicons)
    conditions = Conditions(lexicons)
    eitherWords = lexicons.words("either-words")
    each = lexicons.words("each")
    directing = lexicons.words("directing")
  }

  /// The words of a clause, content in one piece.
  func words(of clause: Words.Text) -> [Word] {
    var found: [Word] = []
    var rest = clause
    while !rest.isEmpty {
      if let word = words.prefix(of: rest) {
        found.append(Word(text: rest.prefix(word.count), kinds: kinds[word] ?? []))
        rest = rest.dropFirst(word.count)
      } else if let last = found.last, last.kinds.isEmpty {
        found[found.count - 1].text = clause[last.text.startIndex..<(rest.startIndex + 1)]
        rest = rest.dropFirst()
      } else {
        found.append(Word(text: rest.prefix(1), kinds: []))
        rest = rest.dropFirst()
      }
    }
    return found
  }
}
