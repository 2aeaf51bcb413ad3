/// How a workbook shows numbers (ECMA-376 part 1, 18.8.30 and 18.8.31), as far as lists use it: digits with padding, groups,
/// shares, literals, dates and times, Chinese ones included.
struct NumberFormat: Sendable {
  static let general = NumberFormat("General", usesDatesOf1904: false)

  private let sections: [Section]
  private let usesDatesOf1904: Bool

  init(_ code: String, usesDatesOf1904: Bool) {
    sections = Section.sections(of: code)
    self.usesDatesOf1904 = usesDatesOf1904
  }

  /// A number as the cell shows it.
  ///
  /// - Parameter stored: The number as the file writes it; what is no number is shown as it is.
  func text(_ stored: String) -> String {
    guard let value = Double(stored), value.isFinite else { return displayed(stored) }
    let section =
      value < 0 && sections.count > 1 ? sections[1] : value == 0 && sections.count > 2 ? sections[2] : sections[0]
    // A section of its own for negative numbers shows them without a sign, unless it writes one.
    let shown = value < 0 && sections.count > 1 ? -value : value
    switch section.kind {
    case .general: return generalText(shown, stored)
    case .date: return dateText(shown, section) ?? generalText(value, stored)
    case .digits: return displayed(DigitsText(section.tokens).text(shown))
    case .text: return generalText(shown, stored)
    }
  }

  /// Whole numbers as they are written, since a code of many digits is no amount; others to eleven digits.
  private func generalText(_ value: Double, _ stored: String) -> String {
    if stored.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) { return stored }
    if value == value.rounded(), abs(value) < 1e15 { return "\(Int(value))" }
    return rounded(value, significantDigits: 11)
  }

  private func dateText(_ value: Double, _ section: Section) -> String? {
    guard let moment = SerialMoment(value, since1904: usesDatesOf1904) else { return nil }
    return displayed(DateText(section.tokens).text(moment))
  }

  /// The formats that files name by number alone. 27 to 36 and 50 to 58 are the Chinese ones.
  static let builtIn: [Int: String] = [
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "General", 13: "General",
    14: "yyyy/m/d", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm",
    21: "h:mm:ss", 22: "yyyy/m/d h:mm", 27: "yyyy年m月", 28: "m月d日", 29: "m月d日", 30: "m/d/yy", 31: "yyyy年m月d日",
    32: "h时mm分", 33: "h时mm分ss秒", 34: "上午/下午h时mm分", 35: "上午/下午h时mm分ss秒", 36: "yyyy年m月",
    37: "#,##0;-#,##0", 38: "#,##0;-#,##0", 39: "#,##0.00;-#,##0.00", 40: "#,##0.00;-#,##0.00", 45: "mm:ss",
    46: "[h]:mm:ss", 47: "mm:ss", 48: "0.00E+00", 49: "@", 50: "yyyy年m月", 51: "m月d日", 52: "yyyy年m月", 53: "m月d日",
    54: "m月d日", 55: "上午/下午h时mm分", 56: "上午/下午h时mm分ss秒", 57: "yyyy年m月", 58: "m月d日",
  ]
}

extension NumberFormat {
  /// One of up to four parts of a format: for positive numbers, negative ones, zero and text.
  struct Section: Sendable {
    enum Kind { case general, digits, date, text }

    let tokens: [Token]
    let kind: Kind

    static func sections(of code: String) -> [Section] {
      Token.tokens(of: code).split(separator: .separator, omittingEmptySubsequences: false).map { tokens in
        Section(tokens: Array(tokens), kind: Self.kind(of: tokens))
      }
    }

    private static func kind(of tokens: ArraySlice<Token>) -> Kind {
      let letters = tokens.compactMap { if case .letters(let letters) = $0 { letters } else { nil } }
      if letters.contains("General") { return .general }
      let parts: Set<Character> = ["y", "m", "d", "h", "s", "a"]
      if letters.contains(where: { $0.first.map { parts.contains(Character($0.lowercased())) } ?? false }) {
        return .date
      }
      if tokens.contains(where: { if case .digit = $0 { true } else { false } }) { return .digits }
      return tokens.contains(.placeholder) || tokens.isEmpty ? .text : .digits
    }
  }

  /// A piece of a format.
  enum Token: Equatable, Sendable {
    /// What stands in the result as it is.
    case literal(String)
    /// A run of one letter, such as `yyyy`, or a word: `General`, `AM/PM`, `上午/下午`.
    case letters(String)
    /// `0`, `#` or `?`.
    case digit(Character)
    case point, comma, percent
    /// `E+00`: how many digits the exponent has.
    case exponent(Int)
    /// `[h]`: hours, minutes or seconds beyond a day.
    case elapsed(Character)
    /// `@`.
    case placeholder
    case separator

    static func tokens(of code: String) -> [Token] {
      var tokens: [Token] = []
      var rest = code[...]
      while let first = rest.first {
        tokens += next(first, &rest)
      }
      return tokens
    }

    private static func next(_ first: Character, _ rest: inout Substring) -> [Token] {
      for word in ["General", "AM/PM", "上午/下午"] where rest.lowercased().hasPrefix(word.lowercased()) {
        rest = rest.dropFirst(word.count)
        return [.letters(word)]
      }
      switch first {
      case "\"":
        let text = rest.dropFirst().prefix { $0 != "\"" }
        rest = rest[text.endIndex...].dropFirst()
        return [.literal(String(text))]
      case "\\", "_", "*":
        let shown = rest.dropFirst().first
        rest = rest.dropFirst(2)
        // An underscore leaves the room of a character, an asterisk fills the cell: neither is text.
        return first == "\\" ? shown.map { [.literal(String($0))] } ?? [] : []
      case "[":
        let inside = rest.dropFirst().prefix { $0 != "]" }
        rest = rest[inside.endIndex...].dropFirst()
        return bracket(inside)
      case "0", "#", "?":
        rest = rest.dropFirst()
        return [.digit(first)]
      case ".", ",", "%", "@", ";":
        rest = rest.dropFirst()
        return [
          first == "."
            ? .point : first == "," ? .comma : first == "%" ? .percent : first == "@" ? .placeholder : .separator
        ]
      case "E" where rest.dropFirst().first.map { "+-".contains($0) } ?? false,
        "e" where rest.dropFirst().first.map { "+-".contains($0) } ?? false:
        let digits = rest.dropFirst(2).prefix { $0 == "0" }
        rest = rest[digits.endIndex...]
        return [.exponent(digits.count)]
      case "y", "m", "d", "h", "s", "a", "Y", "M", "D", "H", "S":
        let run = rest.prefix { $0.lowercased() == first.lowercased() }
        rest = rest[run.endIndex...]
        return [.letters(run.lowercased())]
      default:
        rest = rest.dropFirst()
        return [.literal(String(first))]
      }
    }

    /// Colours and conditions are left out; a currency sign is shown.
    private static func bracket(_ inside: Substring) -> [Token] {
      if let unit = inside.first?.lowercased().first, "hms".contains(unit),
        inside.allSatisfy({ $0.lowercased().first == unit })
      {
        return [.elapsed(unit)]
      }
      guard inside.first == "$" else { return [] }
      let sign = inside.dropFirst().prefix { $0 != "-" }
      return sign.isEmpty ? [] : [.literal(String(sign))]
    }
  }
}
