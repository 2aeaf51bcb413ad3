package import BoundaryFindings
import BoundaryModel

/// The names of all rules, and of which of them findings can be accepted.
package struct RuleNames: Sendable {
  package let all: [String]
  private let acceptable: Set<String>

  /// - Parameters:
  ///   - rules: The rules on what documents say.
  ///   - ofForm: The rules on their form. What they find was not wholly read, so that nobody knows
  ///     what would be accepted.
  package init(_ rules: [Rule], ofForm: [Rule]) {
    all = (rules + ofForm + Self.ofAcceptances).map(\.name)
    acceptable = Set(rules.map(\.name))
  }

  package func isAcceptable(_ name: String) -> Bool { acceptable.contains(name) }

  /// The rules on what is accepted, which cannot be accepted in their turn.
  package static let ofAcceptances: [Rule] = [.expiredExpectation, .unusedExpectation, .unknownRule]
}
