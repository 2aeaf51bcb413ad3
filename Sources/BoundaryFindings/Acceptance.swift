package import BoundaryModel

/// Why something that is known may stay, who says so, and until when.
///
/// A list's expectation, an entry of a baseline and an accepted change all come down to one of these.
package struct Acceptance: Hashable, Sendable {
  package let reason: String
  /// Who approved it.
  package let by: String?
  /// The last day on which it counts; nil for as long as it is needed.
  package let until: Day?

  package init(reason: String, by: String? = nil, until: Day? = nil) {
    self.reason = reason
    self.by = by
    self.until = until
  }

  package func hasExpired(on day: Day) -> Bool { until.map { $0 < day } ?? false }
}

/// One finding or change that is accepted, as a file of acceptances names it: by its fingerprint.
package struct AcceptedMatter: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// A finding of this rule.
    case rule(String)
    /// A change of this kind.
    case change(String)

    package var name: String {
      switch self {
      case .rule(let name), .change(let name): name
      }
    }
  }

  package let fingerprint: String
  package let kind: Kind
  /// The id of the duty, for readers; the fingerprint alone decides.
  package let duty: String?
  package let acceptance: Acceptance

  package init(fingerprint: String, kind: Kind, duty: String? = nil, acceptance: Acceptance) {
    self.fingerprint = fingerprint
    self.kind = kind
    self.duty = duty
    self.acceptance = acceptance
  }
}
