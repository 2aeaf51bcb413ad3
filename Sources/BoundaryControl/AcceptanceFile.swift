package import BoundaryFindings
import BoundaryModel
import Yams

/// A file of accepted findings and changes: YAML, a line for each entry, sorted by fingerprint.
///
/// It holds no line numbers, dates of writing or counts, so that a comparison of two of its states
/// shows what was accepted and nothing else.
package struct AcceptanceFile: Sendable {
  /// An entry and the byte at which it begins.
  package struct Entry: Sendable {
    package let matter: AcceptedMatter
    package let offset: Int
  }

  package let path: String
  package private(set) var entries: [Entry] = []

  private static let keys = ["fingerprint", "rule", "change", "duty", "reason", "by", "until"]

  /// An empty file.
  package init(path: String) {
    self.path = path
  }

  /// Reads a file.
  ///
  /// - Returns: The entries that are right, and what is wrong with the others.
  package static func read(_ bytes: [UInt8], path: String) -> (file: AcceptanceFile, problems: [ControlProblem]) {
    var file = AcceptanceFile(path: path)
    var reader = YAMLReader(path: path)
    if let document = reader.document(bytes) {
      let expectation = Wording(
        zh: "列表，每项如 - {fingerprint: …, rule: …, reason: …}",
        en: "a list of entries such as - {fingerprint: …, rule: …, reason: …}")
      let starts = [0] + bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
      var lines: [String: Int] = [:]
      for node in reader.elements(of: document, expectation) {
        guard let matter = matter(node, &reader) else { continue }
        let line = node.mark?.line ?? 1
        if let first = lines.updateValue(line, forKey: matter.fingerprint) {
          reader.tell(
            node,
            Wording(
              zh: "指纹 \(matter.fingerprint) 已在第 \(first) 行，应只留一条",
              en: "the fingerprint \(matter.fingerprint) stands on line \(first) already; keep one"))
        }
        // Only spaces and the dash of the list stand before an entry.
        let start = line <= starts.count ? starts[line - 1] : 0
        file.entries.append(Entry(matter: matter, offset: start + (node.mark?.column ?? 1) - 1))
      }
    }
    return (file, reader.sortedProblems)
  }

  private static func matter(_ node: Node, _ reader: inout YAMLReader) -> AcceptedMatter? {
    let told = reader.problems.count
    let fields = reader.fields(of: node, keys: keys)
    guard reader.problems.count == told else { return nil }
    let fingerprint = reader.text(fields["fingerprint"])
    let rule = reader.text(fields["rule"])
    let change = reader.text(fields["change"])
    let acceptance = reader.text(fields["reason"]).map {
      Acceptance(reason: $0, by: reader.text(fields["by"]), until: reader.day(fields["until"]))
    }
    let duty = reader.text(fields["duty"])
    if fields["fingerprint"] == nil { reader.lacks("fingerprint", node) }
    if fields["reason"] == nil { reader.lacks("reason", node) }
    switch (fields["rule"] != nil, fields["change"] != nil) {
    case (false, false): reader.lacks("rule", node)
    case (true, true):
      reader.tell(node, Wording(zh: "“rule”和“change”应只写一个", en: "both 'rule' and 'change'; keep one"))
    default: break
    }
    guard reader.problems.count == told, let fingerprint, let acceptance,
      let kind = rule.map(AcceptedMatter.Kind.rule) ?? change.map(AcceptedMatter.Kind.change)
    else { return nil }
    return AcceptedMatter(fingerprint: fingerprint, kind: kind, duty: duty, acceptance: acceptance)
  }

  // MARK: Writing

  /// The text of a file with these entries.
  ///
  /// - Throws: What the writer of YAML throws; no entry is known to make it.
  package static func text(_ matters: [AcceptedMatter]) throws -> String {
    guard !matters.isEmpty else { return "[]\n" }
    let sorted = matters.sorted { ($0.fingerprint, $0.kind.name) < ($1.fingerprint, $1.kind.name) }
    let nodes = sorted.map { matter -> Node in
      let acceptance = matter.acceptance
      let kind =
        switch matter.kind {
        case .rule(let name): ("rule", name)
        case .change(let name): ("change", name)
        }
      let fields: [(key: String, text: String?, style: Node.Scalar.Style)] = [
        ("fingerprint", matter.fingerprint, .any), (kind.0, kind.1, .any), ("duty", matter.duty, .any),
        ("reason", acceptance.reason, .doubleQuoted), ("by", acceptance.by, .doubleQuoted),
        ("until", acceptance.until.map { "\($0)" }, .any),
      ]
      let pairs = fields.compactMap { field in
        field.text.map { (Node(field.key), Node.scalar(Node.Scalar($0, .implicit, field.style))) }
      }
      return Node(pairs, .implicit, .flow)
    }
    return try Yams.serialize(node: Node(nodes, .implicit, .block), width: -1, allowUnicode: true)
  }
}
