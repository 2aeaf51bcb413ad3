import ArgumentParser
import BoundaryControl

/// What the user says of a rule on the command line: another severity, or that only such rules are wanted.
struct SeverityOverride: ExpressibleByArgument {
  let rule: String
  /// nil for a rule that is wanted as it is.
  let setting: SeveritySetting?

  /// - Parameter argument: As in `overlap=warning` or `open-list=off`; `overlap` alone for that rule only.
  init?(argument: String) {
    let parts = argument.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
    rule = parts[0]
    setting = parts.count == 2 ? SeveritySetting(rawValue: parts[1]) : nil
    guard parts.count == 1 || setting != nil else { return nil }
  }
}
