import BoundaryFindings
import BoundaryModel

/// Findings as the results of tests, in the JUnit format that CI servers read.
///
/// There are several schemas for it; only what all of them allow is written. A document is a suite, and each rule is
/// a test of it: one with findings fails, one whose findings are all accepted is skipped. What could not be read or
/// decided is a test with an error.
package struct JUnitReport: TextReporter {
  package static let name = "junit"
  package static let endings = ["junit.xml"]

  private let located: LocatedReport
  private let rules: [Rule]
  private let language: Language

  package init(_ located: LocatedReport, _ presentation: Presentation) {
    self.located = located
    rules = presentation.rules
    language = presentation.language
  }

  package func render() -> String {
    let suites = documents + gaps
    return XMLElement(
      "testsuites",
      [("name", "dutymap")] + suites.map(\.counts).reduce(JUnitCounts(), +).attributes + [("time", JUnitSuite.noTime)],
      children: suites.map(\.element)
    ).document
  }

  private var documents: [JUnitSuite] {
    let findings = Dictionary(grouping: located.report.findings) { located.location(of: $0.spot).path }
    let others = Set(findings.keys).subtracting(located.report.files).sorted()
    return (located.report.files + others).map { path in
      let byRule = Dictionary(grouping: findings[path] ?? []) { $0.rule.name }
      return JUnitSuite(
        name: visible(path), tests: rules.map { test(of: $0, in: visible(path), byRule[$0.name] ?? []) })
    }
  }

  private func test(of rule: Rule, in document: String, _ findings: [Finding]) -> JUnitTest {
    let open = findings.filter { $0.acceptance == nil }
    let text = "\n" + findings.map(lines).joined(separator: "\n")
    if let worst = open.max(by: { $0.severity < $1.severity }) {
      let others = open.count > 1 ? Self.more(open.count - 1)[language] : ""
      let message = FindingText(worst, in: located, language).message + others
      return JUnitTest(name: rule.name, document: document, result: .failure(worst.severity, message, text))
    }
    if let accepted = findings.first?.acceptance {
      return JUnitTest(name: rule.name, document: document, result: .skipped(visible(accepted.wording[language]), text))
    }
    return JUnitTest(name: rule.name, document: document, result: .passed)
  }

  private func lines(_ finding: Finding) -> String {
    let text = FindingText(finding, in: located, language)
    let severity = finding.severity.wording[language]
    let head = "\(located.place(of: finding.spot, language)): \(severity): \(text.message) [\(finding.rule.name)]"
    return ([head] + text.details(language)).map { $0 + "\n" }.joined()
  }

  private var gaps: [JUnitSuite] {
    let gaps = located.incompleteness(language)
    guard !gaps.isEmpty else { return [] }
    let name = Report.Verdict.incomplete.rawValue
    return [
      JUnitSuite(
        name: name,
        tests: gaps.enumerated().map { index, gap in
          JUnitTest(
            name: "\(name)-\(index + 1)", document: gap.path.map(visible) ?? "dutymap", result: .error(gap.message))
        })
    ]
  }

  private static func more(_ count: Int) -> Wording {
    Wording(zh: "（另有 \(count) 个）", en: " (and \(count) more)")
  }
}
