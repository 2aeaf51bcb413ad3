package import BoundaryFindings
import BoundaryModel

/// The list of rules, and the page of each, for readers and for programs.
package struct RulePages {
  private let rules: [Rule]
  private let language: Language

  package init(_ rules: [Rule], language: Language) {
    self.rules = rules
    self.language = language
  }

  /// A line for each rule, in columns.
  package func list(style: TextStyle) -> String {
    let width = rules.map { displayWidth($0.name) }.max() ?? 0
    let titleWidth = rules.map { displayWidth(title($0)) }.max() ?? 0
    return rules.map { rule in
      let name = style.bold(padded(rule.name, to: width)) + "  "
      let title = titleWidth > 0 ? padded(title(rule), to: titleWidth) + "  " : ""
      let label = style.severity(rule.severity, padded(severity(rule), to: 7))
      return "\(name)\(title)\(label)  \(rule.summary[language])\n"
    }.joined()
  }

  /// The pages as text for a terminal.
  package func text(style: TextStyle) -> String {
    rules.map { rule in
      let severity = Wording(zh: "（\(severity(rule))）", en: " (\(severity(rule)))")[language]
      let title = style.bold(rule.label(language)) + severity + "\n\n"
      return title
        + sections(of: rule).map { heading, body in
          "\(style.bold(heading[language]))\n\(indented(body))\n"
        }.joined(separator: "\n")
    }.joined(separator: "\n")
  }

  package func markdown() -> String {
    rules.map { rule in
      "# \(MarkdownText.rule(rule, language))\n\n"
        + sections(of: rule).map { heading, body in
          let block = body.hasPrefix("<") ? "```xml\n\(body)\n```" : body
          return "## \(heading[language])\n\n\(block)\n"
        }.joined(separator: "\n")
    }.joined(separator: "\n")
  }

  /// - Throws: What the encoder throws; no rule is known to make it.
  package func json() throws -> String {
    try jsonText(
      rules.map { rule in
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

  private func sections(of rule: Rule) -> [(heading: Wording, body: String)] {
    var sections = [(Self.finds, rule.summary[language]), (Self.why, rule.why[language])]
    if !rule.kinds.isEmpty {
      let kinds = rule.kinds.map { kind -> String in
        let phrases = kind.phrases.joined(separator: language == .zh ? "；" : "; ")
        return Wording(zh: "- \(kind.what.zh)：\(phrases)", en: "- \(kind.what.en): \(phrases)")[language]
      }
      sections.append((Self.kinds, kinds.joined(separator: "\n")))
    }
    if let recognition = rule.recognition { sections.append((Self.recognition, recognition[language])) }
    if let basis = rule.basis { sections.append((Self.basis, basis[language])) }
    if let example = rule.example {
      sections.append((Self.example, example.fails.joined(separator: "\n\n")))
      sections.append((Self.instead, example.mended.joined(separator: "\n\n")))
    }
    return sections
  }

  /// Where it says more than the name.
  private func title(_ rule: Rule) -> String { language == .zh ? rule.title.zh : "" }

  private func severity(_ rule: Rule) -> String { rule.severity.wording[language] }

  private func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "  \($0)" }
      .joined(separator: "\n")
  }

  private static let finds = Wording(zh: "查什么", en: "What it finds")
  private static let why = Wording(zh: "为什么", en: "Why it matters")
  private static let basis = Wording(zh: "依据", en: "Basis")
  private static let recognition = Wording(zh: "怎样认定", en: "How it knows")
  private static let kinds = Wording(zh: "有哪几种", en: "Kinds")
  private static let example = Wording(zh: "有问题的写法", en: "Example")
  private static let instead = Wording(zh: "改为", en: "Instead")
}

extension Severity {
  var wording: Wording {
    switch self {
    case .error: Wording(zh: "错误", en: "error")
    case .warning: Wording(zh: "警告", en: "warning")
    case .note: Wording(zh: "提示", en: "note")
    }
  }
}
