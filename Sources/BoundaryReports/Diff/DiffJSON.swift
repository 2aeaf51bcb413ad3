import BoundaryFindings
import BoundaryModel

/// A comparison as JSON, the contract of `diff.schema.json`. It holds all changes, those of wording and
/// layout included.
package struct DiffJSON: TextReporter {
  package static let name = "json"
  package static let endings = ["json"]

  package static let schemaVersion = 1

  /// The JSON Schema of the comparison.
  package static var schema: String {
    String(decoding: PackageResources.diff_schema_json, as: UTF8.self)
  }

  private let located: LocatedComparison
  private let language: Language
  private let version: String

  package init(_ located: LocatedComparison, _ presentation: Presentation) {
    self.located = located
    language = presentation.language
    version = presentation.version
  }

  /// - Throws: What the encoder throws; no comparison is known to make it.
  package func render() throws -> String { try jsonText(document) }

  private var document: Document {
    let comparison = located.comparison
    let counts = Dictionary(grouping: comparison.changes, by: \.kind.consequence).mapValues(\.count)
    return Document(
      schemaVersion: Self.schemaVersion, classification: ChangeKind.classification,
      tool: JSONTool(version: version), verdict: comparison.verdict.rawValue,
      complete: comparison.isComplete,
      summary: Dictionary(
        uniqueKeysWithValues: ChangeKind.Consequence.allCases.map { ($0.rawValue, counts[$0] ?? 0) }),
      filtered: located.filtered, documents: comparison.documents.map(entry),
      changes: zip(comparison.changes, comparison.fingerprints).map(entry),
      effects: comparison.effects.map(entry), lists: comparison.followers.map { $0.map(entry) },
      approvals: comparison.approvals.map {
        .init(state: $0.state.rawValue, fingerprint: $0.matter.fingerprint, path: $0.path, line: $0.line)
      },
      repeated: comparison.repeatedIDs.map {
        .init(id: $0.id, locations: [place($0.spot), place($0.first)])
      },
      troubles: comparison.troubles.map { JSONTrouble($0, language) },
      undecided: (comparison.undecided + comparison.unchecked).map { $0[language] })
  }

  private func entry(_ document: Comparison.Document) -> Document.Compared {
    func revision(_ revision: Comparison.Revision?) -> Document.Revision? {
      revision.map { .init(path: $0.path, name: $0.name, from: $0.from.map { "\($0)" }) }
    }
    return .init(
      kind: document.kind.rawValue, id: document.id, old: revision(document.old), new: revision(document.new))
  }

  private func entry(_ change: Change, _ fingerprint: String) -> Entry {
    Entry(
      kind: change.kind.name, class: change.kind.consequence.rawValue, layer: change.kind.layer.rawValue,
      message: change.message[language], document: change.document, duty: change.duty.map(Named.init),
      oldDuties: change.oldDuties.isEmpty ? nil : change.oldDuties, fields: change.fields.isEmpty ? nil : change.fields,
      role: change.role?.id, body: change.body.map(Named.init),
      losing: change.losing.isEmpty ? nil : change.losing.map(Named.init),
      gaining: change.gaining.isEmpty ? nil : change.gaining.map(Named.init),
      scope: change.scope?.boxes.map(JSONScopeBox.init),
      scopeUnlisted: change.scope.flatMap { $0.unlisted > 0 ? $0.unlisted : nil },
      before: change.before?[language], after: change.after?[language],
      bases: change.bases.isEmpty ? nil : change.bases, uses: change.uses > 0 ? change.uses : nil,
      evidence: change.evidence?[language], old: change.old.map(place), new: change.new.map(place),
      approved: change.acceptance.map {
        .init(reason: $0.reason, by: $0.by, until: $0.until.map { "\($0)" })
      }, fingerprint: fingerprint)
  }

  private func entry(_ effects: Comparison.Effects) -> Document.Effects {
    func finding(_ finding: Finding, _ location: Location) -> Document.Found {
      .init(
        rule: finding.rule.name, severity: finding.severity.rawValue, message: finding.message[language],
        duty: finding.duty, fingerprint: finding.fingerprint, location: JSONPlace(location, message: nil))
    }
    return .init(
      closed: effects.closed.map { finding($0, located.location(ofClosed: $0)) },
      opened: effects.opened.map { finding($0, located.location(ofOpen: $0)) }, staying: effects.staying.count)
  }

  private func entry(_ follower: Comparison.Follower) -> Document.Follower {
    .init(
      id: follower.list.id, template: follower.template, revision: follower.revision, location: place(follower.spot),
      rows: follower.rows.map {
        .init(duty: $0.duty.id, mustChange: $0.isForced, reason: $0.reason[language], location: place($0.spot))
      })
  }

  private func place(_ spot: Spot) -> JSONPlace { JSONPlace(located.location(of: spot), message: nil) }
}

// MARK: - The document

private struct Document: Encodable {
  struct Revision: Encodable {
    let path, name: String
    let from: String?
  }
  struct Compared: Encodable {
    let kind, id: String
    let old, new: Revision?
  }
  struct Found: Encodable {
    let rule, severity, message: String
    let duty: String?
    let fingerprint: String
    let location: JSONPlace
  }
  struct Effects: Encodable {
    let closed, opened: [Found]
    let staying: Int
  }
  struct Row: Encodable {
    let duty: String
    let mustChange: Bool
    let reason: String
    let location: JSONPlace
  }
  struct Follower: Encodable {
    let id, template, revision: String
    let location: JSONPlace
    let rows: [Row]
  }
  struct Approval: Encodable {
    let state, fingerprint, path: String
    let line: Int
  }
  struct Repeated: Encodable {
    let id: String
    let locations: [JSONPlace]
  }
  let schemaVersion, classification: Int
  let tool: JSONTool
  let verdict: String
  let complete: Bool
  let summary: [String: Int]
  let filtered: Int
  let documents: [Compared]
  let changes: [Entry]
  let effects: Effects?
  let lists: [Follower]?
  let approvals: [Approval]
  let repeated: [Repeated]
  let troubles: [JSONTrouble]
  let undecided: [String]
}

private struct Named: Encodable {
  let id, name: String

  init(_ named: Change.Named) {
    id = named.id
    name = named.name
  }
}

private struct Entry: Encodable {
  struct Approved: Encodable {
    let reason: String
    let by, until: String?
  }

  let kind, `class`, layer, message, document: String
  let duty: Named?
  let oldDuties, fields: [String]?
  let role: String?
  let body: Named?
  let losing, gaining: [Named]?
  let scope: [JSONScopeBox]?
  let scopeUnlisted: Int?
  let before, after: String?
  let bases: [String]?
  let uses: Int?
  let evidence: String?
  let old, new: [JSONPlace]
  let approved: Approved?
  let fingerprint: String
}
