import ArgumentParser
import BoundaryControl

/// A severity that the user gives a rule on the command line.
struct SeverityOverride: ExpressibleByArgument {
  let rule: String
  let setting: SeveritySetting

  /// - Parameter argument: As in `overlap=warning` or `open-list=off`.
  init?(argument: String) {
    let parts = argument.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let setting = SeveritySetting(rawValue: parts[1]) else { return nil }
    rule = parts[0]
    self.setting = setting
  }
}
