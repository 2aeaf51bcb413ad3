import BoundaryChecks
import BoundaryControl
import BoundaryFindings
import BoundaryModel
import BoundaryXML
import FoundationEssentials

/// What the user says about findings: on the command line, and where that is silent in `dutymap.yml`.
struct RunControl {
  static let rules = RuleNames(Checker.rules, ofForm: DocumentSet.rules)

  /// The configuration of each path that was given.
  private let configurations: [Configuration]
  private let overrides: [String: SeveritySetting]
  /// The only rules whose findings are told; empty for all.
  private let wanted: Set<String>
  /// The files of acceptances, each once.
  let baselines: [AcceptanceFile]
  /// The day on which it is asked what is still accepted.
  let day: Day
  let problems: [ControlProblem]
  /// False when they are dropped.
  let tellsStaleEntries: Bool

  /// - Parameter baseline: What becomes of the file of accepted findings after the check.
  init(_ options: ControlOptions, _ baseline: BaselineOptions?, paths: [String]) {
    let files = ConfigurationFiles(
      for: paths, chosen: options.config, isAllowed: !options.noConfig, rules: Self.rules)
    configurations = files.configurations
    overrides = Dictionary(options.rule.compactMap { rule in rule.setting.map { (rule.rule, $0) } }) { $1 }
    wanted = Set(options.rule.filter { $0.setting == nil }.map(\.rule))
    day = options.on ?? .today
    var problems = files.problems
    let configured = configurations.compactMap { configuration in
      configuration.baseline.map { absolute($0.hasPrefix("/") ? $0 : configuration.folder + "/" + $0) }
    }
    let named = options.baseline.map { [absolute($0)] } ?? configured
    baselines = Set(named).sorted().map { path in
      guard let bytes = FileManager.default.contents(atPath: path) else {
        if baseline?.addToBaseline != true || fileType(path) != nil { problems.append(.unreadable(shown(path))) }
        return AcceptanceFile(path: shown(path))
      }
      let read = AcceptanceFile.read(Array(bytes), path: shown(path))
      problems += read.problems
      return read.file
    }
    self.problems = problems
    tellsStaleEntries = baseline?.updateBaseline != true
  }

  var failOn: Severity? { configurations.compactMap(\.failOn).min() }
  var language: Language? { configurations.compactMap(\.language).first }

  /// Gives findings the severities asked for and drops those turned off.
  ///
  /// - Parameter file: The whole path of a finding's file, and which of the given paths it came from.
  func applied(to findings: [Finding], file: (Finding) -> (path: String, origin: Int)) -> [Finding] {
    findings.compactMap { finding in
      let (path, origin) = file(finding)
      let name = finding.rule.name
      guard wanted.isEmpty || wanted.contains(name) else { return nil }
      guard let setting = overrides[name] ?? configurations[origin].setting(of: name, for: path) else {
        return finding
      }
      guard let severity = setting.severity else { return nil }
      var changed = finding
      changed.severity = severity
      return changed
    }
  }
}
