/// What a duty is about, in a form in which another wording of it is found again.
package struct Subject: Sendable {
  /// Something that is done with something.
  package struct Matter: Hashable, Sendable {
    /// Without heading, place and words that change nothing.
    package let text: String
    /// nil for all that is done with it.
    package let act: String?
    /// Of what it is a part, in so many words: 违规停放 of 住宅小区违规停放, evacuation of evacuation of hospitals.
    package let whole: String?
    /// Whether it is said that all of it is managed.
    package let isManaged: Bool

    init(text: String, act: String?, whole: String?, isManaged: Bool = false) {
      self.text = text
      self.act = act
      self.whole = whole
      self.isManaged = isManaged
    }
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
      let (words, whole) = grammar.english.base(of: name)
      matters = words.isEmpty ? [] : [Matter(text: words.joined(separator: " "), act: nil, whole: whole)]
      fields = []
      partFields = []
      return
    }
    let words = grammar.subjects
    matters = parts.flatMap { part -> [Matter] in
      let text = words.cleaned(part.subject)
      let matter = Matter(text: text, act: part.act, whole: words.whole(of: text), isManaged: part.isManaged)
      // 餐厨垃圾收运处置: both are done with the one.
      guard let inner = grammar.acts.handled(in: text.scalars, beside: part.act),
        case let rest = text.scalars.dropLast(inner.count).string, rest.count >= Self.shortestTail
      else { return [matter] }
      return [matter] + [part.act, inner.string].map { Matter(text: rest, act: $0, whole: words.whole(of: rest)) }
    }
    fields = words.fields(of: name.scalars, withParts: false)
    partFields = fields.isEmpty ? words.fields(of: name.scalars, withParts: true) : fields
  }

  /// What two duties both are about, one of them perhaps as a whole and the other in part; nil for different matters.
  ///
  /// Plans, catalogues and rules are told apart by their names and are never compared.
  package func common(with other: Self, _ grammar: Grammar) -> String? {
    for first in matters {
      for second in other.matters {
        guard let text = Self.near(first, second, grammar), let act = Self.act(first, second, grammar) else {
          continue
        }
        guard text.count + act.count >= 4 else { continue }
        return text + act
      }
    }
    return nil
  }

  /// The matter of one of two duties that the name of the other ends with, if the same is done with both: 食品安全 in
  /// 学校食堂食品安全. It is wider, and no more can be said without knowing who does what.
  package func wider(with other: Self, _ grammar: Grammar) -> String? {
    for first in matters {
      for second in other.matters {
        let (short, long) = first.text.count < second.text.count ? (first, second) : (second, first)
        guard short.text.count >= Self.shortestTail, !short.text.contains(" "), long.text.hasSuffix(short.text),
          let act = Self.act(first, second, grammar)
        else { continue }
        return short.text + act
      }
    }
    return nil
  }

  /// The characters that a wider matter has at least.
  private static let shortestTail = 4

  /// Under what a wider matter is looked up.
  package static func tail(of matter: Matter) -> String? {
    matter.text.contains(" ") || matter.text.count < shortestTail ? nil : String(matter.text.suffix(shortestTail))
  }

  /// Under what a matter is looked up: how it begins and ends.
  package static func keys(of matter: Matter) -> [String] {
    [matter.text, matter.whole].compactMap(\.self).flatMap { text -> [String] in
      guard text.first?.isASCII == false else { return text.split(separator: " ").suffix(2).map(String.init) }
      let short = withoutSafety(text)
      return [String(short.prefix(2) + short.suffix(2)), String(short.suffix(longestTail))]
        + (sorted(text).map { [$0] } ?? [])
    }
  }

  /// 消防安全 is looked after by whoever oversees 消防.
  private static func withoutSafety(_ text: String) -> String {
    text.hasSuffix("安全") && text.count >= shortestTail + 2 ? String(text.dropLast(2)) : text
  }

  /// The characters of a text in order, by which it is found in whatever order they stand; nil for a short one.
  private static func sorted(_ text: String) -> String? {
    text.count >= longestTail + 1 ? String(text.sorted()) : nil
  }

  /// So many characters at the end of two texts are the same matter, whatever stands before those of one.
  private static let longestTail = 4
  /// No more than this may stand before it.
  private static let longestHead = 5

  /// One text, one and a part of it, or one with something between its beginning and its end: 湖泊水质 and 湖泊水文水质.
  private static func near(_ one: Matter, _ other: Matter, _ grammar: Grammar) -> String? {
    let (words, acts) = (grammar.subjects, grammar.english.acts)
    if one.text == other.text || one.whole == other.text { return other.text }
    if other.whole == one.text || sorted(one.text).map({ $0 == sorted(other.text) }) ?? false { return one.text }
    let (first, second) = (withoutSafety(one.text), withoutSafety(other.text))
    if first == second { return first }
    let (short, long) = first.count < second.count ? (first, second) : (second, first)
    if short.first?.isASCII ?? false {
      let (few, many) = (short.split(separator: " "), long.split(separator: " "))
      guard many.count == few.count + 1 else { return nil }
      // Public toilets, and the cleaning of public toilets.
      let isDone = many.starts(with: few) && acts.contains(String(many[few.count]))
      return isDone || (few.count > 1 && many.suffix(few.count).elementsEqual(few)) ? short : nil
    }
    if short.count >= longestTail, long.count <= short.count + longestHead, long.hasSuffix(short),
      words.isPart(of: short, under: long.dropLast(short.count))
    {
      return short
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
    // Whoever manages something keeps it up; whoever has its safety oversees it.
    case (nil, let act?), (let act?, nil):
      let whole = first.act == nil ? first : second
      let isSafety = whole.isManaged || whole.text != withoutSafety(whole.text)
      return acts.isUpkeep(act) || (isSafety && acts.isOverseeing(act)) ? act : nil
    }
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

  /// The words of a name up to where its scope begins, each in the singular: Street lighting in villages. Evacuation of
  /// hospitals is hospital evacuation, and part of evacuation.
  func base(of name: String) -> (words: [String], whole: String?) {
    let words = Self.tokens(name).prefix { !Self.scopes.contains($0) }.map { word -> String in
      if word.count > 4, word.hasSuffix("ies") { return word.dropLast(3) + "y" }
      return word.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss") ? String(word.dropLast()) : word
    }
    func meaning(_ words: some Sequence<String>) -> [String] { words.filter { !stop.contains($0) } }
    guard let place = words.firstIndex(of: "of"), place > 0 else { return (meaning(words), nil) }
    let whole = meaning(words[..<place])
    return (meaning(words[(place + 1)...]) + whole, whole.joined(separator: " "))
  }
}
