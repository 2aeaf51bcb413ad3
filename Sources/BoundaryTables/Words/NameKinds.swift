/// What the words of a cell that should name a body are.
enum NameKind: Equatable {
  /// The name of one body.
  case body
  /// Nobody in particular: 有关部门, 各镇(街道), 属地镇街.
  case unnamed
  /// Something else.
  case other

  init(_ name: String) {
    let text = folded(name)
    let outside = bracketed(text).outside
    if Self.isUnnamed(text) || Self.isUnnamed(outside) {
      self = .unnamed
    } else {
      self = Self.looksLikeBody(outside) ? .body : .other
    }
  }

  private static func isUnnamed(_ text: String) -> Bool {
    let lexicon = Lexicon.shared
    let nouns = lexicon.words("bodies", "unnamed")
    if nouns.all.contains(text) { return true }
    for beginning in lexicon.words("bodies", "unnamedBeginnings").byLength where text.hasPrefix(beginning) {
      let rest = String(text.dropFirst(beginning.count))
      if nouns.all.contains(rest) || Self.isGroup(rest) { return true }
    }
    guard text.first?.isASCII == true else { return false }
    return lexicon.words("bodies", "unnamedEnglish").prefix(of: text) != nil
      && [
        "departments", "bodies", "townships", "agencies", "units", "authorities", "subdistricts", "government",
        "offices",
      ]
      .contains { text.hasSuffix($0) }
  }

  /// A plural after 各 or 属地, such as 乡镇人民政府 or 相关县直部门.
  private static func isGroup(_ text: String) -> Bool {
    let generic: Set<Character> = Set("县市区省乡镇街道直级有关相人民政府办事处部门单位机构园管委会村社居主责任职能行业成员牵头配合、()及和与务")
    return !text.isEmpty && text.allSatisfy(generic.contains)
  }

  private static func looksLikeBody(_ text: String) -> Bool {
    guard (2...40).contains(text.count), let last = text.last else { return false }
    if last.isASCII {
      let words = Lexicon.shared.words("bodies", "english")
      return last.isLetter && words.longest(in: text) != nil
    }
    guard text.count <= 26, !text.contains(where: { "。！？“”《》:,;".contains($0) }) else { return false }
    return Lexicon.shared.words("bodies", "endings").suffix(of: text).map { text.count > $0.count || text.count > 2 }
      ?? false
  }
}
