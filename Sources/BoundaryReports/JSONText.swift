import FoundationEssentials

/// A value as JSON that people can read too: indented, and always in the same order.
///
/// - Throws: What the encoder throws; no report is known to make it.
func jsonText(_ value: some Encodable) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
}
