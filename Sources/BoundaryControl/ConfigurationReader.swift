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
  ///   - sections: The names of all sections of lexicons.
  /// - Returns: What the file says as far as it is right, and what is wrong with it.
  package static func read(
    _ bytes: [UInt8], path: String, folder: String, rules names: [String], lexicons sections: [String] = []
  ) -> (configuration: Configuration, problems: [ControlProblem]) {
    var configuration = Configuration(folder: folder)
    var reader = YAMLReader(path: path)
    guard let document = reader.document(bytes), !document.isBlank else { return (configuration, reader.problems) }
    let fields = reader.fields(
      of: document, keys: ["rules", "overrides", "tables", "fail-on", "language", "baseline", "lexicons"])
    configuration.rules = reader.severities(fields["rules"], names)
    configuration.overrides = reader.overrides(fields["overrides"], names)
    configuration.tables = reader.tables(fields["tables"])
    configuration.failOn = reader.choice(fields["fail-on"])
    configuration.language = reader.choice(fields["language"])
    configuration.baseline = reader.text(fields["baseline"], Wording(zh: "文件路径", en: "the path of a file"))
    configuration.lexicons = reader.lexicons(fields["lexicons"], sections)
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

  /// An entry of several words for one thing is a list, or they stand with spaces between.
  fileprivate mutating func lexicons(_ node: Node?, _ sections: [String]) -> [String: [String]] {
    guard let node else { return [:] }
    let expectation = Wording(
      zh: "词表与要增加的词，如 vague: [牵头科室]", en: "lexicons with the words to add, such as vague: [whichever]")
    var lexicons: [String: [String]] = [:]
    for (key, name, value) in entries(of: node, expectation) {
      guard sections.contains(name) else {
        let hint = didYouMean(name, among: sections)
        tell(
          key, Wording(zh: "没有词表\(quoted(name).zh)\(hint.zh)", en: "there is no lexicon \(quoted(name).en)\(hint.en)"))
        continue
      }
      let words = Wording(zh: "词或者词的列表", en: "a word or a list of words")
      lexicons[name] = elements(of: value, words, allowingOne: true).compactMap { text($0, words) }
    }
    return lexicons
  }

  fileprivate mutating func overrides(_ node: Node?, _ names: [String]) -> [Configuration.Override] {
    guard let node else { return [] }
    let expectation = Wording(
      zh: "列表，每项如 - {paths: …, rules: …}", en: "a list of entries such as - {paths: …, rules: …}")
    return elements(of: node, expectation).compactMap { element in
      let told = problems.count
      let fields = fields(of: element, keys: ["paths", "rules"])
      for key in ["paths", "rules"] where fields[key] == nil && problems.count == told { lacks(key, element) }
      let paths = globs(fields["paths"])
      let rules = severities(fields["rules"], names)
      guard problems.count == told, let paths else { return nil }
      return Configuration.Override(paths: paths, rules: rules)
    }
  }

  fileprivate mutating func tables(_ node: Node?) -> [Configuration.TableSetting] {
    guard let node else { return [] }
    let expectation = Wording(
      zh: "列表，每项如 - {paths: …, mapping: …}", en: "a list of entries such as - {paths: …, mapping: …}")
    return elements(of: node, expectation).compactMap { element in
      let told = problems.count
      let fields = fields(of: element, keys: ["paths", "mapping", "ignored"])
      if fields["paths"] == nil, problems.count == told { lacks("paths", element) }
      let paths = globs(fields["paths"])
      let mapping = text(fields["mapping"], Wording(zh: "文件路径", en: "the path of a file"))
      let isIgnored = fields["ignored"].map { node in
        if node.bool == nil { expected(Wording(zh: "true 或 false", en: "true or false"), at: node) }
        return node.bool ?? false
      }
      if problems.count == told, (mapping != nil) == (isIgnored ?? false) {
        expected(Wording(zh: "mapping 或 ignored: true 之一", en: "one of mapping and ignored: true"), at: element)
      }
      guard problems.count == told, let paths else { return nil }
      return Configuration.TableSetting(paths: paths, mapping: mapping)
    }
  }

  /// A path, or a list of paths.
  private mutating func globs(_ node: Node?) -> [Glob]? {
    guard let node else { return nil }
    return elements(of: node, Wording(zh: "路径或者路径列表", en: "a path or a list of paths"), allowingOne: true)
      .compactMap { text($0, Wording(zh: "路径", en: "a path")) }.map { Glob($0) }
  }
}
