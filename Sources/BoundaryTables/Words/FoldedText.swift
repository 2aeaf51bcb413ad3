/// A text as it is compared: without white space, full-width forms and capitals.
func folded(_ text: some StringProtocol) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    let value = scalar.value
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x2000...0x200B, 0x2028, 0x2029, 0x3000, 0xFEFF: continue
    case 0xFF01...0xFF5E: result.append(UnicodeScalar(value - 0xFEE0).map { lowered($0) } ?? scalar)
    case 0x2013, 0x2212: result.append("-")
    default: result.append(lowered(scalar))
    }
  }
  return String(result)
}

private func lowered(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  ("A"..."Z").contains(scalar) ? UnicodeScalar(UInt8(scalar.value) + 32) : scalar
}

/// A text on one line: lines and runs of white space become one space, none between Chinese characters at a line's end.
func onOneLine(_ text: some StringProtocol) -> String {
  var result = ""
  var gap: (isLine: Bool, isThere: Bool) = (false, false)
  for character in text {
    if character.isWhitespace || character == "\u{200B}" {
      gap = (gap.isLine || character.isNewline, true)
      continue
    }
    // What XML cannot say at all is no part of a name.
    if let value = character.unicodeScalars.first?.value, value < 0x20 || value == 0xFFFE || value == 0xFFFF {
      continue
    }
    if gap.isThere, let last = result.last, !(gap.isLine && isWide(last) && isWide(character)) { result.append(" ") }
    gap = (false, false)
    result.append(character)
  }
  return result
}

/// Whether a character is Chinese, or one of its marks.
func isWide(_ character: Character) -> Bool {
  character.unicodeScalars.first.map { $0.value >= 0x2E80 && $0.value < 0x2_0000 } ?? false
}

/// A text without what stands in brackets, and what stood in them.
func bracketed(_ text: String) -> (outside: String, inside: [String]) {
  var outside = ""
  var inside: [String] = []
  var depth = 0
  for character in text {
    switch character {
    case "(", "（", "［", "[", "【", "〔":
      if depth == 0 { inside.append("") } else { inside[inside.count - 1].append(character) }
      depth += 1
    case ")", "）", "］", "]", "】", "〕":
      depth = max(0, depth - 1)
      if depth > 0 { inside[inside.count - 1].append(character) }
    default:
      if depth == 0 { outside.append(character) } else { inside[inside.count - 1].append(character) }
    }
  }
  return (outside, inside)
}

extension StringProtocol {
  /// Without white space and separators at its ends.
  var bare: String {
    let marks: Set<Character> = ["、", "，", ",", "；", ";", "。", "：", ":", "．", "."]
    var text = self[...]
    while let first = text.first, first.isWhitespace || marks.contains(first) { text = text.dropFirst() }
    while let last = text.last, last.isWhitespace || marks.contains(last) { text = text.dropLast() }
    return String(text)
  }

  /// Without a number such as 1. 一、 (二) at its start.
  var withoutNumber: String {
    var text = Substring(bareStart)
    var isOpen = false
    if let first = text.first, first == "(" || first == "（" {
      isOpen = true
      text = text.dropFirst()
    }
    let digits = text.prefix { "0123456789０１２３４５６７８９一二三四五六七八九十百".contains($0) }
    guard !digits.isEmpty, digits.count <= 4 else { return bareStart }
    text = text.dropFirst(digits.count)
    let marks: Set<Character> = isOpen ? [")", "）"] : ["、", ".", "．", ")", "）", ","]
    guard let mark = text.first, marks.contains(mark) else { return bareStart }
    text = text.dropFirst()
    // 3.5 is a number, no numbering.
    if mark == ".", let next = text.first, next.isNumber { return bareStart }
    return String(text.drop { $0.isWhitespace || "、.．".contains($0) })
  }

  private var bareStart: String { String(drop { $0.isWhitespace }) }
}
