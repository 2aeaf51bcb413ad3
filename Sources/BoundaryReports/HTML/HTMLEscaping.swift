import BoundaryFindings
import Mustache

/// Escapes what templates fill in.
///
/// The library's own escaping goes by characters, so that a quote with a combining accent on it, which is one
/// character, passes unescaped and ends an attribute.
struct HTMLEscaping: MustacheContentType {
  /// The name by which templates ask for it.
  static let name = "HTML5"

  func escapeText(_ text: String) -> String { htmlEscaped(text) }
}

/// Text for HTML or XML, in an element or in a quoted attribute.
func htmlEscaped(_ text: String) -> String {
  // Most text has nothing to escape, and bytes are quick to look at.
  guard text.utf8.contains(where: { "<>&\"'".utf8.contains($0) }) else { return text }
  return escaping(text) { scalar in
    switch scalar {
    case "<": "&lt;"
    case ">": "&gt;"
    case "&": "&amp;"
    case "\"": "&quot;"
    case "'": "&#39;"
    default: nil
    }
  }
}
