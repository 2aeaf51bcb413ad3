import BoundaryModel

/// A range of amounts as tables write it in words: 投资额3000万元（含）至5000万元.
struct AmountWords: Equatable {
  /// One end of a range, as written, and whether the words say that the amount itself belongs to it.
  struct End: Equatable {
    let amount: String
    let includes: Bool
    /// Whether the words say so at all.
    let isSaid: Bool
  }

  /// What is measured: a name of the lexicon; nil where the words do not say it.
  let dimension: String?
  /// With the amounts in it.
  let unit: String
  let lower: End?
  let upper: End?

  /// Whether the words leave open if an end belongs to the range.
  var isOpenAtAnEnd: Bool { [lower, upper].contains { $0?.isSaid == false } }

  init?(_ text: String) {
    let text = Self.plain(folded(text))
    var numbers = Self.numbers(in: text)
    guard let first = numbers.first, numbers.count <= 2 else { return nil }
    // A number without a unit is an amount only where the words say what it measures.
    guard let unit = numbers.compactMap(\.unit).last ?? (Self.dimension(in: text) == nil ? nil : "") else { return nil }
    if numbers.count == 2, numbers[0].unit == nil { numbers[0].unit = unit }
    dimension = Self.dimension(in: String(text[..<first.range.lowerBound])) ?? Self.dimension(in: text)
    self.unit = Self.base(of: unit)
    var ends: [(end: End, side: Side)] = []
    for (index, number) in numbers.enumerated() {
      let isLast = index == numbers.count - 1
      let before = text[(index == 0 ? text.startIndex : numbers[index - 1].range.upperBound)..<number.range.lowerBound]
      let after = text[number.range.upperBound..<(isLast ? text.endIndex : numbers[index + 1].range.lowerBound)]
      guard let amount = Self.amount(number.digits, number.unit ?? unit) else { return nil }
      let others = numbers.count == 2 ? (index == 0 ? Side.lower : .upper) : nil
      guard let (side, includes) = Self.side(before: String(before), after: String(after), else: others) else {
        return nil
      }
      ends.append((End(amount: amount, includes: includes ?? (side == .lower), isSaid: includes != nil), side))
    }
    guard Set(ends.map { $0.side == .lower }).count == ends.count else { return nil }
    let lower = ends.first { $0.side == .lower }?.end
    let upper = ends.first { $0.side == .upper }?.end
    // A to B, with nothing said at either end: both belong to it; with (含) at one, the other does not.
    if let lower, let upper, !lower.isSaid, !upper.isSaid {
      self.lower = End(amount: lower.amount, includes: true, isSaid: false)
      self.upper = End(amount: upper.amount, includes: true, isSaid: false)
    } else {
      (self.lower, self.upper) = (lower, upper)
    }
  }

  private enum Side { case lower, upper }

