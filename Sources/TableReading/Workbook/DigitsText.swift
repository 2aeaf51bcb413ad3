import Glibc

/// A number by a format of digits: `000`, `#,##0.00`, `0%`, `0"万元"`.
struct DigitsText {
  private let tokens: [NumberFormat.Token]

  init(_ tokens: [NumberFormat.Token]) {
    self.tokens = tokens
  }

  func text(_ value: Double) -> String {
    let point = tokens.firstIndex(of: .point) ?? tokens.firstIndex { if case .exponent = $0 { true } else { false } }
    let isDigit = { (token: NumberFormat.Token) in if case .digit = token { true } else { false } }
    guard let last = tokens.lastIndex(where: isDigit) else {
      return tokens.compactMap { if case .literal(let text) = $0 { text } else { nil } }.joined()
    }
    if tokens.contains(where: { if case .exponent = $0 { true } else { false } }) {
      return rounded(value, significantDigits: 11)
    }
    let percents = tokens.count { $0 == .percent }
    // Commas after the last digit divide by a thousand each.
    let thousands = tokens[(last + 1)...].prefix { $0 == .comma }.count
    var shown = value
    for _ in 0..<percents { shown *= 100 }
    for _ in 0..<thousands { shown /= 1000 }
    let end = point ?? tokens.count
    let whole = tokens[..<end].compactMap { if case .digit(let digit) = $0 { digit } else { nil } }
    let fraction = tokens[end...].compactMap { if case .digit(let digit) = $0 { digit } else { nil } }
    let isGrouped = tokens[..<min(end, last)].contains(.comma)
    let digits = fixed(abs(shown), decimals: fraction.count).split(separator: ".", omittingEmptySubsequences: false)
    var front = digits[0] == "0" && !whole.contains("0") ? "" : String(digits[0])
    let least = whole.count { $0 == "0" }
    if front.count < least { front = String(repeating: "0", count: least - front.count) + front }
    var back = digits.count > 1 ? String(digits[1]) : ""
    for place in fraction.reversed() where place != "0" && back.last == "0" { back.removeLast() }
    return assembled(
      front: isGrouped ? grouped(front) : front, back: back,
      isNegative: shown < 0 && (front + back).contains { $0 != "0" })
  }

  /// The digits among the literals; those of the whole part stand where its last place is.
  private func assembled(front: String, back: String, isNegative: Bool) -> String {
    var result = isNegative ? "-" : ""
    var (isFrontDone, isBackDone) = (false, false)
    var isAfterPoint = false
    for token in tokens {
      switch token {
      case .literal(let text): result += text
      case .percent: result += "%"
      case .point:
        isAfterPoint = true
        if !isFrontDone { result += front }
        isFrontDone = true
        if !back.isEmpty { result += "." }
      case .digit:
        if !isAfterPoint, !isFrontDone {
          result += front
          isFrontDone = true
        } else if isAfterPoint, !isBackDone {
          result += back
          isBackDone = true
        }
      case .letters(let text): result += text
      case .comma, .exponent, .elapsed, .placeholder, .separator: break
      }
    }
    return result
  }

  private func grouped(_ digits: String) -> String {
    String(
      digits.reversed().enumerated().flatMap { place, digit in place > 0 && place % 3 == 0 ? [",", digit] : [digit] }
        .reversed())
  }
}

/// A number to some digits in all, without zeros at its end.
func rounded(_ value: Double, significantDigits: Int) -> String { formatted("%.\(significantDigits)g", value) }

/// A number to some decimals.
func fixed(_ value: Double, decimals: Int) -> String { formatted("%.\(min(decimals, 30))f", value) }

private func formatted(_ format: String, _ value: Double) -> String {
  var room = [CChar](repeating: 0, count: 400)
  let length = unsafe withVaList([value]) { list in unsafe vsnprintf(&room, room.count, format, list) }
  return String(decoding: room.prefix(Int(max(0, length))).map { UInt8(bitPattern: $0) }, as: UTF8.self)
}
