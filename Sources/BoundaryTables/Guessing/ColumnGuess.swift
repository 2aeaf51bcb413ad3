import TableReading

/// Guesses what a column means from what stands above it and in it.
struct ColumnGuess {
  /// What stands above the column, from the top.
  let path: [String]
  /// What is written in it.
  let cells: [String]
  let legend: [String: String]
  let isKnown: (String) -> Bool

  var meaning: ColumnMeaning? {
    guard let leaf = path.last else { return nil }
    if let found = exact(leaf) ?? owned(leaf) ?? named(leaf) ?? near(leaf) { return found }
    for text in path.dropLast().reversed() {
      if let found = exact(text) ?? near(text), isShared(found) { return found }
    }
    return nil
  }

  /// Whether a wide title can say it of each of its columns.
  private func isShared(_ meaning: ColumnMeaning) -> Bool {
    switch meaning {
    case .bodies, .note, .basis, .scope, .method, .deadline: true
    default: false
    }
  }

  private func exact(_ text: String) -> ColumnMeaning? {
    let lexicon = Lexicon.shared
    for text in [text, bracketed(text).outside] where !text.isEmpty {
      if let role = lexicon.roles.first(where: { $0.headers.contains(text) }) { return bodies(role.id) }
      if let key = lexicon.key(of: text, in: "columns") { return Self.meaning(key) }
    }
    return nil
  }

  private func bodies(_ role: String) -> ColumnMeaning { .bodies(role: role) }

  private static func meaning(_ key: String) -> ColumnMeaning? {
    switch key {
    case "number": .number
    case "code": .code
    case "field": .field
    case "kind": .kind
    case "duty": .duty
    case "division": .division
    case "body": .body
    case "words": .words(of: nil, role: nil)
    case "roleName": .roleName
    case "holder": .holder
    case "delegator": .delegator
    case "form": .form
    case "accepted": .accepted
    case "scope": .scope
    case "method": .method
    case "deadline": .deadline
    case "basis": .basis
    case "note": .note
    default: nil
    }
  }

  /// 开发区管委会职责, 镇街配合职责: a column for what one body, or one kind of body, does.
  private func owned(_ text: String) -> ColumnMeaning? {
    let endings = [
      "职责分工", "工作职责", "具体职责", "主要职责", "配合职责", "指导职责", "牵头职责", "职责内容", "职责", "责任", "任务", "responsibilities",
      "responsibility", "duties",
    ]
    let plain = folded(text)
    guard let ending = endings.first(where: { plain.hasSuffix($0) }), plain.count > ending.count else { return nil }
    var owner = onOneLine(text)
    while folded(owner).count > plain.count - ending.count { owner.removeLast() }
    for word in ["主要", "配合", "具体", "承担", "履行", "的", "'s"] where owner.hasSuffix(word) {
      owner = String(owner.dropLast(word.count))
    }
    owner = owner.bare
    guard isKnown(owner) || NameKind(owner) != .other else { return nil }
    let role = RoleWords(plain.contains("责任") ? plain.replacing("责任", with: "") : plain).role
    return .words(of: owner, role: role)
  }

  /// A body itself stands above the column.
  private func named(_ text: String) -> ColumnMeaning? {
    guard isKnown(text) || NameKind(text) != .other else { return nil }
    let filled = cells.filter { !Lexicon.shared.words("bodies", "nothing").contains($0) }
    let marks = filled.count { Marks($0, legend: legend) != nil }
    let isShort = filled.allSatisfy { bracketed($0).outside.count <= 4 && !isKnown($0) && NameKind($0) == .other }
    if marks * 5 >= filled.count * 4 || (isShort && marks * 2 >= filled.count) { return .mark(text) }
    let names = filled.count {
      isKnown($0) || NameList($0, isKnown: isKnown).names.allSatisfy { NameKind($0.text) != .other }
    }
    if names * 2 >= filled.count { return nil }
    return .words(of: text, role: nil)
  }

  private func near(_ text: String) -> ColumnMeaning? {
    let outside = bracketed(text).outside
    guard folded(outside).count <= 30 else { return nil }
    let role = RoleWords.role(ofHeader: outside)
    let word = Lexicon.shared.nearestKey(of: outside, in: "columns").flatMap { $0.word.count >= 2 ? $0 : nil }
    guard let role else { return word.flatMap { Self.meaning($0.key) } }
    // 配合履职事项 names what is to be supported, not who supports it.
    if let word, word.key == "duty", folded(outside).hasSuffix(word.word) { return .duty }
    let length = Lexicon.shared.role(role)?.headers.longest(in: folded(outside))?.count ?? 0
    if let word, word.word.count > length { return Self.meaning(word.key) }
    return bodies(role)
  }
}
