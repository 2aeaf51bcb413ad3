import BoundaryChecks
package import BoundaryControl
package import BoundaryFindings
package import BoundaryModel
import BoundaryNorms
import BoundaryTables
import BoundaryXML
import FoundationEssentials

/// What the user says about findings: on the command line, and where that is silent in `dutymap.yml`.
package struct RunControl: Sendable {
  package static let rules = RuleNames(
    Checker.rules + NormChecker.rules + [.tableQuestion], ofForm: DocumentSet.rules)

  /// The configuration of each path that was given.
  private let configurations: [Configuration]
  let settings: ControlSettings
  /// The files of acceptances, each once.
  package let baselines: [AcceptanceFile]
  /// The day on which it is asked what is still accepted.
  package let day: Day
  /// The day that was asked about, if one was; else registers have their own.
  package let asked: Day?
  let today: Day
  package let problems: [ControlProblem]
  /// The configurations and files of acceptances that count.
  package let files: [String]
  /// False when they are dropped.
  var tellsStaleEntries: Bool { !settings.baselineChange.dropsStale }

  package init(_ settings: ControlSettings, paths: [String]) {
    self.settings = settings
    let files = ConfigurationFiles(
      for: paths, chosen: settings.configuration, isAllowed: settings.readsConfiguration, rules: Self.rules)
    configurations = files.configurations
    asked = settings.day
    today = .today
    day = settings.day ?? today
    var problems = files.problems
    let configured = configurations.compactMap { configuration -> String? in
      guard settings.baseline == nil, let baseline = configuration.baseline else { return nil }
      let path = absolute(baseline.hasPrefix("/") ? baseline : configuration.folder + "/" + baseline)
      guard Confinement(around: configuration.folder, orWithin: configuration.folder).allows(path) else {
        problems.append(.outside(baseline, of: configuration))
        return nil
      }
      return path
    }
    let named = settings.baseline.map { [absolute($0)] } ?? configured
    baselines = Set(named).sorted().map { path in
      guard let bytes = FileManager.default.contents(atPath: path) else {
        // One that is to be written for the first time need not be there yet.
        let isNew = settings.baselineChange.accepts != nil && fileStatus(path, followingLinks: false) == nil
        if !isNew { problems.append(.unreadable(shown(path))) }
        return AcceptanceFile(path: shown(path))
      }
      let read = AcceptanceFile.read(Array(bytes), path: shown(path))
      problems += read.problems
      return read.file
    }
    self.problems = problems
    self.files = files.paths + baselines.map(\.path)
  }

  package var failOn: Severity? { configurations.compactMap(\.failOn).min() }
  /// The words that the configurations add to the lexicons: all documents are read together, so each counts for all.
  var words: [String: [String]] {
    configurations.reduce(into: [:]) { $0.merge($1.lexicons) { ($0 + $1).unrepeated } }
  }
  package var language: Language? { configurations.compactMap(\.language).first }

  /// Gives findings the severities asked for and drops those turned off.
  ///
  /// - Parameter file: The whole path of a finding's file, and which of the given paths it came from.
  func applied(to findings: [Finding], file: (Finding) -> (path: String, origin: Int)) -> [Finding] {
    findings.compactMap { finding in
      let (path, origin) = file(finding)
      let name = finding.rule.name
      guard settings.wanted.isEmpty || settings.wanted.contains(name) else { return nil }
      let configured =
        configurations.indices.contains(origin) ? configurations[origin].setting(of: name, for: path) : nil
      guard let setting = settings.severities[name] ?? configured else { return finding }
      guard let severity = setting.severity else { return nil }
      var changed = finding
      changed.severity = severity
      return changed
    }
  }
}

extension ControlProblem {
  fileprivate static func outside(_ baseline: String, of configuration: Configuration) -> ControlProblem {
    ControlProblem(
      path: shown(configuration.folder + "/" + Configuration.fileName),
      message: Wording(
        zh: "baseline 写的“\(baseline)”在仓库之外；仓库之外的文件只能用 --baseline 指明",
        en: "the baseline '\(baseline)' lies outside of the repository; only --baseline can name such a file"))
  }
}
