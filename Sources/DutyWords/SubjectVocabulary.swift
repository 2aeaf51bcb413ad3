extension Subject {
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
    private let synonyms: Words
    private let classWords: Words
    private let partPlaces: Words
    private let contrasts: Words

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
      synonyms = lexicons.plain("synonyms")
      classWords = lexicons.words("class-words")
      partPlaces = lexicons.words("part-places")
      contrasts = lexicons.words("contrasts")
    }

    func cleaned(_ subject: String) -> String {
      // What stands before a colon is a heading.
      let text = synonyms.replaced(in: (subject.split(separator: ":").last.map(String.init) ?? subject).scalars)[...]
      var rest = modifiers.trimmingStart(of: text)
      if rest.first == "的" { rest = rest.dropFirst() }
      rest = tails.trimmingEnd(of: rest)
      guard !rest.isEmpty else { return text.string }
      // 桥梁施工现场: the word only names a place.
      return places.suffix(of: rest) == nil ? withoutClasses(rest).string : text.string
    }

    /// 餐饮服务业油烟 is 餐饮油烟; what stands at either end of a subject is no class within it.
    private func withoutClasses(_ subject: Words.Text) -> Words.Text {
      var inner = subject.dropFirst(2).dropLast(2)
      while !inner.isEmpty {
        if let word = classWords.prefix(of: inner) {
          return (Array(subject[..<inner.startIndex]) + subject[(inner.startIndex + word.count)...])[...]
        }
        inner = inner.dropFirst()
      }
      return subject
    }

    /// Whether a matter with words before it is part of it: not where they set it against others, as in 本行业, 非学科类,
    /// nor where all fields have it.
    func isPart(of matter: String, under head: Substring) -> Bool {
      contrasts.first(in: String(head).scalars) == nil && names.suffix(of: matter.scalars) == nil
    }

    /// A subject without the part of a place that it is in: 住宅小区, 农村; nil where it is in none, or where so little is
    /// left that each place has its own: 农村教育.
    func whole(of subject: String) -> String? {
      let text = subject.scalars
      guard let place = partPlaces.prefix(of: text) else { return nil }
      var rest = text.dropFirst(place.count)
      if rest.first == "的" { rest = rest.dropFirst() }
      return rest.count >= 4 && fieldNames[rest] == nil ? rest.string : nil
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
