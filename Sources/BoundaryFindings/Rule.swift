import BoundaryModel

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

/// Something that documents are checked for, with everything that its page says.
package struct Rule: Hashable, Sendable, CustomStringConvertible {
  /// What is to be settled where the rule finds something, which is also who has to do it.
  package enum Kind: String, CaseIterable, Sendable {
    /// Several bodies hold what one should hold: they agree on one.
    case several
    /// Nobody holds what somebody should hold: somebody takes it.
    case nobody
    /// The roles that are held do not go together.
    case roles
    /// A fault in one document, which whoever keeps it mends.
    case document
    /// A fault in what was said about findings: configuration, baseline, expectation.
    case control

    /// Whether it lies between bodies, rather than in one document or in the control of the check.
    package var isConflict: Bool {
      switch self {
      case .several, .nobody, .roles: true
      case .document, .control: false
      }
    }
  }

  package let name: String
  package let kind: Kind
  package let severity: Severity
  /// What people call it: "重叠", "overlap".
  package let title: Wording
  /// What the rule finds, in one sentence.
  package let summary: Wording
  /// Why it matters.
  package let why: Wording
  /// How it knows what it asks about, where that is not plain.
  package let recognition: Wording?
  /// The published rule that it rests on, if there is one.
  package let basis: Wording?
  package let example: Example?
  /// What it finds, kind by kind, where there are several.
  package let kinds: [Finds]

  /// One kind of what a rule finds, with phrases that it is found in.
  package struct Finds: Hashable, Sendable {
    package let what: Wording
    package let phrases: [String]

    package init(_ what: Wording, _ phrases: String...) {
      self.what = what
      self.phrases = phrases
    }
  }

  /// Lists that the rule has something against, and the same lists mended.
  ///
  /// Each is the content of one list, or a whole document; a register and a template stand beside them.
  package struct Example: Hashable, Sendable {
    package let fails: [String]
    package let mended: [String]

    package init(fails: String..., mended: String...) {
      self.fails = fails
      self.mended = mended
    }
  }

  package init(
    name: String, kind: Kind, severity: Severity, title: Wording, summary: Wording, why: Wording,
    recognition: Wording? = nil, basis: Wording? = nil, example: Example? = nil, kinds: [Finds] = []
  ) {
    self.name = name
    self.kind = kind
    self.severity = severity
    self.title = title
    self.summary = summary
    self.why = why
    self.recognition = recognition
    self.basis = basis
    self.example = example
    self.kinds = kinds
  }

  package var description: String { name }

  package static func == (left: Self, right: Self) -> Bool { left.name == right.name }

  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
