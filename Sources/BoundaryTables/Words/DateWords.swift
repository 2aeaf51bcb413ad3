import BoundaryModel

/// A day as tables write it.
enum DateWords: Equatable {
  case day(Day)
  /// A month or a year, without the day.
  case partial
  /// A number that may be a day that has lost its format.
  case serial
  /// No date at all.
  case words

  init(_ text: String) {
    // A time of day may follow.
    let sides = text.split(maxSplits: 1) { $0 == " " || $0 == "T" }
    let words = folded(sides.count == 2 && sides[1].contains(":") ? String(sides[0]) : text)
    if let day = Self.english(text) {
      self = .day(day)
      return
    }
    let text = Self.withCentury(Self.digits(Self.bare(words)))
    let parts = text.split { !$0.isASCII || !$0.isNumber }.map(String.init)
    let separators = Set(text.filter { !($0.isASCII && $0.isNumber) })
    if parts.count == 1, let number = parts.first, separators.isEmpty {
      if number.count == 8,
        let day = Self.day([String(number.prefix(4)), String(number.dropFirst(4).prefix(2)), String(number.suffix(2))])
      {
        self = .day(day)
      } else if number.count == 5, let value = Int(number), (29_000...80_000).contains(value) {
        self = .serial
      } else {
        self = number.count == 4 || number.count == 6 ? .partial : .words
      }
      return
    }
    let rest = text.drop { $0.isASCII && ($0.isNumber || "-/.".contains($0)) || "年月日号".contains($0) }
    guard rest.isEmpty else {
      self = .words
      return
    }
    if parts.count >= 3, let day = Self.day(Array(parts.prefix(3))) {
      self = .day(day)
    } else {
      self = (1...2).contains(parts.count) && parts[0].count == 4 ? .partial : .words
    }
  }

  /// A day from which something holds, without the words that say so: 自2024年3月1日起施行（试行）.
  private static func bare(_ text: String) -> String {
    var text = bracketed(text).outside[...]
    for beginning in ["自", "从", "于"] where text.hasPrefix(beginning) { text = text.dropFirst() }
    for ending in ["起施行", "起执行", "起实施", "起生效", "施行", "执行", "生效", "起"] where text.hasSuffix(ending) {
      text = text.dropLast(ending.count)
      break
    }
    return String(text)
  }

  /// 24年3月1日 is in this century: nothing that lists state is older.
  private static func withCentury(_ text: String) -> String {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    return digits.count == 2 && text.dropFirst(2).hasPrefix("年") && text.contains("日") ? "20" + text : text
  }

  /// 1-Mar-2024 and March 1, 2024.
  private static func english(_ text: String) -> Day? {
    let parts = text.lowercased().split { !$0.isASCII || !($0.isNumber || $0.isLetter) }.map(String.init)
    guard parts.count == 3, text.allSatisfy(\.isASCII), parts[2].count == 4 else { return nil }
    let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    for (name, number) in [(parts[0], parts[1]), (parts[1], parts[0])] {
      guard name.count >= 3, let month = months.firstIndex(of: String(name.prefix(3))) else { continue }
      return Self.day([parts[2], String(month + 1), number.filter { $0.isNumber }])
    }
    return nil
  }

  /// 二〇二三年十一月二十日 with digits.
  private static func digits(_ text: String) -> String {
    let plain: [Character: Character] = [
      "〇": "0", "○": "0", "零": "0", "一": "1", "二": "2", "三": "3", "四": "4", "五": "5", "六": "6", "七": "7", "八": "8",
      "九": "9",
    ]
    var result = ""
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      if character == "十" {
        let before = index > 0 && plain[characters[index - 1]] != nil
        let after = index + 1 < characters.count && plain[characters[index + 1]] != nil
        result += before ? (after ? "" : "0") : (after ? "1" : "10")
      } else {
        result.append(plain[character] ?? character)
      }
    }
    return result
  }

  private static func day(_ parts: [String]) -> Day? {
    guard parts.count == 3, parts[0].count == 4, (1...2).contains(parts[1].count), (1...2).contains(parts[2].count)
    else { return nil }
    let pad = { (text: String) in text.count == 1 ? "0" + text : text }
    return Day("\(parts[0])-\(pad(parts[1]))-\(pad(parts[2]))")
  }
}
