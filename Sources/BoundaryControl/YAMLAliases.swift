import BoundaryFindings

/// The aliases of a YAML text (`*name`), each of which stands for all that its anchor (`&name`) does.
///
/// Aliases of aliases multiply: twenty lines can stand for a million. They are counted before the text is composed,
/// since the composed one is compared, key by key, as if it were written out.
struct YAMLAliases {
  /// What is allowed; a configuration needs none. The largest thing that so many can make is about 350 times the text.
  static let limit = 16

  private let anchors: Int
  private let aliases: Int

  var areFew: Bool { anchors == 0 || aliases <= Self.limit }

  /// Counts what could be one: a mark where a value can begin, and a name after it. Within quotes and blocks of text it
  /// is none; such a text is not known to have so many.
  init(in text: String) {
    var (anchors, aliases) = (0, 0)
    let bytes = Array(text.utf8)
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*") {
      guard index + 1 < bytes.count, !Self.isSpace(bytes[index + 1]), Self.canBegin(before: index, bytes) else {
        continue
      }
      if byte == UInt8(ascii: "&") { anchors += 1 } else { aliases += 1 }
    }
    (self.anchors, self.aliases) = (anchors, aliases)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

  /// Whether a value can begin there: at the start of a line, after a sign that one follows, after its tag or anchor.
  private static func canBegin(before index: Int, _ bytes: [UInt8]) -> Bool {
    var before = index - 1
    while before >= 0, bytes[before] == 0x20 || bytes[before] == 0x09 { before -= 1 }
    guard before >= 0, !isSpace(bytes[before]) else { return true }
    if "[{,".utf8.contains(bytes[before]) { return true }
    guard before < index - 1 else { return false }
    var start = before
    while start > 0, !isSpace(bytes[start - 1]) { start -= 1 }
    return ":-?".utf8.contains(bytes[before]) || "!&".utf8.contains(bytes[start])
  }
}

extension Wording {
  static let tooManyAliases = Wording(
    zh: "别名（*名称）多于 \(YAMLAliases.limit) 个，不予展开；请把内容直接写出来",
    en: "more than \(YAMLAliases.limit) aliases (*name), which are not written out; write what they stand for")
}
