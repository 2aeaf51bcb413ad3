package import BoundaryFindings
import BoundaryModel

/// The list of rules, or the pages of some, for readers and for programs.
package struct RulePages: Sendable {
  let rules: [Rule]
  /// Whether a reader is told a line of each.
  let isList: Bool

  package init(_ rules: [Rule], isList: Bool = false) {
    self.rules = rules
    self.isList = isList
  }

  /// What the page of a rule says, under its headings.
  static func sections(of rule: Rule, _ language: Language) -> [(heading: String, body: String)] {
    var sections = [(finds, rule.summary[language]), (why, rule.why[language])]
    if !rule.kinds.isEmpty {
      let list = rule.kinds.map { kind -> String in
        let phrases = kind.phrases.joined(separator: language == .zh ? "；" : "; ")
        return Wording(zh: "- \(kind.what.zh)：\(phrases)", en: "- \(kind.what.en): \(phrases)")[language]
      }
      sections.append((kinds, list.joined(separator: "\n")))
    }
    if let text = rule.recognition { sections.append((recognition, text[language])) }
    if let text = rule.basis { sections.append((basis, text[language])) }
    if let code = rule.example {
      sections.append((example, code.fails.joined(separator: "\n\n")))
      sections.append((instead, code.mended.joined(separator: "\n\n")))
    }
    return sections.map { ($0.0[language], $0.1) }
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
