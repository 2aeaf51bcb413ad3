import BoundaryFindings
import BoundaryModel

/// The pages of rules as a document.
package struct RulesMarkdown: TextReporter {
  package static let name = "markdown"
  package static let endings = ["md"]

  private let pages: RulePages
  private let language: Language

  package init(_ pages: RulePages, _ presentation: Presentation) {
    self.pages = pages
    language = presentation.language
  }

  package func render() -> String {
    pages.rules.map { rule in
      "# \(MarkdownText.rule(rule, language))\n\n"
        + RulePages.sections(of: rule, language).map { heading, body in
          let block = body.hasPrefix("<") ? "```xml\n\(body)\n```" : body
          return "## \(heading)\n\n\(block)\n"
        }.joined(separator: "\n")
    }.joined(separator: "\n")
  }
}
