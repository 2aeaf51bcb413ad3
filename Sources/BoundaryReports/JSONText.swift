import FoundationEssentials

/// A value as JSON that people can read too: indented, and always in the same order.
///
/// Characters that steer a terminal or turn the direction of text around are written as escapes: the text is the same
/// to whoever reads the JSON, and harmless to whoever shows it.
///
/// - Throws: What the encoder throws; no report is known to make it.
func jsonText(_ value: some Encodable) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  // They stand in strings only: JSON has none of them outside.
  return escaping(String(decoding: try encoder.encode(value), as: UTF8.self), jsonEscape) + "\n"
}

private func jsonEscape(_ scalar: Unicode.Scalar) -> String? {
  switch scalar.value {
  case 0x7F...0x9F, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB:
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  // Tags of language, which nothing shows; beyond U+FFFF an escape is a pair.
  case 0xE0000...0xE007F:
    return String(scalar).utf16.map { "\\u" + String($0, radix: 16) }.joined()
  default: return nil
  }
}
