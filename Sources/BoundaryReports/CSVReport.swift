package import BoundaryModel

/// Findings as a table of comma-separated values (RFC 4180), a row for each.
///
/// The text begins with a byte order mark, without which Excel takes it for the code page of its country and shows
/// Chinese as nonsense. The headings are those of the JSON report in every language, since programs read them.
package struct CSVReport {
  private static let headings = [
    "severity", "rule", "message", "path", "line", "column", "list", "duty", "role", "bodies", "scope", "suggestions",
    "places", "accepted", "fingerprint",
  ]

  private let located: LocatedReport
  private let language: Language

  package init(_ located: LocatedReport, language: Language) {
    self.located = located
    self.language = language
  }

  package func render() -> String {
    let findings = zip(located.report.findings, located.report.fingerprints).map(row)
    let gaps = located.incompleteness(language).map(incompleteRow)
    return "\u{FEFF}" + ([Self.headings] + findings + gaps).map(line).joined()
  }

  private func row(_ finding: Finding, _ fingerprint: String) -> [String] {
    let text = FindingText(finding, in: located, language)
    let location = located.location(of: finding.spot)
    return [
      finding.severity.rawValue, finding.rule.name, text.message, location.path, String(location.line),
      String(location.column), finding.list ?? "", finding.duty ?? "", finding.role ?? "",
      finding.bodies.joined(separator: " "), finding.scope?.wording(limit: .max)[language] ?? "",
      text.suggestions.joined(separator: "; "), text.places.joined(separator: "; "), text.acceptance ?? "", fingerprint,
    ]
  }

  /// What could not be read or decided stands among the findings, so that a table without errors is not taken for
  /// a clean one.
  private func incompleteRow(path: String?, message: String) -> [String] {
    var row = Array(repeating: "", count: Self.headings.count)
    row.replaceSubrange(0..<4, with: [Report.Verdict.incomplete.rawValue, "", message, path ?? ""])
    return row
  }

  private func line(_ fields: [String]) -> String {
    fields.map { quoted(withoutFormula(visible($0))) }.joined(separator: ",") + "\r\n"
  }

  /// Spreadsheets run text that begins like a formula; an apostrophe before it makes it text (OWASP, CSV injection).
  private func withoutFormula(_ field: String) -> String {
    field.unicodeScalars.first.map("=+-@＝＋－＠".unicodeScalars.contains) == true ? "'" + field : field
  }

  private func quoted(_ field: String) -> String {
    guard field.contains(where: { ",\"".contains($0) }) || field.hasPrefix(" ") || field.hasSuffix(" ") else {
      return field
    }
    return "\"" + field.replacing("\"", with: "\"\"") + "\""
  }
}
