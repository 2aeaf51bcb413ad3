import BoundaryFindings
import BoundaryModel

/// Rules on a terminal: a line for each, or their pages.
package struct RulesText: TextReporter {
  package static let name = "text"
  package static let endings = ["txt"]

  private let pages: RulePages
  private let language: Language
  private let style: TextStyle

  package init(_ pages: RulePages, _ presentation: Presentation) {
    self.pages = pages
    language = presentation.language
    style = presentation.style
  }

  package func render() -> String { pages.isList ? list : pages.rules.map(page).joined(separator: "\n") }

  /// A line for each rule, in columns.
  private var list: String {
    let rules = pages.rules
    let width = rules.map { displayWidth($0.name) }.max() ?? 0
    let titleWidth = rules.map { displayWidth(title($0)) }.max() ?? 0
    return rules.map { rule in
      let name = style.bold(padded(rule.name, to: width)) + "  "
      let title = titleWidth > 0 ? padded(title(rule), to: titleWidth) + "  " : ""
      let label = style.severity(rule.severity, padded(severity(rule), to: 7))
      return "\(name)\(title)\(label)  \(rule.summary[language])\n"
    }.joined()
  }

  private func page(_ rule: Rule) -> String {
    let severity = Wording(zh: "（\(severity(rule))）", en: " (\(severity(rule)))")[language]
    let title = style.bold(rule.label(language)) + severity + "\n\n"
    return title
      + RulePages.sections(of: rule, language).map { heading, body in
        "\(style.bold(heading))\n\(indented(body))\n"
      }.joined(separator: "\n")
  }

  /// Where it says more than the name.
  private func title(_ rule: Rule) -> String { language == .zh ? rule.title.zh : "" }

  private func severity(_ rule: Rule) -> String { rule.severity.wording[language] }

  private func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "  \($0)" }
      .joined(separator: "\n")
  }
}
