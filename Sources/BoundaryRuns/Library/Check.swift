import BoundaryControl
import BoundaryFindings
import BoundaryModel

extension Boundaries {
  /// What a check says of documents.
  public struct Check: Sendable {
    /// What the findings and troubles come to.
    public enum Verdict: String, Sendable {
      /// Everything was read and decided, and nobody has to do anything.
      case clean
      /// Somebody has something to settle.
      case findings
      /// Something was not read or not decided: there may be more than was found.
      case incomplete
    }

    /// What it all comes to.
    public let verdict: Verdict
    /// In the order of the documents, those that were accepted among them.
    public let findings: [Finding]
    /// What could not be read or decided.
    public let troubles: [Trouble]
    /// How many duties were read.
    public let duties: Int
    /// How many assignments were read.
    public let assignments: Int

    init(_ checked: CheckedDocuments, _ problems: [ControlProblem]) {
      let report = checked.report
      troubles = problems.map { Trouble($0.place, $0.message) } + report.allTroubles
      verdict = troubles.isEmpty ? (report.open.isEmpty ? .clean : .findings) : .incomplete
      findings = zip(report.findings, report.fingerprints).map { Finding($0, $1, checked.locations) }
      (duties, assignments) = (report.summary.duties, report.summary.assignments)
    }
  }

  /// One thing that a check found.
  public struct Finding: Sendable {
    /// How much it matters.
    public enum Severity: String, Sendable {
      /// To be known.
      case note
      /// To be looked at.
      case warning
      /// To be settled.
      case error
    }

    /// The name of the rule, as in `dutymap rules`.
    public let rule: String
    /// That of the rule, unless the configuration gives another.
    public let severity: Severity
    /// One sentence that says what was found and what was expected.
    public let message: Text
    /// Where it stands.
    public let location: Location?
    /// The id of the list that it is about.
    public let list: String?
    /// The id of the duty that it is about.
    public let duty: String?
    /// The id of the role that it is about.
    public let role: String?
    /// The ids of the bodies that it is about.
    public let bodies: [String]
    /// The region that it is about; nil where it is about no region.
    public let scope: Text?
    /// The same for the same matter, whatever its lines, wording or language.
    public let fingerprint: String
    /// Why it may stay, if somebody said so: it then counts for nothing.
    public let acceptance: String?

    init(_ finding: BoundaryFindings.Finding, _ fingerprint: String, _ locations: [Spot: BoundaryModel.Location]) {
      rule = finding.rule.name
      severity =
        switch finding.severity {
        case .note: .note
        case .warning: .warning
        case .error: .error
        }
      message = Text(finding.message)
      location = Location(locations[finding.spot])
      (list, duty, role, bodies) = (finding.list, finding.duty, finding.role, finding.bodies)
      scope = finding.scope.map { Text($0.wording()) }
      self.fingerprint = fingerprint
      acceptance = finding.acceptance?.reason
    }
  }
}

extension Report {
  fileprivate var allTroubles: [Boundaries.Trouble] {
    troubles.map { Boundaries.Trouble($0.path, $0.message) } + undecided.map { Boundaries.Trouble(nil, $0) }
  }
}
