/// The name of a body, read as words: does it name one, and which?
package struct BodyName: Sendable {
  /// The words that name nobody in particular: 有关部门, 行业主管部门, 负有…职责的部门.
  package private(set) var unnamed: String?
  /// Whether it begins with names and ends with 等部门, so that others may be meant.
  package private(set) var isOpen = false
  /// Whether it leaves open which of several is meant: A 或者 B, A and/or B.
  package private(set) var isEither = false
  /// Whether two levels that lie within each other, or two departments, are named in one breath: 县、乡镇党委、政府.
  package private(set) var isOfTwoLevels = false

  /// - Complexity: Quadratic in the length of the name, which is short.
  package init(_ name: String, _ grammar: Grammar) {
    if name.unicodeScalars.allSatisfy({ $0.value < 0x2E80 }) {
      unnamed = grammar.english.unnamed(inBody: name)
      isEither = grammar.english.isEither(name)
      isOfTwoLevels = grammar.english.isJoint(name)
      return
    }
    let words = grammar.bodies
    let text = Self.withoutBrackets(name.scalars)
    let segments = Self.segments(of: text[...])
    isOpen = words.isOpen(text[...])
    isEither = segments.count > 1 && text.contains("或") && !words.areParallel(name.scalars)
    // 政府及部门: a noun alone is one of those before it.
    if let first = segments.first(where: { words.isUnnamed($0) && (segments.count == 1 || !words.isHead($0)) }) {
      unnamed = Self.namesInBrackets(name.scalars) ? nil : first.string
    } else if isOpen {
      unnamed = name
    }
    isOfTwoLevels =
      !text.contains("或")
      && (words.areTwoLevels(text[...]) || words.areSeveral(segments) || words.shareNoun(text[...]))
  }

  /// 有关管理机构(开发区) says in brackets who is meant.
  private static func namesInBrackets(_ name: Words.Text) -> Bool { name.last == ")" || name.last == "）" }

  private static func withoutBrackets(_ name: Words.Text) -> [Unicode.Scalar] {
    var depth = 0
    return name.filter { scalar in
      if "(（".unicodeScalars.contains(scalar) { depth += 1 }
      if ")）".unicodeScalars.contains(scalar) { depth -= 1 }
      return depth <= 0 && !")）".unicodeScalars.contains(scalar)
    }
  }

  /// What stands between the conjunctions.
  private static func segments(of text: Words.Text) -> [Words.Text] {
    text.split { "、和与及或者，,/；;".unicodeScalars.contains($0) }
  }

  /// The words that names of bodies are made of.
  struct Vocabulary: Sendable {
    private let heads: Words
    private let vague: Words
    private let nameless: Words
    private let levels: Words
    private let charged: Words
    private let chargedEnds: Words
    private let openEnds: Words
    private let openNames: Words
    private let parallel: Words
    private let upper: Words
    private let lower: Words
    private let organs: Words
    private let tiers: Words
    private let dealing: Words
    private let shortDealing: Words
    private let gathering: Words
    private let gathered: Words
    private let shortBodies: Words
    private let bodyEnds: Words
    private let helping: Words
    private let departmentEnds: Words
    private let sharedNouns: Words
    private let groundEnds: Words
    private let modals: Words

    init(_ lexicons: Lexicons) {
      heads = lexicons.words("heads")
      vague = lexicons.words("vague")
      nameless = lexicons.words("nameless")
      levels = lexicons.words("levels")
      charged = lexicons.words("charged")
      chargedEnds = lexicons.words("charged-ends")
      openEnds = lexicons.words("open-ends")
      openNames = lexicons.words("open-names")
      parallel = lexicons.words("parallel")
      upper = lexicons.words("upper-levels")
      lower = lexicons.words("lower-levels")
      organs = lexicons.words("organs")
      tiers = lexicons.words("tiers")
      dealing = lexicons.words("dealing")
      shortDealing = lexicons.words("short-dealing")
      gathering = lexicons.words("gathering")
      gathered = lexicons.words("gathered")
      shortBodies = lexicons.words("short-bodies")
      bodyEnds = lexicons.words("body-ends")
      helping = lexicons.words("assisting")
      sharedNouns = lexicons.words("shared-nouns")
      departmentEnds = lexicons.words("department-ends")
      groundEnds = lexicons.words("ground-ends")
      modals = lexicons.words("modals", "empty-verbs")
    }

    func isHead(_ text: Words.Text) -> Bool { heads.contains(text) && !nameless.contains(text) }

    /// Whether one name names nobody: a generic noun, with words that say only whose or of which level, and either one
    /// of the words 有关, 相关, 其他 or a noun that is nameless as it is.
    func isUnnamed(_ text: Words.Text) -> Bool {
      if heads.contains(text) || nameless.contains(text) { return true }
      if chargedEnds.suffix(of: text) != nil, charged.first(in: text) != nil { return true }
      if let noun = nameless.suffix(of: text), levels.consume(text.dropLast(noun.count)) { return true }
      return text.indices.contains { start in
        guard let word = vague.prefix(of: text[start...]) else { return false }
        let rest = text[(start + word.count)...]
        guard let head = heads.suffix(of: rest) else { return false }
        return levels.consume(rest.dropLast(head.count))
      }
    }

    /// 发展改革等部门; not 开发区等管理机构, which is closed by its kind.
    func isOpen(_ text: Words.Text) -> Bool {
      guard let place = text.lastIndex(of: "等"), place > text.startIndex else { return false }
      let rest = text[(place + 1)...]
      if rest.isEmpty { return openNames.suffix(of: text[..<place]) != nil }
      return rest.count <= 12 && openEnds.suffix(of: rest) != nil
    }

    /// Whether 或 stands only between territories side by side, each of which acts on its own ground.
    func areParallel(_ name: Words.Text) -> Bool {
      name.split { "或者".unicodeScalars.contains($0) }.allSatisfy { alternative in
        let words = alternative.split { "、和与及".unicodeScalars.contains($0) }
        return words.allSatisfy { parallel.consume($0) }
      }
    }

    /// 县、乡镇党委、政府: two levels share one noun; 市、县两级.
    func areTwoLevels(_ text: Words.Text) -> Bool {
      if tiers.first(in: text) != nil { return organs.first(in: text) != nil }
      let parts = text.split { "、和与及".unicodeScalars.contains($0) }
      guard parts.count > 1 else { return false }
      return parts.indices.dropLast().contains { place in
        guard upper.contains(parts[place]), let level = lower.prefix(of: parts[place + 1]) else { return false }
        return organs.prefix(of: parts[place + 1].dropFirst(level.count)) != nil
      }
    }

    /// 人社局、税务局 are two; 经开区、高新区管委会 are each on its own ground.
    func areSeveral(_ names: [Words.Text]) -> Bool {
      names.count > 1
        && names.allSatisfy { name in
          name.count > 2 && departmentEnds.suffix(of: name) != nil && groundEnds.suffix(of: name) == nil
        }
    }

    /// 农业、市场监管部门: two departments with one noun; not the two words of a name, as in 经济和信息化部门.
    func shareNoun(_ name: Words.Text) -> Bool {
      let names = name.split(separator: "、")
      guard names.count > 1, let last = names.last, sharedNouns.suffix(of: last) != nil, !isOpen(name) else {
        return false
      }
      return names.dropLast().allSatisfy { $0.count > 1 && levels.suffix(of: $0) == nil && vague.first(in: $0) == nil }
    }

    /// The body that words name whom somebody deals with: 协助有关部门做好…, 配合上级部门开展….
    ///
    /// - Returns: The words for it, and whether they name nobody.
    func dealtWith(in text: Words.Text) -> (name: String, isUnnamed: Bool)? {
      var rest = text
      var found: (name: String, isUnnamed: Bool)?
      while !rest.isEmpty {
        if let verb = gathering.prefix(of: rest), let name = unnamedPrefix(of: rest.dropFirst(verb.count)),
          gathered.suffix(of: name) != nil
        {
          return (name.string, true)
        }
        guard let verb = dealing.prefix(of: rest) else {
          rest = rest.dropFirst()
          continue
        }
        rest = modals.trimmingStart(of: rest.dropFirst(verb.count))
        if let name = unnamedInEnumeration(rest, mayBeOpen: !shortDealing.contains(verb)) { return (name.string, true) }
        if found == nil, helping.suffix(of: verb) != nil || helping.contains(verb), let name = namedPrefix(of: rest) {
          found = (name.string, false)
        }
      }
      return found
    }

    private static let longestName = 16

    /// 会同公安局、城管局和有关部门: one of those that are named together; 会同公安、民政等部门 all of them.
    private func unnamedInEnumeration(_ text: Words.Text, mayBeOpen: Bool) -> Words.Text? {
      var rest = text.prefix { !"，。；,;".unicodeScalars.contains($0) }.prefix(Self.longestEnumeration)
      while !rest.isEmpty {
        let end = rest.firstIndex { "、和与及".unicodeScalars.contains($0) } ?? rest.endIndex
        if let name = unnamedPrefix(of: rest[..<end]), isUnnamed(name) { return name }
        guard end < rest.endIndex else { break }
        rest = rest[(end + 1)...]
      }
      return unnamedPrefix(of: text).flatMap { mayBeOpen || isUnnamed($0) ? $0 : nil }
    }

    private static let longestEnumeration = 40

    private func unnamedPrefix(of text: Words.Text) -> Words.Text? {
      let near = text.prefix(Self.longestName)
      for end in near.indices.dropFirst() {
        let name = near[..<(end + 1)]
        if "、，。；".unicodeScalars.contains(near[end]) { return nil }
        guard heads.suffix(of: name) != nil, isUnnamed(name) || isOpen(name) else { continue }
        // 有关部门设在本区的机构 is not who helps, but whose office is meant.
        let after = text[(end + 1)...]
        return after.first == "设" || after.first == "派" ? nil : name
      }
      return nil
    }

    private func namedPrefix(of text: Words.Text) -> Words.Text? {
      if let short = shortBodies.prefix(of: text) { return text.prefix(short.count) }
      let near = text.prefix(Self.longestName)
      return near.indices.dropFirst(2).lazy.map { near[..<$0] }.first { bodyEnds.suffix(of: $0) != nil && $0.count > 2 }
        ?? (bodyEnds.suffix(of: near) != nil && near.count > 2 ? near : nil)
    }
  }
}

extension Grammar {
  /// The body that words name whom somebody deals with, and whether they name it at all.
  package func dealtWith(in words: String) -> (name: String, isUnnamed: Bool)? { bodies.dealtWith(in: words.scalars) }
}
