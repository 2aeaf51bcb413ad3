import BoundaryFindings
import BoundaryModel
import Yams

extension Configuration {
  /// The name of the file.
  package static let fileName = "dutymap.yml"

  /// The JSON Schema of the file.
  package static var schema: String {
    String(decoding: PackageResources.config_schema_json, as: UTF8.self)
  }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: What the file is called in messages.
  ///   - folder: The folder that it is in.
  ///   - names: The names of all rules.
  /// - Returns: What the file says as far as it is right, and what is wrong with it.
  package static func read(
    _ bytes: [UInt8], path: String, folder: String, rules names: [String]
  ) -> (configuration: Configuration, problems: [ControlProblem]) {
    var configuration = Configuration(folder: folder)
    var reader = YAMLReader(path: path)
    guard let document = reader.document(bytes), !document.isBlank else { return (configuration, reader.problems) }
    let fields = reader.fields(of: document, keys: ["rules", "overrides", "fail-on", "language", "baseline"])
    configuration.rules = reader.severities(fields["rules"], names)
    configuration.overrides = reader.overrides(fields["overrides"], names)
    configuration.failOn = reader.choice(fields["fail-on"])
    configuration.language = reader.choice(fields["language"])
    configuration.baseline = reader.text(fields["baseline"], Wording(zh: "文件路径", en: "the path of a file"))
    return (configuration, reader.sortedProblems)
  }
}

extension YAMLReader {
  fileprivate mutating func severities(_ node: Node?, _ names: [String]) -> [String: SeveritySetting] {
    guard let node else { return [:] }
    let expectation = Wording(zh: "规则与严重程度，如 overlap: warning", en: "rules with severities, such as overlap: warning")
    var severities: [String: SeveritySetting] = [:]
    for (key, name, value) in entries(of: node, expectation) {
      guard names.contains(name) else {
        let hint = didYouMean(name, among: names)
        tell(
          key, Wording(zh: "没有规则\(quoted(name).zh)\(hint.zh)", en: "there is no rule \(quoted(name).en)\(hint.en)"))
        continue
      }
      severities[name] = choice(value)
    }
    return severities
  }

  fileprivate mutating func overrides(_ node: Node?, _ names: [String]) -> [Configuration.Override] {
    guard let node else { return [] }
    let expectation = Wording(
      zh: "列表，每项如 - {paths: …, rules: …}", en: "a list of entries such as - {paths: …, rules: …}")
    return elements(of: node, expectation).compactMap { element in
      let told = problems.count
      let fields = fields(of: element, keys: ["paths", "rules"])
      for key in ["paths", "rules"] where fields[key] == nil && problems.count == told { lacks(key, element) }
      let paths = fields["paths"].map { node in
        elements(of: node, Wording(zh: "路径或者路径列表", en: "a path or a list of paths"), allowingOne: true)
          .compactMap { text($0, Wording(zh: "路径", en: "a path")) }
      }
      let rules = severities(fields["rules"], names)
      guard problems.count == told, let paths else { return nil }
      return Configuration.Override(paths: paths.map { Glob($0) }, rules: rules)
    }
  }
}
