import BoundaryFindings

/// Text within Markdown, shown as it is: no markup, no HTML, no links, nobody mentioned.
enum MarkdownText {
  static func escaped(_ text: String) -> String {
    let scalars = Array(visible(text).unicodeScalars)
    var escaped = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      // A code host notifies whom a text names; an empty comment keeps the name from being one.
      case "@": escaped.append(contentsOf: "@<!-- -->".unicodeScalars)
      // Nor is anything an address: what a text calls one is shown, and leads nowhere.
      case ":" where beginsAddress(scalars, at: index): escaped.append(contentsOf: "&#58;".unicodeScalars)
      case "." where ends(scalars[..<index], with: "www"): escaped.append(contentsOf: "&#46;".unicodeScalars)
      case "\\", "`", "*", "_", "[", "]", "~", "|", "#", ">", "!":
        escaped.append("\\")
        escaped.append(scalar)
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  /// Whether a colon is that of an address such as `https://…` or `mailto:…`.
  private static func beginsAddress(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    scalars[(index + 1)...].starts(with: ["/", "/"])
      || ["mailto", "xmpp"].contains { ends(scalars[..<index], with: $0) }
  }

  private static func ends(_ scalars: ArraySlice<Unicode.Scalar>, with word: String) -> Bool {
    scalars.suffix(word.count).elementsEqual(word.unicodeScalars) { $0.properties.lowercaseMapping == String($1) }
  }

  /// What people call a rule, and its name.
  static func rule(_ rule: Rule, _ language: Language) -> String {
    let name = code(rule.name)
    return language == .zh ? "\(escaped(rule.title.zh)) \(name)" : name
  }

  /// A code span, whose fence is longer than any run of backticks in it.
  static func code(_ text: String) -> String {
    let shown = visible(text)
    let scalars = shown.unicodeScalars
    let longest = scalars.split(whereSeparator: { $0 != "`" }).map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: longest + 1)
    let space = scalars.first == "`" || scalars.last == "`" ? " " : ""
    return fence + space + shown + space + fence
  }
}
