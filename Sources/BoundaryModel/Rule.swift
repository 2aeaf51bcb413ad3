/// How much a finding matters.
package enum Severity: String, CaseIterable, Comparable, Sendable {
  case note, warning, error

  package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// Something that documents are checked for.
package struct Rule: Hashable, Sendable {
  package let name: String
  package let severity: Severity
  /// What the rule finds, in one sentence.
  package let summary: Wording

  package init(name: String, severity: Severity, summary: Wording) {
    self.name = name
    self.severity = severity
    self.summary = summary
  }
}
