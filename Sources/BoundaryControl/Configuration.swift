package import BoundaryFindings
import BoundaryModel

/// What a `dutymap.yml` says: how severe what each rule finds is, and where; what is accepted; how it is told.
package struct Configuration: Sendable {
  /// Other severities for some files.
  package struct Override: Sendable {
    package let paths: [Glob]
    package let rules: [String: SeveritySetting]
  }

  /// What is to be done with some files of tables.
  package struct TableSetting: Sendable {
    package let paths: [Glob]
    /// The file that says what their columns mean, from the folder of the configuration; nil where they are left out.
    package let mapping: String?
  }

  /// The folder that its paths start from, without a slash at its end.
  package let folder: String
  package internal(set) var rules: [String: SeveritySetting] = [:]
  package internal(set) var overrides: [Override] = []
  package internal(set) var tables: [TableSetting] = []
  package internal(set) var failOn: Severity?
  package internal(set) var language: Language?
  package internal(set) var baseline: String?
  /// Words that are added to the lexicons, by their sections.
  package internal(set) var lexicons: [String: [String]] = [:]

  package init(folder: String) {
    self.folder = folder
  }

  /// What is said of a rule for a file: by the last override that matches it, else for all files.
  ///
  /// - Parameter file: The whole path; one outside the folder matches no override.
  package func setting(of rule: String, for file: String) -> SeveritySetting? {
    guard !overrides.isEmpty, file.hasPrefix(folder + "/") else { return rules[rule] }
    let path = String(file.dropFirst(folder.count + 1))
    let matching = overrides.last { $0.rules[rule] != nil && $0.paths.contains { $0.matches(path) } }
    return matching?.rules[rule] ?? rules[rule]
  }

  /// What is said of a file of tables, by the last entry that matches it; nil where nothing is.
  ///
  /// - Parameter file: The whole path; one outside the folder matches nothing.
  package func table(for file: String) -> TableSetting? {
    guard !tables.isEmpty, file.hasPrefix(folder + "/") else { return nil }
    let path = String(file.dropFirst(folder.count + 1))
    return tables.last { $0.paths.contains { $0.matches(path) } }
  }
}
