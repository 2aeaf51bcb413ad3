import ArgumentParser
import BoundaryControl
import BoundaryModel
import BoundaryRuns

/// How severe what is found is, and what of it is accepted.
struct ControlOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Tell only findings of this rule; or, with =off, =note, =warning or =error, give it another severity. May be repeated.",
      valueName: "rule[=severity]"))
  var rule: [SeverityOverride] = []

  @Option(
    name: .long, help: "The configuration (default: the nearest dutymap.yml in the folder of a path or above it).")
  var config: String?

  @Flag(name: .long, help: "Read no configuration.")
  var noConfig = false

  @Option(name: .long, help: "The file of accepted findings.")
  var baseline: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The day as of which is asked: what is still accepted (default: today), and in a report what is in force.",
      valueName: "YYYY-MM-DD"))
  var on: Day?

  func validate() throws {
    for override in rule { try RulesCommand.requireRule(override.rule) }
    if config != nil, noConfig { throw ValidationError("--config and --no-config exclude each other; keep one") }
  }

  /// - Parameter change: What becomes of the file of accepted findings after the check.
  func settings(_ change: BaselineChange? = nil) -> ControlSettings {
    var settings = ControlSettings()
    settings.severities = Dictionary(rule.compactMap { rule in rule.setting.map { (rule.rule, $0) } }) { $1 }
    settings.wanted = Set(rule.filter { $0.setting == nil }.map(\.rule))
    settings.configuration = config
    settings.readsConfiguration = !noConfig
    settings.baseline = baseline
    settings.day = on
    if let change { settings.baselineChange = change }
    return settings
  }
}

extension Day: ExpressibleByArgument {
  package init?(argument: String) {
    self.init(argument)
  }
}
