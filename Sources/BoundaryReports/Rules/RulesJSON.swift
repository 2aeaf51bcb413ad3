import BoundaryFindings
import BoundaryModel

/// The pages of rules for programs.
package struct RulesJSON: TextReporter {
  package static let name = "json"
  package static let endings = ["json"]

  private let pages: RulePages
  private let language: Language

  package init(_ pages: RulePages, _ presentation: Presentation) {
    self.pages = pages
    language = presentation.language
  }

  /// - Throws: What the encoder throws; no rule is known to make it.
  package func render() throws -> String {
    try jsonText(
      pages.rules.map { rule in
        Page(
          name: rule.name, title: rule.title[language], severity: rule.severity.rawValue, finds: rule.summary[language],
          why: rule.why[language],
          kinds: rule.kinds.isEmpty
            ? nil : rule.kinds.map { Page.Kind(finds: $0.what[language], phrases: $0.phrases) },
          recognition: rule.recognition?[language],
          basis: rule.basis?[language], example: rule.example?.fails, instead: rule.example?.mended)
      })
  }

  private struct Page: Encodable {
    struct Kind: Encodable {
      let finds: String
      let phrases: [String]
    }

    let name, title, severity, finds, why: String
    let kinds: [Kind]?
    let recognition, basis: String?
    let example, instead: [String]?
  }
}
