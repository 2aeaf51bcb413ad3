import BoundaryFindings
import BoundaryModel

/// Whether text for a terminal is coloured, and how. Colour is never the only sign.
package struct TextStyle: Sendable {
  package let isColoured: Bool
  /// The columns that there are.
  package let width: Int

  package init(isColoured: Bool, width: Int = 80) {
    self.isColoured = isColoured
    self.width = width
  }

  package func bold(_ text: String) -> String { wrap(text, "1") }
  func faint(_ text: String) -> String { wrap(text, "2") }
  func removed(_ text: String) -> String { wrap(text, "31") }
  func added(_ text: String) -> String { wrap(text, "32") }

  func severity(_ severity: Severity, _ text: String) -> String {
    switch severity {
    case .error: wrap(text, "1;31")
    case .warning: wrap(text, "1;35")
    case .note: wrap(text, "1;36")
    }
  }

  private func wrap(_ text: String, _ code: String) -> String {
    isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
