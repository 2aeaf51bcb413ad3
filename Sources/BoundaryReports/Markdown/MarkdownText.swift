import BoundaryFindings

/// Text within Markdown, shown as it is: no markup, no HTML, no links, nobody mentioned.
enum MarkdownText {
  static func escaped(_ text: String) -> String {
    escaping(visible(text)) { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      // A code host notifies whom a text names; an empty comment keeps the name from being one.
      case "@": "@<!-- -->"
      case "\\", "`", "*", "_", "[", "]", "~", "|", "#", ">", "!": "\\\(scalar)"
      default: nil
      }
    }
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
