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
  /// Draws a graph that is written for `dot`, as SVG; nil where nothing can.
  let draw: @Sendable (_ graph: String) -> String?

  package init(
    _ language: Language, style: TextStyle = TextStyle(isColoured: false), version: String, rules: [Rule] = [],
    draw: @escaping @Sendable (_ graph: String) -> String? = { _ in nil }
  ) {
    self.language = language
    self.style = style
    self.version = version
    self.rules = rules
    self.draw = draw
  }
}
