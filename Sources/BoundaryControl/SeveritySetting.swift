package import BoundaryFindings
import BoundaryModel

/// The severity that a user gives a rule, or off.
package enum SeveritySetting: String, CaseIterable, Sendable {
  case off, note, warning, error

  /// nil when what the rule finds is not told.
  package var severity: Severity? { Severity(rawValue: rawValue) }
}
