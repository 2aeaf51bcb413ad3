/// 等 at the end of an enumeration: open where it leaves a power or the bodies open, closed where a noun says of what
/// kind all of it is.
package enum OpenEnd {
  struct Vocabulary: Sendable {
    fileprivate let closed: Words
    fileprivate let powers: Words

    init(_ lexicons: Lexicons) {
      closed = lexicons.words("closed")
      powers = lexicons.words("open-powers")
    }
  }

  /// 平等, 中等, 等级 and their like are words of their own.
  private static let before = Set("平对同中高初均相劣优何一二三四五".unicodeScalars)
  private static let after = Set("级于待同候，。；、（）".unicodeScalars)
  private static let ends = [
    "部门", "单位", "机构", "工作", "事项", "管理", "监管", "职责", "任务", "方面",
  ]

  /// 等 with the noun that ends the enumeration: 等部门, 等环境监督管理, 等的处罚权; nil where there is none, or it is closed.
  static func phrase(in text: Words.Text, _ words: Vocabulary) -> String? {
    for place in text.indices where text[place] == "等" && place > text.startIndex {
      guard !before.contains(text[place - 1]) else { continue }
      let rest = text[(place + 1)...].prefix(10)
      let noun = rest.first == "的" ? rest.dropFirst() : rest
      if words.closed.prefix(of: noun) != nil { continue }
      if let power = words.powers.prefix(of: noun),
        "权限".unicodeScalars.contains(power[power.endIndex - 1]) || noun.count == power.count
      {
        return "等" + rest.prefix(rest.count - noun.count + power.count).string
      }
      if let end = end(in: rest) { return "等" + end.string }
    }
    return nil
  }

  /// Up to the first noun that ends an enumeration, at most six characters before it.
  private static func end(in rest: Words.Text) -> Words.Text? {
    for length in 0...6 where length <= rest.count {
      let between = rest.prefix(length)
      if between.last.map(after.contains) ?? false { return nil }
      let tail = rest.dropFirst(length)
      if let noun = ends.first(where: { tail.starts(with: $0.unicodeScalars) }) {
        return rest.prefix(length + noun.unicodeScalars.count)
      }
    }
    return nil
  }
}

extension Grammar {
  /// 等 where it leaves open what belongs to an enumeration.
  package func openEnd(of text: String) -> String? { OpenEnd.phrase(in: text.scalars, lists) }
}
