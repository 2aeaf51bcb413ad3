import BoundaryFindings
import BoundaryModel
import Yams

/// Reads YAML node by node and keeps what is wrong with it.
struct YAMLReader {
  let path: String
  private let start = ControlProblem.Mark(line: 1, column: 1)
  /// In the order in which they were found.
  private(set) var problems: [ControlProblem] = []
  /// In the order of the file.
  var sortedProblems: [ControlProblem] { problems.sorted { $0.mark ?? start < $1.mark ?? start } }

  init(path: String) {
    self.path = path
  }

  /// - Returns: The one document in the text; nil for an empty one, or when it is not YAML, which is told.
  mutating func document(_ bytes: [UInt8]) -> Node? {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      tell(nil, Wording(zh: "不是 UTF-8 文字", en: "not UTF-8 text"))
      return nil
    }
    guard YAMLAliases(in: text).areFew else {
      tell(nil, .tooManyAliases)
      return nil
    }
    do {
      return try Yams.compose(yaml: text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text)
    } catch {
      tell(error)
      return nil
    }
  }

  mutating func tell(_ node: Node, _ message: Wording) {
    tell(node.mark, message)
  }

  /// - Parameter mark: nil for the whole file.
  private mutating func tell(_ mark: Mark?, _ message: Wording) {
    let mark = mark.map { ControlProblem.Mark(line: $0.line, column: $0.column) }
    problems.append(ControlProblem(path: path, mark: mark, message: message))
  }

  private mutating func tell(_ error: any Error) {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      tell(mark, .notYAML(problem))
    case .duplicatedKeysInMapping(let keys, let context):
      let names = Wording.joining(keys)
      tell(
        context.mark, Wording(zh: "键 \(names.zh) 重复，应只留一个", en: "the key \(names.en) stands more than once; keep one"))
    case .reader(let problem, _, _, _): tell(nil, .notYAML(problem))
    default: tell(nil, .notYAML("\(error)"))
    }
  }

  // MARK: Nodes

  /// The values of a mapping by their keys; keys that are not expected are told and left out.
  mutating func fields(of node: Node, keys: [String]) -> [String: Node] {
    guard let mapping = node.mapping else {
      expected(Wording(zh: "键 \(alternatives(keys).zh)", en: "the keys \(alternatives(keys).en)"), at: node)
      return [:]
    }
    var fields: [String: Node] = [:]
    for (key, value) in mapping {
      guard let name = key.scalar?.string, keys.contains(name) else {
        let name = key.scalar?.string ?? ""
        let hint = nearName(to: name, among: keys) == nil ? .oneOf(keys) : didYouMean(name, among: keys)
        tell(key, Wording(zh: "没有键\(quoted(name).zh)\(hint.zh)", en: "there is no key \(quoted(name).en)\(hint.en)"))
        continue
      }
      fields[name] = value
    }
    return fields
  }

  /// The entries of a mapping whose keys are the user's.
  mutating func entries(of node: Node, _ expectation: Wording) -> [(key: Node, name: String, value: Node)] {
    if node.isBlank { return [] }
    guard let mapping = node.mapping else {
      expected(expectation, at: node)
      return []
    }
    return mapping.map { ($0.key, $0.key.scalar?.string ?? "", $0.value) }
  }

  /// The elements of a list; a lone value counts as a list of one where that is allowed.
  mutating func elements(of node: Node, _ expectation: Wording, allowingOne: Bool = false) -> [Node] {
    if let sequence = node.sequence { return Array(sequence) }
    if node.isBlank { return [] }
    if allowingOne, node.scalar != nil { return [node] }
    expected(expectation, at: node)
    return []
  }

  /// The text of a value; nil where there is none, which is told unless there is no value at all.
  mutating func text(_ node: Node?, _ expectation: Wording = .text) -> String? {
    guard let node else { return nil }
    if let text = node.scalar?.string, !text.isEmpty { return text }
    expected(expectation, at: node)
    return nil
  }

  /// One of several names.
  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(_ node: Node?) -> Choice? {
    let names = Choice.allCases.map(\.rawValue)
    guard let node, let name = text(node, alternatives(names)) else { return nil }
    if let choice = Choice(rawValue: name) { return choice }
    let hint = didYouMean(name, among: names)
    let choices = alternatives(names)
    tell(
      node,
      Wording(
        zh: "写的是\(quoted(name).zh)，应为\(choices.zh)\(hint.zh)",
        en: "found \(quoted(name).en); expected \(choices.en)\(hint.en)"))
    return nil
  }

  mutating func day(_ node: Node?) -> Day? {
    let expectation = Wording(zh: "存在的日期，如 2024-06-30", en: "a date that exists, such as 2024-06-30")
    guard let node, let name = text(node, expectation) else { return nil }
    if let day = Day(name) { return day }
    expected(expectation, at: node)
    return nil
  }

  mutating func lacks(_ key: String, _ node: Node) {
    tell(node, Wording(zh: "缺少键“\(key)”", en: "the key '\(key)' is missing"))
  }

  mutating func expected(_ expectation: Wording, at node: Node) {
    let found = node.found
    tell(node, Wording(zh: "\(found.zh)，应为\(expectation.zh)", en: "found \(found.en); expected \(expectation.en)"))
  }
}

extension Node {
  /// Whether nothing stands there.
  var isBlank: Bool { scalar.map { $0.string.isEmpty && $0.style == .plain } ?? false }

  fileprivate var found: Wording {
    if let text = scalar?.string {
      return text.isEmpty
        ? Wording(zh: "此处为空", en: "nothing")
        : Wording(zh: "写的是\(quoted(text).zh)", en: quoted(text).en)
    }
    return sequence == nil ? Wording(zh: "写的是一组键和值", en: "keys with values") : Wording(zh: "写的是列表", en: "a list")
  }
}

extension Wording {
  static let text = Wording(zh: "文字", en: "text")

  fileprivate static func notYAML(_ problem: String) -> Wording {
    Wording(zh: "不是有效的 YAML：\(problem)", en: "not valid YAML: \(problem)")
  }

  fileprivate static func oneOf(_ keys: [String]) -> Wording {
    Wording(zh: "，应为\(alternatives(keys).zh)", en: "; expected \(alternatives(keys).en)")
  }
}
