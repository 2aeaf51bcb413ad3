import BoundaryFindings
import BoundaryModel

/// Findings as JSON, the contract of `report.schema.json`.
package struct JSONReport: TextReporter {
  package static let name = "json"
  package static let endings = ["json"]
  package typealias Subject = LocatedReport

  package static let schemaVersion = 1

  /// The JSON Schema of the report.
  package static var schema: String {
    String(decoding: PackageResources.report_schema_json, as: UTF8.self)
  }

  private let located: LocatedReport
  private let language: Language
  private let version: String
  /// The sheet of each finding and the picture, in a conflict report.
  private let conflicts: ConflictReport?

  package init(_ located: LocatedReport, _ presentation: Presentation) {
    self.located = located
    language = presentation.language
    version = presentation.version
    conflicts = nil
  }

  /// The conflict report: the same contract with more in it.
  init(_ conflicts: ConflictReport, _ presentation: Presentation) {
    located = conflicts.located
    language = presentation.language
    version = presentation.version
    self.conflicts = conflicts
  }

  /// - Throws: What the encoder throws; no report is known to make it.
  package func render() throws -> String {
    try jsonText(document)
  }

  private var document: Document {
    let report = located.report
    return Document(
      schemaVersion: Self.schemaVersion,
      tool: JSONTool(version: version),
      verdict: report.verdict.rawValue,
      complete: report.isComplete,
      summary: .init(
        files: report.files.count, duties: report.summary.duties, assignments: report.summary.assignments,
        errors: report.count(.error), warnings: report.count(.warning), notes: report.count(.note),
        accepted: report.acceptedCount, unjudged: .init(report.summary.unjudged)),
      findings: zip(report.findings, report.fingerprints).enumerated().map { entry($1.0, $1.1, conflicts?.sheets[$0]) },
      troubles: report.troubles.map { JSONTrouble($0, language) },
      undecided: report.undecided.map { $0[language] },
      overview: conflicts.map { OverviewJSON($0.overview) },
      groups: conflicts.flatMap { conflicts in
        conflicts.grouping?.groups(of: conflicts.sheets).map { GroupJSON($0, language) }
      })
  }

  private func entry(_ finding: Finding, _ fingerprint: String, _ sheet: ConflictSheet?) -> Entry {
    Entry(
      rule: finding.rule.name, severity: finding.severity.rawValue, message: finding.message[language],
      norm: finding.norms.first, norms: finding.norms.count > 1 ? finding.norms : nil, list: finding.list,
      duty: finding.duty, role: finding.role,
      bodies: finding.bodies.isEmpty ? nil : finding.bodies,
      scope: finding.scope?.boxes.map(JSONScopeBox.init),
      scopeUnlisted: finding.scope.flatMap { $0.unlisted > 0 ? $0.unlisted : nil },
      locations: [place(finding.spot, nil)] + finding.related.map { place($0.spot, $0.message[language]) },
      suggestions: finding.suggestions.isEmpty ? nil : finding.suggestions.map { $0[language] },
      accepted: finding.acceptance.map {
        .init(reason: $0.reason, by: $0.by, until: $0.until.map { "\($0)" })
      },
      fingerprint: fingerprint, sheet: sheet.map { SheetJSON($0, in: located, language) })
  }

  private func place(_ spot: Spot, _ message: String?) -> JSONPlace {
    JSONPlace(located.location(of: spot), message: message)
  }
}

// MARK: - The document

private struct Document: Encodable {
  struct Summary: Encodable {
    /// What is in words, or not said at all, so that it could not be judged.
    struct Unread: Encodable {
      let rows, rowsInWords, duties, dutiesWithoutScope: Int

      init(_ unjudged: Unjudged) {
        (rows, rowsInWords) = (unjudged.rows, unjudged.rowsInWords)
        (duties, dutiesWithoutScope) = (unjudged.duties, unjudged.dutiesWithoutScope)
      }
    }

    let files, duties, assignments, errors, warnings, notes, accepted: Int
    let unjudged: Unread
  }

  let schemaVersion: Int
  let tool: JSONTool
  let verdict: String
  let complete: Bool
  let summary: Summary
  let findings: [Entry]
  let troubles: [JSONTrouble]
  let undecided: [String]
  let overview: OverviewJSON?
  let groups: [GroupJSON]?
}

private struct Entry: Encodable {
  let rule, severity, message: String
  let norm: String?
  let norms: [String]?
  let list, duty, role: String?
  let bodies: [String]?
  let scope: [JSONScopeBox]?
  let scopeUnlisted: Int?
  let locations: [JSONPlace]
  let suggestions: [String]?
  let accepted: Accepted?
  let fingerprint: String
  let sheet: SheetJSON?

  struct Accepted: Encodable {
    let reason: String
    let by, until: String?
  }
}
