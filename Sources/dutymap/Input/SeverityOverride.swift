import ArgumentParser
import BoundaryModel

/// A severity that the user gives a rule; none turns it off.
struct SeverityOverride: ExpressibleByArgument {
  let rule: String
  let severity: Severity?

  /// - Parameter argument: As in `overlap=warning` or `open-list=off`.
  init?(argument: String) {
    let parts = argument.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, parts[1] == "off" || Severity(rawValue: parts[1]) != nil else { return nil }
    rule = parts[0]
    severity = Severity(rawValue: parts[1])
  }

  /// Gives findings the severities asked for, the last for a rule counting, and drops those turned off.
  static func applying(_ overrides: [SeverityOverride]) -> (Finding) -> Finding? {
    let severities = Dictionary(overrides.map { ($0.rule, $0.severity) }) { $1 }
    return { finding in
      guard let severity = severities[finding.rule.name] else { return finding }
      guard let severity else { return nil }
      var changed = finding
      changed.severity = severity
      return changed
    }
  }
}
