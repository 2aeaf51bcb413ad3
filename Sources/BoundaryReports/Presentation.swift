package import BoundaryFindings
import BoundaryModel

/// How something is told, whatever the format: what the user asks for, and what only the program knows.
package struct Presentation: Sendable {
  package let language: Language
  /// Plain in files.
  package let style: TextStyle
  /// The version of the program, which formats for programs name.
  package let version: String
  /// The rules that documents are checked by, which some formats list whether they found something or not.
  package let rules: [Rule]
  /// Draws a graph that is written for `dot`, as SVG, or says why it cannot.
  let draw: @Sendable (_ graph: String) throws(ReportingError) -> String
  /// Says what a format had to leave out.
  let tell: @Sendable (_ message: Wording) -> Void

  package init(
    _ language: Language, style: TextStyle = TextStyle(isColoured: false), version: String, rules: [Rule] = [],
    draw: @escaping @Sendable (_ graph: String) throws(ReportingError) -> String = {
      _ throws(ReportingError) in throw ReportingError(message: .nothingDraws)
    },
    tell: @escaping @Sendable (_ message: Wording) -> Void = { _ in }
  ) {
    self.language = language
    self.style = style
    self.version = version
    self.rules = rules
    self.draw = draw
    self.tell = tell
  }
}

extension Wording {
  fileprivate static let nothingDraws = Wording(zh: "没有可以画图的程序", en: "nothing draws graphs here")
}
