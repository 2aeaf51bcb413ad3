/// Text within Markdown, shown as it is: no markup, no HTML, no links, nobody mentioned.
enum MarkdownText {
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in visible(text) {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      // A code host notifies whom a text names; an empty comment keeps the name from being one.
      case "@": escaped += "@<!-- -->"
      case "\\", "`", "*", "_", "[", "]", "~", "|", "#", ">", "!": escaped += "\\\(character)"
      default: escaped.append(character)
      }
    }
    return escaped
  }

  /// A code span, whose fence is longer than any run of backticks in it.
  static func code(_ text: String) -> String {
    let shown = visible(text)
    let longest = shown.split(whereSeparator: { $0 != "`" }).map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: longest + 1)
    let space = shown.hasPrefix("`") || shown.hasSuffix("`") ? " " : ""
    return fence + space + shown + space + fence
  }
}
