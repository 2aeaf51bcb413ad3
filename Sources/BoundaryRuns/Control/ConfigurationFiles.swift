import BoundaryChecks
import BoundaryControl
import BoundaryFindings
import BoundaryModel
import FoundationEssentials

/// The configuration of each path that was given: `dutymap.yml` in its folder or above it.
struct ConfigurationFiles {
  /// In the order of the paths; an empty one for a path that has none.
  private(set) var configurations: [Configuration] = []
  private(set) var problems: [ControlProblem] = []
  private var read: [String: Configuration] = [:]
  /// The files that they were read from.
  var paths: [String] { read.keys.sorted() }

  /// - Parameters:
  ///   - chosen: The file that the user named, for all paths.
  ///   - isAllowed: Whether one is looked for otherwise.
  init(for paths: [String], chosen: String?, isAllowed: Bool, rules: RuleNames) {
    for path in paths {
      let file = chosen ?? (isAllowed ? nearest(Configuration.fileName, isFolder: false, from: folder(of: path)) : nil)
      configurations.append(file.map { configuration(absolute($0), rules) } ?? Configuration(folder: "/"))
    }
  }

  private mutating func configuration(_ path: String, _ rules: RuleNames) -> Configuration {
    if let known = read[path] { return known }
    var configuration = Configuration(folder: URL(filePath: path).deletingLastPathComponent().path)
    if Confinement.leadsOut(path) {
      problems.append(ControlProblem(path: shown(path), message: .leadsOut))
    } else if let bytes = FileManager.default.contents(atPath: path) {
      let found = Configuration.read(
        Array(bytes), path: shown(path), folder: configuration.folder, rules: rules.all, lexicons: Checker.lexicons)
      configuration = found.configuration
      problems += found.problems
    } else {
      problems.append(.unreadable(shown(path)))
    }
    read[path] = configuration
    return configuration
  }
}

extension ControlProblem {
  static func unreadable(_ path: String) -> ControlProblem {
    ControlProblem(path: path, message: Wording(zh: "无法读取", en: "cannot be read"))
  }
}
