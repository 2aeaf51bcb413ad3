/// What a duty is about, in a form in which another wording of it is found again.
package struct Subject: Sendable {
  /// Something that is done with something.
  package struct Matter: Hashable, Sendable {
    /// Without heading, place and words that change nothing.
    package let text: String
    /// nil for all that is done with it.
    package let act: String?
  }

  package let matters: [Matter]
  /// The whole fields that the name consists of: 体育、旅游, 教育和卫生服务体系; none for anything more particular.
  package let fields: Set<String>
  /// The fields of which it has something at most: 公共体育设施.
  package let partFields: Set<String>

  /// - Parameter parts: What the name, or the name with its wording, says is done with what.
  /// - Complexity: Linear in the length of the name.
  package init(_ name: String, _ parts: [DutyName.Part], _ grammar: Grammar) {
    if name.unicodeScalars.allSatisfy({ $0.value < 0x2E80 }) {
      let words = grammar.english.base(of: name)
      matters = words.isEmpty ? [] : [Matter(text: words.joined(separator: " "), act: nil)]
      fields = []
      partFields = []
      return
    }
    let words = grammar.subjects
    matters = parts.map { Matter(text: words.cleaned($0.subject), act: $0.act) }
    fields = words.fields(of: name.scalars, withParts: false)
    partFields = fields.isEmpty ? words.fields(of: name.scalars, withParts: true) : fields
  }

  /// What two duties both are about, one of them perhaps as a whole and the other in part; nil for different matters.
  ///
  /// Plans, catalogues and rules are told apart by their names and are never compared.
  package func common(with other: Self, _ grammar: Grammar) -> String? {
    for first in matters {
      for second in other.matters {
        guard let text = Self.near(first.text, second.text), let act = Self.act(first, second, grammar) else {
          continue
        }
        guard text.count + act.count >= 4 else { continue }
        return text + act
      }
    }
    return nil
  }

  /// Under what a matter is looked up: how it begins and ends.
  package static func key(of matter: Matter) -> String {
    matter.text.contains(" ")
      ? String(matter.text.split(separator: " ").last ?? "")
      : String(matter.text.prefix(2) + matter.text.suffix(2))
  }

  /// One text, or one with something between its beginning and its end: 湖泊水质 and 湖泊水文水质.
  private static func near(_ first: String, _ second: String) -> String? {
    if first == second { return first }
    let (short, long) = first.count < second.count ? (first, second) : (second, first)
    if short.contains(" ") {
      let (few, many) = (short.split(separator: " "), long.split(separator: " "))
      return many.count == few.count + 1 && many.suffix(few.count).elementsEqual(few) ? short : nil
    }
    guard short.count >= 4, long.count <= short.count + 4, !long.contains(" "), short.prefix(2) == long.prefix(2),
      short.suffix(2) == long.suffix(2)
    else { return nil }
    var rest = long[...]
    for character in short {
      guard let place = rest.firstIndex(of: character) else { return nil }
      rest = rest[rest.index(after: place)...]
    }
    return short
  }

  /// What is done in both; empty for all of it, nil for different acts.
  private static func act(_ first: Matter, _ second: Matter, _ grammar: Grammar) -> String? {
    let acts = grammar.acts
    guard !acts.isDrafting(first.act, of: first.text), !acts.isDrafting(second.act, of: second.text) else { return nil }
    switch (first.act, second.act) {
    case (nil, nil): return ""
    case (let one?, let other?):
      if acts.takesIn(one, other) { return other }
      return acts.takesIn(other, one) ? one : nil
    default: return nil
    }
  }

  /// The words that subjects are made of.
  struct Vocabulary: Sendable {
    private let fieldNames: [Words.Text: String]
    private let names: Words
    private let neutral: Words
    private let partWords: Words
    private let modifiers: Words
    private let tails: Words
    private let places: Words
    private let general: Words

    init(_ lexicons: Lexicons) {
      var fieldNames: [Words.Text: String] = [:]
      for group in lexicons.groups("topics") {
        for name in group { fieldNames[name.scalars] = group[0] }
      }
      self.fieldNames = fieldNames
      names = Words(lexicons.groups("topics").flatMap(\.self))
      neutral = lexicons.words("neutral")
      partWords = lexicons.words("part-words")
      modifiers = lexicons.words("plain-modifiers")
      tails = lexicons.words("tails")
      places = lexicons.words("places")
      general = lexicons.words("general-breach")
    }

    func cleaned(_ subject: String) -> String {
      // What stands before a colon is a heading.
      let text = (subject.split(separator: ":").last.map(String.init) ?? subject).scalars
      var rest = modifiers.trimmingStart(of: text)
      if rest.first == "的" { rest = rest.dropFirst() }
      rest = tails.trimmingEnd(of: rest)
      guard !rest.isEmpty else { return text.string }
      // 桥梁施工现场: the word only names a place.
      return places.suffix(of: rest) == nil ? rest.string : text.string
    }

    /// The fields that a name consists of; none where anything else is in it.
    func fields(of name: Words.Text, withParts: Bool) -> Set<String> {
      var rest = name.filter { !"“”《》 ：:".unicodeScalars.contains($0) }[...]
      var fields: Set<String> = []
      while !rest.isEmpty {
        let field = names.prefix(of: rest)
        let others = [neutral.prefix(of: rest), withParts ? partWords.prefix(of: rest) : nil].compactMap(\.self)
        let other = others.max { $0.count < $1.count }
        if let field, field.count >= other?.count ?? 0 {
          fieldNames[field].map { _ = fields.insert($0) }
          rest = rest.dropFirst(field.count)
        } else if let other {
          rest = rest.dropFirst(other.count)
        } else {
          return []
        }
      }
      return fields
    }

    func isGeneralBreach(_ name: Words.Text) -> Bool { general.first(in: name) != nil && !isSpecialBreach(name) }

    /// 违反第九条, 违反本办法第九条.
    func isSpecialBreach(_ name: Words.Text) -> Bool {
      guard let breach = Words("违反").first(in: name), let number = name[breach.startIndex...].firstIndex(of: "第") else {
        return false
      }
      return name[number...].prefix(Self.longestNumber).contains("条")
    }

    /// 第一百零五条.
    private static let longestNumber = 8
  }
}

extension Grammar {
  /// 违反本办法的行为: every breach of a whole decision.
  package func isBreachInGeneral(_ name: String) -> Bool { subjects.isGeneralBreach(name.scalars) }

  /// 违反第九条…: the breach of one article.
  package func isBreachOfOneArticle(_ name: String) -> Bool { subjects.isSpecialBreach(name.scalars) }
}

extension EnglishWords {
  private static let scopes: Set<String> = [
    "in", "within", "for", "at", "along", "inside", "outside", "on", "near", "by", "under", "across", "during",
  ]

  /// The words of a name up to where its scope begins, each in the singular: Street lighting in villages.
  func base(of name: String) -> [String] {
    Self.tokens(name).prefix { !Self.scopes.contains($0) }.filter { !stop.contains($0) }.map { word in
      word.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss") ? String(word.dropLast()) : word
    }
  }
}
