import BoundaryFindings
import BoundaryModel

/// Findings as a table of comma-separated values (RFC 4180), a row for each.
///
/// The headings are those of the JSON report in every language, since programs read them.
package struct CSVReport: TextReporter {
  package static let name = "csv"
  package static let endings = ["csv"]

  private static let headings = [
    "severity", "rule", "message", "path", "line", "column", "list", "duty", "role", "bodies", "scope", "suggestions",
    "places", "accepted", "fingerprint", "sheet", "cell",
  ]

  private let located: LocatedReport
  private let language: Language

  package init(_ located: LocatedReport, _ presentation: Presentation) {
    self.located = located
    language = presentation.language
  }

  package func render() -> String {
    let findings = zip(located.report.findings, located.report.fingerprints).map(row)
    let gaps = located.incompleteness(language).map(incompleteRow)
    return CSVText.table([Self.headings] + findings + gaps)
  }

  private func row(_ finding: Finding, _ fingerprint: String) -> [String] {
    let text = FindingText(finding, in: located, language)
    let location = located.location(of: finding.spot)
    let place = JSONPlace(location, message: nil)
    return [
      finding.severity.rawValue, finding.rule.name, text.message, location.path, String(location.line),
      String(location.column), finding.list ?? "", finding.duty ?? "", finding.role ?? "",
      finding.bodies.joined(separator: " "), finding.scope?.wording(limit: .max)[language] ?? "",
      text.suggestions.joined(separator: "; "), text.places.joined(separator: "; "), text.acceptance ?? "", fingerprint,
      place.sheet ?? place.table.map { String($0) } ?? "", place.cell ?? "",
    ]
  }

  /// What could not be read or decided stands among the findings, so that a table without errors is not taken for
  /// a clean one.
  private func incompleteRow(path: String?, message: String) -> [String] {
    var row = Array(repeating: "", count: Self.headings.count)
    row.replaceSubrange(0..<4, with: [Report.Verdict.incomplete.rawValue, "", message, path ?? ""])
    return row
  }
}