  /// Words for what is written in another way: 100万元(含100万元)以上 is 100万元(含)以上, [3000,5000)万元 is from the one to
  /// below the other.
  private static func plain(_ text: String) -> String {
    for (opening, from) in [("[", "(含)"), ("(", "(不含)")] where text.contains(opening) {
      for (closing, to) in [("]", "(含)"), (")", "(不含)")] {
        guard let start = text.firstIndex(of: Character(opening)), let end = text.lastIndex(of: Character(closing)),
          start < end
        else { continue }
        let inside = text[text.index(after: start)..<end].split { ",，~-".contains($0) }.map(String.init)
        guard inside.count == 2, inside.allSatisfy({ $0.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") } })
        else { continue }
        let unit = String(text[text.index(after: end)...])
        return "\(text[..<start])\(inside[0])\(unit)\(from)至\(inside[1])\(unit)\(to)"
      }
    }
    var result = text
    for word in ["不含", "不包括", "含", "包括"] {
      guard let start = result.range(of: "(" + word), let end = result[start.upperBound...].firstIndex(of: ")"),
        !result[start.upperBound..<end].isEmpty, result[start.upperBound..<end] != "本数"
      else { continue }
      // What is repeated stands just before.
      guard result[..<start.lowerBound].hasSuffix(result[start.upperBound..<end]) else { continue }
      result.removeSubrange(start.upperBound..<end)
    }
    return result
  }

  private struct Number {
    let digits: String
    var unit: String?
    let range: Range<String.Index>
  }

  private static let units = [
    "亿元", "千万元", "百万元", "万元", "千元", "元", "平方米", "平方公里", "平米", "㎡", "m²", "公顷", "亩", "千瓦", "兆瓦", "吨", "人", "米", "户",
    "个", "台", "millionyuan", "millionrmb", "million", "辆", "层", "yuan", "cny", "rmb", "people", "persons", "m2",
    "tonnes", "km2", "ha",
  ]

  private static func numbers(in text: String) -> [Number] {
    var numbers: [Number] = []
    var index = text.startIndex
    while index < text.endIndex {
      guard isDigit(text[index]) else {
        index = text.index(after: index)
        continue
      }
      let isASCII = text[index].isASCII
      let end =
        text[index...].firstIndex { !(isDigit($0) && $0.isASCII == isASCII || isASCII && ($0 == "." || $0 == ",")) }
        ?? text.endIndex
      let rest = text[end...]
      let unit = unit(at: rest)
      let close = unit.map { text.index(end, offsetBy: $0.count) } ?? end
      // A Chinese numeral without a unit is a word: 一般, 三同时.
      if let digits = plainDigits(text[index..<end]), unit != nil || text[index].isASCII {
        numbers.append(Number(digits: digits, unit: unit, range: index..<close))
      }
      index = close
    }
    return numbers
  }

  /// 平方米 and 万平方米; amounts of money have words of their own.
  private static func unit(at rest: Substring) -> String? {
    if let unit = units.first(where: { rest.hasPrefix($0) }) { return unit }
    guard let step = rest.first, "万亿".contains(step) else { return nil }
    return units.first { rest.dropFirst().hasPrefix($0) }.map { String(step) + $0 }
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber || "〇零一二两三四五六七八九十百千".contains(character)
  }

  /// Digits as a decimal: 5,000 and 五千 are 5000.
  private static func plainDigits(_ text: Substring) -> String? {
    let ascii = text.filter { $0 != "," }
    if ascii.allSatisfy({ $0.isASCII }) {
      let trimmed = ascii.last == "." ? ascii.dropLast() : Substring(ascii)
      return Decimal(String(trimmed)) == nil ? nil : String(trimmed)
    }
    let values: [Character: Int] = [
      "〇": 0, "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    ]
    let steps: [Character: Int] = ["十": 10, "百": 100, "千": 1000]
    var (sum, digit) = (0, 0)
    for character in text {
      if let value = values[character] {
        digit = value
      } else if let step = steps[character] {
        sum += max(1, digit) * step
        digit = 0
      } else {
        return nil
      }
    }
    return String(sum + digit)
  }

  /// Amounts of money are told in 万元, so that those of one dimension have one unit.
  private static func base(of unit: String) -> String {
    switch unit {
    case "亿元", "千万元", "百万元", "万元", "千元": "万元"
    case "平米", "㎡", "m²", "m2": "平方米"
    case "cny", "rmb", "millionyuan", "millionrmb": "yuan"
    case "million": ""
    default: unit.count > 1 && "万亿".contains(unit.prefix(1)) ? base(of: String(unit.dropFirst())) : unit
    }
  }

  private static func amount(_ digits: String, _ unit: String) -> String? {
    let steps = ["万": 4, "亿": 8][String(unit.prefix(1))]
    let isMoney = Self.base(of: unit) == "万元"
    let shift =
      steps.flatMap { isMoney ? nil : $0 }
      ?? ["亿元": 4, "千万元": 3, "百万元": 2, "千元": -1, "millionyuan": 6, "millionrmb": 6, "million": 6][
        unit
      ] ?? 0
    guard shift != 0 else { return Decimal(digits)?.description }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    var (whole, fraction) = (parts[0], parts.count > 1 ? parts[1] : "")
    for _ in 0..<max(0, shift) {
      whole.append(fraction.isEmpty ? "0" : fraction.removeFirst())
    }
    for _ in 0..<max(0, -shift) {
      fraction.insert(whole.isEmpty ? "0" : whole.removeLast(), at: fraction.startIndex)
    }
    return Decimal((whole.isEmpty ? "0" : whole) + (fraction.isEmpty ? "" : "." + fraction))?.description
  }

  private static func dimension(in text: String) -> String? {
    Lexicon.shared.nearestKey(of: text, in: "scopes.amounts")?.key
  }

  /// Which end of the range an amount is, and whether it belongs to it; nil where the words say neither.
  private static func side(before: String, after: String, else side: Side?) -> (Side, Bool?)? {
    let excluded = ["(不含", "不含本数", "(不包括", "excluded", "exclusive"].contains { after.contains($0) }
    let included = !excluded && ["(含", "含本数", "(包括", "included", "inclusive"].contains { after.contains($0) }
    let said: Bool? = excluded ? false : included ? true : nil
    let marks: [([String], Side, Bool)] = [
      (
        [
          "小于等于", "小于或等于", "低于或等于", "不超过", "不高于", "不大于", "至多", "最高", "≤", "<=", "upto", "atmost", "nomorethan",
          "notmorethan",
        ], .upper, true
      ),
      (["大于等于", "大于或等于", "高于或等于", "不低于", "不少于", "不小于", "至少", "≥", ">=", "atleast", "nolessthan"], .lower, true),
      (["不满", "不足", "低于", "少于", "小于", "未达", "<", "below", "under", "lessthan"], .upper, false),
      (["超过", "高于", "大于", "多于", ">", "above", "over", "morethan", "exceeding"], .lower, false),
    ]
    if let (_, side, includes) = marks.first(where: { $0.0.contains { before.contains($0) } }) {
      return (side, said ?? includes)
    }
    if ["以上", "及以上", "起", "ormore", "andabove", "andover"].contains(where: { after.contains($0) }) {
      return (.lower, said ?? true)
    }
    if ["以下", "以内", "及以下", "orless", "andbelow"].contains(where: { after.contains($0) }) {
      return (.upper, said ?? true)
    }
    return side.map { ($0, said) }
  }
}
