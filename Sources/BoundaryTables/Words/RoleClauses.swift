/// Bodies with their roles in one cell: 牵头单位：县应急局；配合单位：县公安局, or 县工信局牵头，县供电公司配合.
struct RoleClauses {
  struct Clause: Equatable {
    /// nil where the cell does not say.
    var role: String?
    var names: [NameList.Name]
    /// The word for the role, as written.
    var wording: String?
    /// What the body does, in the words of the cell.
    var task: String?
    /// How, not who: 按职责分工负责.
    var tail: String?
  }

  private(set) var clauses: [Clause] = []
  private let isKnown: (String) -> Bool

  init(_ text: String, isKnown: @escaping (String) -> Bool) {
    self.isKnown = isKnown
    for sentence in Self.split(text, at: ";；。\n\r") {
      for piece in Self.labelled(sentence.withoutNumber) { read(piece) }
    }
  }

  private static func split(_ text: String, at marks: String) -> [String] {
    var pieces = [""]
    var depth = 0
    for character in text {
      if "(（".contains(character) { depth += 1 }
      if ")）".contains(character) { depth = max(0, depth - 1) }
      if depth == 0, marks.contains(character) { pieces.append("") } else { pieces[pieces.count - 1].append(character) }
    }
    return pieces.map(\.bare).filter { !$0.isEmpty }
  }

  /// A sentence cut before each of its labels: 牵头：甲，配合：乙 is two.
  private static func labelled(_ sentence: String) -> [String] {
    var pieces: [String] = []
    var start = sentence.startIndex
    var isBoundary = true
    for index in sentence.indices {
      if isBoundary, index > start, isLabel(at: index, in: sentence) {
        pieces.append(String(sentence[start..<index]).bare)
        start = index
      }
      isBoundary = "，,、 \u{3000}".contains(sentence[index])
    }
    return (pieces + [String(sentence[start...]).bare]).filter { !$0.isEmpty }
  }

  private static func isLabel(at index: String.Index, in sentence: String) -> Bool {
    let rest = sentence[index...].prefix(40)
    guard let colon = rest.firstIndex(where: { "：:".contains($0) }) else { return false }
    let label = String(rest[..<colon])
    return !label.isEmpty && !label.contains(where: { "，,、\u{3000}".contains($0) })
      && label.first?.isWhitespace == false && role(ofLabel: label) != nil
  }

  /// The role that a label gives: 牵头单位, 主办, and 责任单位, which is that of who leads.
  private static func role(ofLabel label: String) -> String? {
    if let role = Lexicon.shared.roles.first(where: { $0.headers.contains(label) }) { return role.id }
    if Lexicon.shared.key(of: label, in: "columns") == "body" { return "lead" }
    return NameKind(label) == .body ? nil : RoleWords.role(ofHeader: label)
  }

  private mutating func read(_ piece: String) {
    if let colon = piece.firstIndex(where: { "：:".contains($0) }) {
      let label = String(piece[..<colon]).bare
      let rest = String(piece[piece.index(after: colon)...]).bare
      if let role = Self.role(ofLabel: label) {
        return append(NameList(rest, isKnown: isKnown), role: role, wording: label)
      }
      let named = NameList(label, isKnown: isKnown)
      if !named.names.isEmpty, named.names.allSatisfy({ isName($0.text) }), !rest.isEmpty {
        let words = RoleWords(rest)
        return clauses.append(Clause(role: words.role, names: named.names, wording: words.wording, task: rest))
      }
    }
    var pending: [NameList.Name] = []
    for part in Self.split(piece, at: "，,") {
      if let (names, role, verb, task) = named(part) {
        clauses.append(Clause(role: role, names: pending + names, wording: verb, task: task))
        pending = []
      } else {
        let list = NameList(part, isKnown: isKnown)
        pending += list.names
        if let tail = list.tail { clauses.append(Clause(names: pending, tail: tail)); pending = [] }
      }
    }
    if !pending.isEmpty { clauses.append(Clause(names: pending)) }
  }

  private mutating func append(_ list: NameList, role: String, wording: String) {
    if !list.names.isEmpty { clauses.append(Clause(role: role, names: list.names, wording: wording, tail: list.tail)) }
  }

  private func isName(_ text: String) -> Bool { isKnown(text) || NameKind(text) != .other }

  /// 由县工信局牵头负责: who, and the word that says as what.
  private func named(_ part: String) -> (names: [NameList.Name], role: String, verb: String, task: String?)? {
    let tails = Lexicon.shared.words("bodies", "tails")
    guard tails.suffix(of: folded(part)) == nil else { return nil }
    let part = part.hasPrefix("由") ? String(part.dropFirst()) : part
    var index = part.startIndex
    var depth = 0
    while index < part.endIndex {
      if "(（".contains(part[index]) { depth += 1 }
      if ")）".contains(part[index]) { depth -= 1 }
      let rest = part[index...]
      for role in Lexicon.shared.roles where depth == 0 && index > part.startIndex {
        guard
          let verb = role.verbs.byLength.first(where: {
            rest.hasPrefix($0) || folded(rest.prefix($0.count + 4)).hasPrefix($0) && rest.first?.isASCII == true
          })
        else { continue }
        let list = NameList(String(part[..<index]), isKnown: isKnown)
        // 县应急局会同县公安局 joins names; it gives no role.
        guard !Lexicon.shared.words("bodies", "hosts").contains(verb), !list.names.isEmpty,
          list.names.allSatisfy({ isName($0.text) })
        else { continue }
        let after = String(rest.dropFirst(verb.count)).bare
        let isPlain = after.isEmpty || role.verbs.contains(after) || role.headers.contains(after)
        return (list.names, role.id, verb, isPlain ? nil : String(rest))
      }
      index = part.index(after: index)
    }
    return nil
  }
}
