package import BoundaryFindings
package import BoundaryModel

/// A report whose spots have been found in their files: what every writer needs.
package struct LocatedReport: Sendable {
  package let report: Report
  package let locations: [Spot: Location]
  package let repository: RepositoryPaths
  /// Whether text shows what is accepted too; the other formats always do.
  package var showsAccepted = false

  package init(_ report: Report, locations: [Spot: Location], repository: RepositoryPaths = RepositoryPaths()) {
    self.report = report
    self.locations = locations
    self.repository = repository
  }

  func location(of spot: Spot) -> Location {
    locations[spot] ?? .start(of: "")
  }

  /// The findings that text shows.
  var told: [Finding] { showsAccepted ? report.findings : report.open }

  /// The findings with their fingerprints: the errors first and what is accepted last, for readers who see only the
  /// beginning; otherwise in the order of the documents.
  var mostSevereFirst: [(finding: Finding, fingerprint: String)] {
    let findings = Array(zip(report.findings, report.fingerprints))
    return [false, true].flatMap { isAccepted in
      Severity.allCases.sorted(by: >).flatMap { severity in
        findings.filter { $0.0.severity == severity && ($0.0.acceptance != nil) == isAccepted }
      }
    }
  }
}

extension [Finding] {
  /// The rules of the findings, each with the severest of its findings and their number, in no order.
  var countedRules: [(rule: Rule, severity: Severity, count: Int)] {
    Dictionary(grouping: self, by: \.rule).map { rule, findings in
      (rule, findings.map(\.severity).max() ?? rule.severity, findings.count)
    }
  }
}
