import BoundaryFindings
import BoundaryModel

/// Findings as GitLab's code quality report, which a merge request compares with that of its target.
package struct GitLabCodeQuality: TextReporter {
  package static let name = "gitlab"
  package static let endings: [String] = []

  private let located: LocatedReport
  private let language: Language

  package init(_ located: LocatedReport, _ presentation: Presentation) {
    self.located = located
    language = presentation.language
  }

  /// - Throws: What the encoder throws; no report is known to make it.
  package func render() throws -> String {
    try jsonText(zip(located.report.findings, located.report.fingerprints).map(issue) + gaps)
  }

  private func issue(_ finding: Finding, _ fingerprint: String) -> Issue {
    let text = FindingText(finding, in: located, language)
    let location = located.location(of: finding.spot)
    // GitLab knows lines alone: the message says which cell it is.
    let cell = location.cell.map { visible($0.place[language]) + Wording(zh: "：", en: ": ")[language] } ?? ""
    return Issue(
      description: ([cell + text.message] + text.remarks(language)).joined(separator: "; "),
      checkName: finding.rule.name, fingerprint: fingerprint,
      severity: finding.acceptance == nil ? .init(finding.severity) : .info,
      location: .init(
        path: located.repository.path(of: location.path),
        lines: .init(begin: location.line, end: location.endLine)))
  }

  /// What could not be read or decided is worse than any finding. GitLab wants a file for everything, so what has
  /// none stands at the first.
  private var gaps: [Issue] {
    let reasons = located.incompleteness(.en).map { "\($0.path ?? "") \($0.message)" }
    return zip(located.incompleteness(language), reasons).map { gap, reason in
      var fingerprint = Fingerprint()
      for part in [Report.Verdict.incomplete.rawValue, reason] { fingerprint.combine(part) }
      return Issue(
        description: gap.message, checkName: Report.Verdict.incomplete.rawValue, fingerprint: fingerprint.text,
        severity: .blocker,
        location: .init(
          path: located.repository.path(of: gap.path ?? located.report.files.first ?? "."),
          lines: .init(begin: 1, end: 1)))
    }
  }
}

private struct Issue: Encodable {
  enum Severity: String, Encodable {
    case info, minor, major, critical, blocker

    init(_ severity: BoundaryFindings.Severity) {
      switch severity {
      case .error: self = .critical
      case .warning: self = .major
      case .note: self = .minor
      }
    }
  }

  struct Location: Encodable {
    struct Lines: Encodable {
      let begin, end: Int
    }

    let path: String
    let lines: Lines
  }

  private enum CodingKeys: String, CodingKey {
    case description, checkName = "check_name", fingerprint, severity, location
  }

  let description, checkName, fingerprint: String
  let severity: Severity
  let location: Location
}
