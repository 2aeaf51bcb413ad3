package import BoundaryModel

/// What a check reports: which rule, where, who, in which scope.
package struct Finding: Sendable {
  /// Another place that is part of the matter.
  package struct Related: Sendable {
    package let spot: Spot
    package let message: Wording
    /// What the assignment says that stands there, if one does.
    package let holding: Holding?

    package init(_ spot: Spot, _ message: Wording, holding: Holding? = nil) {
      self.spot = spot
      self.message = message
      self.holding = holding
    }
  }

  /// What a register says of bodies that are excepted from a norm.
  package struct Exceptions: Sendable {
    package let expectations: [RowID<BodyExpectation>]
    /// Whether those that count leave nothing to be told.
    package let cover: Bool

    package init(expectations: [RowID<BodyExpectation>], cover: Bool) {
      self.expectations = expectations
      self.cover = cover
    }
  }

  /// Who holds which role within which scope, as one assignment states it.
  package struct Holding: Sendable {
    /// Joint holders, the host first.
    package let bodies: [Named]
    package let role: Named
    package let scope: Scope

    package init(bodies: [Named], role: Named, scope: Scope) {
      self.bodies = bodies
      self.role = role
      self.scope = scope
    }
  }

  package let rule: Rule
  /// That of the rule, unless the user gives another.
  package var severity: Severity
  package let message: Wording
  package let spot: Spot
  package var related: [Related] = []
  /// The ids that the finding is about; they, not the place, make its fingerprint.
  package var list: String?
  /// The norms that it is about; of one about a body's establishment, the body is the first of its bodies.
  package var norms: [String] = []
  package var exceptions: Exceptions?
  package var duty: String?
  package var role: String?
  package var bodies: [String] = []
  package var scope: Scope?
  /// What lists say to be known in all of its scope, among what they limit to a scope.
  package var expectations: Set<RowID<Expectation>> = []
  /// The duties of the rows that a finding on a whole list stands for; it is told once instead of for each of them.
  package var gathered: [String] = []
  /// What else tells this finding from others of its rule, such as the unknown name.
  package var subject: String?
  /// Ways out, each a sentence.
  package var suggestions: [Wording] = []
  /// Why it may stay, if somebody said so: it is then told, but counts for nothing.
  package var acceptance: Acceptance?

  package init(_ rule: Rule, _ message: Wording, at spot: Spot) {
    self.rule = rule
    severity = rule.severity
    self.message = message
    self.spot = spot
  }

  /// The same for the same matter whatever its lines, wording or language.
  package var fingerprint: String {
    var fingerprint = Fingerprint()
    for part in [rule.name, list ?? "", duty ?? "", role ?? "", subject ?? ""] + bodies.sorted() {
      fingerprint.combine(part)
    }
    for box in scope?.boxes ?? [] {
      for part in box.parts { fingerprint.combine("\(part.dimension)=\(part.values)") }
      fingerprint.combine("|")
    }
    return fingerprint.text
  }
}

/// What became of a run: all findings, and whether everything could be read and decided.
package struct Report: Sendable {
  package struct Summary: Sendable {
    package var duties = 0
    package var assignments = 0
    /// What no rule on overlaps and gaps could judge, since it is not written as scopes.
    package var unjudged = Unjudged()

    package init() {}
  }

  /// A question that could not be answered, such as a file that could not be read.
  package struct Trouble: Sendable {
    package let path: String?
    package let message: Wording

    package init(path: String?, message: Wording) {
      self.path = path
      self.message = message
    }
  }

  package enum Verdict: String, Sendable {
    case clean, findings, incomplete
  }

  /// The documents that were asked for and could be read, in their order.
  package var files: [String] = []
  package var findings: [Finding] = []
  package var troubles: [Trouble] = []
  /// What was not decided, each with the reason.
  package var undecided: [Wording] = []
  package var summary = Summary()

  package init() {}

  /// Puts the findings in the order of the documents, and those of one spot in the order of their rules.
  ///
  /// - Parameter locations: Where the spots are, which tells the attributes of one tag apart.
  package mutating func sortFindings(
    by locations: [Spot: Location], file: (RowID<SourceFile>) -> Int = { Int($0.index) }
  ) {
    let columns = findings.map { finding in
      let location = locations[finding.spot]
      return (file(finding.spot.place.file), location?.line ?? 0, location?.column ?? 0, finding.rule.name)
    }
    findings = zip(columns, findings).enumerated()
      .sorted { $0.element.0 != $1.element.0 ? $0.element.0 < $1.element.0 : $0.offset < $1.offset }
      .map(\.element.1)
  }

  /// The findings that nobody accepted.
  package var open: [Finding] { findings.filter { $0.acceptance == nil } }
  package var acceptedCount: Int { findings.count { $0.acceptance != nil } }

  package var isComplete: Bool { troubles.isEmpty && undecided.isEmpty }
  package var verdict: Verdict { isComplete ? (acceptedCount == findings.count ? .clean : .findings) : .incomplete }
  /// How many findings of a severity nobody accepted.
  package func count(_ severity: Severity) -> Int {
    findings.count { $0.severity == severity && $0.acceptance == nil }
  }

  /// The fingerprints of the findings; equal ones are numbered, so that they differ.
  package var fingerprints: [String] {
    var seen: [String: Int] = [:]
    return findings.map { finding in
      let fingerprint = finding.fingerprint
      seen[fingerprint, default: 0] += 1
      return seen[fingerprint].map { $0 > 1 ? "\(fingerprint)-\($0)" : fingerprint } ?? fingerprint
    }
  }
}
