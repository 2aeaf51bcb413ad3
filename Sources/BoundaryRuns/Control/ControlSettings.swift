package import BoundaryControl
package import BoundaryFindings
package import BoundaryModel

/// What a user says about findings beside a configuration, and which configuration counts.
package struct ControlSettings: Sendable {
  /// Other severities, by the rules' names.
  package var severities: [String: SeveritySetting] = [:]
  /// The only rules whose findings are told; empty for all.
  package var wanted: Set<String> = []
  /// The configuration for all paths; nil for the nearest of each.
  package var configuration: String?
  /// Whether a configuration is looked for.
  package var readsConfiguration = true
  /// The file of accepted findings; nil for the one that the configuration names.
  package var baseline: String?
  /// The day as of which is asked; nil for today.
  package var day: Day?
  package var baselineChange = BaselineChange()

  package init() {}
}

/// What becomes of the file of accepted findings after a check.
package struct BaselineChange: Sendable {
  /// Whether what matches nothing any more leaves it.
  package var dropsStale = false
  /// With what all that is found now enters it; nil when nothing does.
  package var accepts: Acceptance?

  package init(dropsStale: Bool = false, accepts: Acceptance? = nil) {
    self.dropsStale = dropsStale
    self.accepts = accepts
  }

  package var isAsked: Bool { dropsStale || accepts != nil }
}
