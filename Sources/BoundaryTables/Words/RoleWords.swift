/// The role that words give a body: 负责审批 makes it lead, 配合做好现场踏勘 support.
struct RoleWords: Equatable {
  /// nil where no word says.
  var role: String?
  /// The word that says it, as written.
  var wording: String?
  /// Whether other clauses give it other roles.
  var isMixed = false
  /// Whether only what it does says it, and no word for a role.
  var isByAct = false

  init(_ text: String) {
    var roles: [String] = []
    for clause in Self.clauses(of: text) {
      guard let found = Self.role(of: clause) else { continue }
      if roles.isEmpty {
        role = found.role
        wording = found.word.first?.isASCII == false ? found.word : nil
        isByAct = found.isAct
      }
      roles.append(found.role)
    }
    isMixed = Set(roles).count > 1
  }

  private static func clauses(of text: String) -> [String] {
    text.split { "，,;；。\n".contains($0) }.map { folded(String($0).withoutNumber) }.filter { !$0.isEmpty }
  }

  private static func role(of clause: String) -> (role: String, word: String, isAct: Bool)? {
    let lexicon = Lexicon.shared
    var first: (offset: Int, role: String, word: String)?
    for role in lexicon.roles {
      for verb in role.verbs.byLength {
        guard let range = clause.range(of: verb) else { continue }
        let offset = clause.distance(from: clause.startIndex, to: range.lowerBound)
        // The first in the clause; of those that begin there the longest.
        if let first, (first.offset, -first.word.count) <= (offset, -verb.count) { continue }
        first = (offset, role.id, verb)
      }
    }
    if let first {
      // 负责配合 and 负责指导 say what the second word says.
      let rest = String(clause.dropFirst(first.offset + first.word.count))
      let second = lexicon.roles.first { $0.id != first.role && $0.verbs.prefix(of: rest) != nil }
      if let second, let word = second.verbs.prefix(of: rest) { return (second.id, word, false) }
      return (first.role, first.word, false)
    }
    let powers = lexicon.words("powers", "lead")
    if let word = powers.prefix(of: clause) { return ("lead", word, true) }
    if let word = lexicon.role("lead")?.acts.prefix(of: clause) { return ("lead", word, true) }
    return nil
  }

  /// The role that a header or label names: 牵头单位, 配合责任单位, Lead.
  static func role(ofHeader text: String) -> String? {
    let text = folded(bracketed(text).outside)
    let roles = Lexicon.shared.roles
    if let exact = roles.first(where: { $0.headers.all.contains(text) || $0.marks.all.contains(text) && text.count > 1 }
    ) {
      return exact.id
    }
    guard text.count <= 24 else { return nil }
    let found = roles.compactMap { role in role.headers.longest(in: text).map { (role.id, $0) } }
    return found.max { $0.1.count < $1.1.count }?.0
  }
}
