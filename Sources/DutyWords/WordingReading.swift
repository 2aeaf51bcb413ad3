/// A wording or a task read by the grammar: does it say what is to be done, and where not, how?
///
/// A clause is a frame (按照/根据/在 … 授权/规定/各自 + 职责/权限/范围), verbs without content (做好, 履行) and words that add nothing
/// (应当, 依法, 辖区内); whatever is left is content. 按照本级人民政府赋予的职责做好 has none, 按照职责监督检查 has.
package struct WordingReading: Sendable {
  /// The words by which the content is what somebody granted or fixed elsewhere: 按照授权, 依照…赋予的职责.
  package private(set) var elsewhere: String?
  /// Whether nothing is said to be done: 按照各自职责, 做好相关工作, 履行安全管理职责.
  package private(set) var isEmpty = false
  /// Whether it is empty, and as well no role: 按照职责配合 still says that somebody helps.
  package private(set) var hasRole = false
  /// Whether it says of anything that it is done, beside words of roles.
  package private(set) var hasContent = false
  /// Whether it says no more than that somebody takes part.
  package private(set) var isTakingPart = false
  /// Whether somebody only helps, in whatever words.
  package private(set) var isAssisting = false
  /// Whether helping others and acting by oneself stand in one cell: 监督检查;协助上级部门.
  package private(set) var isOfTwoModes = false
  /// Whether it directs others, whose part is then clear.
  package private(set) var isDirecting = false
  /// Whether it begins with helping others: 配合环保局做好.
  package private(set) var isHelping = false
  /// A measure without a figure: 客流较大.
  package private(set) var measure: String?
  /// A limit that goes by the duty itself: 其管辖范围内.
  package private(set) var selfLimit: String?
  /// Whether that limit is a ground, which a body that has one knows.
  package private(set) var isLimitedToGround = false
  /// A condition of which nobody says when it is met: as needed.
  package private(set) var condition: String?
  /// Two words of which nobody says whether one or both are meant: 和/或.
  package private(set) var either: String?
  /// The word by which each of several has its own part: 按照各自职责.
  package private(set) var each: String?

  /// - Complexity: Linear in the length of the text.
  package init(_ text: String, _ grammar: Grammar) {
    let scalars = text.scalars
    if scalars.allSatisfy({ $0.value < 0x2E80 }) {
      let english = grammar.english
      condition = english.condition(in: text)
      either = english.either(in: text)
      measure = english.measure(in: text)
      isHelping = english.isHelping(text)
      isEmpty = english.isIdle(text)
      isAssisting = english.isGuidance(text)
      hasContent = !isEmpty && !isAssisting && EnglishWords.tokens(text).count > 2
      return
    }
    let lexer = grammar.lexer
    var clauses: [Clause] = []
    for clause in scalars.split(whereSeparator: { "。；;，,：:".unicodeScalars.contains($0) }) {
      clauses.append(Clause(lexer.words(of: clause)))
    }
    // What stands in one clause is said; that it is as granted elsewhere beside it says no less.
    if let clause = clauses.first(where: { $0.isElsewhere }), clauses.allSatisfy({ $0.isElsewhere || $0.isSilent }) {
      elsewhere = clause.frame
    }
    hasContent = clauses.contains(where: \.hasContent)
    hasRole = clauses.contains { $0.hasRole || $0.isAssisting }
    isEmpty = !clauses.isEmpty && clauses.allSatisfy(\.isEmpty)
    isTakingPart = clauses.contains(where: \.isTakingPart) && clauses.allSatisfy { $0.isTakingPart || $0.isSilent }
    isAssisting = !clauses.isEmpty && clauses.allSatisfy { $0.isAssisting && !$0.hasContent }
    isOfTwoModes = Self.areTwoModes(scalars, lexer)
    isHelping = clauses.allSatisfy { $0.isHelping || $0.isSilent } && clauses.contains(where: \.isHelping)
    isDirecting = lexer.directing.first(in: scalars) != nil
    measure = lexer.measures.first(in: scalars)
    let limit = lexer.limits.first(in: scalars)
    selfLimit = limit?.words
    isLimitedToGround = limit?.isGround ?? false
    condition = Self.condition(in: scalars, lexer)
    either = lexer.eitherWords.first(in: scalars)?.string
    each = lexer.each.first(in: scalars)?.string
  }

  /// A condition on all that a text says: 负责养护,必要时封闭道路 says of the first clause when it is done.
  private static func condition(in text: Words.Text, _ lexer: WordingLexer) -> String? {
    let clauses = text.split { "。；;，,".unicodeScalars.contains($0) }
    guard
      let (place, phrase) = clauses.enumerated().lazy.compactMap({ place, clause in
        lexer.conditions.first(in: clause).map { (place, $0) }
      }).first
    else { return nil }
    return place == 0 ? phrase : nil
  }

  /// Whether one of two parts is to help and the other to act: 协助上级部门或者按照授权履行.
  private static func areTwoModes(_ text: Words.Text, _ lexer: WordingLexer) -> Bool {
    let parts = text.split { "；;或".unicodeScalars.contains($0) }
    guard parts.count > 1 else { return false }
    let words = parts.map { lexer.words(of: $0.first == "者" ? $0.dropFirst() : $0) }
    let helping = words.map { $0.first { !$0.kinds.isSubset(of: .modal) }?.kinds.contains(.assisting) ?? false }
    return helping.contains(true)
      && zip(words, helping).contains { words, helps in
        !helps && words.contains { !$0.kinds.isDisjoint(with: [.ownMode, .grant]) }
      }
  }

  /// One clause without its frame.
  private struct Clause {
    /// The words of a frame that leads out of the list.
    private(set) var frame: String?
    private(set) var isElsewhere = false
    private var hasOwnFrame = false
    private var rest: [WordingLexer.Word]

    init(_ words: [WordingLexer.Word]) {
      rest = words
      var start = 0
      while start < rest.count {
        if rest[start].kinds.contains(.frame), let (end, isElsewhere) = Self.end(of: rest[start...]) {
          let text = rest[start..<end].flatMap(\.text)
          frame = frame ?? String(String.UnicodeScalarView(text))
          self.isElsewhere = self.isElsewhere || isElsewhere
          hasOwnFrame = hasOwnFrame || !isElsewhere
          rest.removeSubrange(start..<end)
        } else {
          start += 1
        }
      }
    }

    private static let longestFrame = 40

    /// Where a frame ends, and whether what it goes by stands elsewhere; nil for words that are no frame.
    private static func end(of words: ArraySlice<WordingLexer.Word>) -> (end: Int, isElsewhere: Bool)? {
      var end: Int?
      var (isGranted, isFixed, hasRemit) = (false, false, false)
      var length = 0
      for (place, word) in zip(words.indices, words).dropFirst() {
        length += word.text.count
        guard length <= longestFrame else { break }
        if word.kinds.contains(.remit) {
          (end, hasRemit) = (place + 1, true)
        } else if word.kinds.contains(.grant) {
          (end, isGranted) = (place + 1, true)
        } else if word.kinds.contains(.fixed) {
          let next = words[(place + 1)...].first { $0.kinds.isDisjoint(with: [.owner, .fixed]) }
          guard let next, next.kinds.contains(.remit) else {
            if end == nil { return nil }
            break
          }
          isFixed = true
        } else if end != nil, !word.kinds.contains(.owner), !isConjunction(word) {
          // 授权的管理范围: a remit may still follow.
          let next = words[(place + 1)...].first
          guard let next, next.kinds.contains(.remit), word.kinds.contains(.dutyKind) else { break }
        }
      }
      guard var end else { return nil }
      while end < words.endIndex, words[end].text.elementsEqual("内".unicodeScalars) { end += 1 }
      let isPlace = words.first?.text.elementsEqual("在".unicodeScalars) ?? false
      guard !isPlace || hasRemit else { return nil }
      return (end, isGranted || (isFixed && hasRemit))
    }

    private static func isConjunction(_ word: WordingLexer.Word) -> Bool {
      ["和", "或", "或者", "及", "与", "、", "的"].contains(word.text.string)
    }

    /// 履行安全管理职责: kinds of duty are empty where 职责 or 责任 ends them and a verb without content begins.
    private var isBareDuty: Bool {
      guard rest.contains(where: { !$0.kinds.isDisjoint(with: [.emptyVerb, .carrying]) }),
        let last = rest.last(where: { !$0.kinds.isSubset(of: .modal) }), last.kinds.contains(.remit)
      else { return false }
      return rest.allSatisfy { !$0.kinds.isEmpty }
    }

    var hasContent: Bool {
      guard !isBareDuty else { return false }
      return rest.contains { word in
        // 按照…的原则确定: a principle decides nothing.
        !(hasOwnFrame && word.kinds.contains(.fixed))
          && word.kinds.isDisjoint(with: [
            .modal, .owner, .emptyVerb, .carrying, .role, .assisting, .emptyNoun, .idle, .remit, .takingPart,
          ])
      }
    }

    /// Whether the first word that says anything is of helping.
    var isHelping: Bool {
      rest.first { !$0.kinds.isSubset(of: .modal) }.map {
        $0.kinds.contains(.assisting) && !$0.kinds.contains(.takingPart)
      }
        ?? false
    }
    var hasRole: Bool { rest.contains { $0.kinds.contains(.role) && !isBareDuty } }
    var isAssisting: Bool { rest.contains { $0.kinds.contains(.assisting) && !$0.kinds.contains(.takingPart) } }
    var isTakingPart: Bool { !hasContent && !isAssisting && rest.contains { $0.kinds.contains(.takingPart) } }
    /// Whether it adds nothing, not even an empty phrase.
    var isSilent: Bool { !hasContent && !hasRole && !isAssisting }

    /// Whether it is there and says nothing.
    var isEmpty: Bool {
      guard !hasContent, !isElsewhere else { return false }
      if hasOwnFrame || isTakingPart || isBareDuty { return true }
      guard !hasRole, !isAssisting else { return false }
      return rest.contains { !$0.kinds.isDisjoint(with: [.emptyVerb, .idle, .emptyNoun]) }
        && !rest.allSatisfy { $0.kinds.contains(.carrying) || $0.kinds.isSubset(of: .modal) }
    }
  }
}

extension Grammar {
  /// The words that refer to a limit of power and do not give it: 按照规定的权限, 按照分级管理权限.
  package func reservedLimit(in text: String) -> String? {
    if text.unicodeScalars.allSatisfy({ $0.value < 0x2E80 }) { return english.reserved(in: text) }
    let limits = [
      /按照?[^，。；、]{0,8}?权限/, /在?(?:规定|法定|审批|管理|各自|其)?(?:法定)?的?(?:职权|权限)(?:范围)?内/, /相当于[^，。；]{1,12}权限/,
      /根据[^，。；]{0,8}发展阶段/,
    ]
    let matches = limits.compactMap { text.firstMatch(of: $0) }
    return matches.min { $0.range.lowerBound < $1.range.lowerBound }.map { String($0.output) }
  }
}
