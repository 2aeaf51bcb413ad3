package import BoundaryFindings
import BoundaryModel

/// What became of lists as JSON, the contract of `update.schema.json`.
package struct UpdateJSON: TextReporter {
  package static let name = "json"
  package static let endings = ["json"]

  package static let schemaVersion = 1

  /// The JSON Schema of the report.
  package static var schema: String {
    String(decoding: PackageResources.update_schema_json, as: UTF8.self)
  }

  private let report: UpdateReport
  private let language: Language
  private let version: String

  package init(_ report: UpdateReport, _ presentation: Presentation) {
    self.report = report
    language = presentation.language
    version = presentation.version
  }

  /// - Throws: What the encoder throws; no report is known to make it.
  package func render() throws -> String {
    try jsonText(
      Document(
        schemaVersion: Self.schemaVersion,
        tool: JSONTool(version: version),
        verdict: report.verdict.rawValue,
        complete: report.isComplete,
        lists: report.entries.map(list),
        troubles: (report.troubles + report.faults).map { JSONTrouble($0, language) }))
  }

  private func list(_ entry: UpdateReport.Entry) -> List {
    List(
      path: entry.path, list: entry.list, template: entry.template, revisions: entry.revisions,
      changed: entry.isChanged,
      carried: entry.carried.map { .init(kind: $0.kind.rawValue, old: $0.old, new: $0.new) },
      decisions: entry.decisions.map {
        .init(
          kind: $0.item.kind.rawValue, subject: $0.item.subject, message: $0.item.message[language],
          line: $0.location?.line, column: $0.location?.column)
      },
      notes: entry.notes.map {
        .init(
          kind: $0.item.kind.rawValue, duty: $0.item.duty, message: $0.item.message[language],
          line: $0.location?.line, column: $0.location?.column)
      })
  }
}

private struct Document: Encodable {
  let schemaVersion: Int
  let tool: JSONTool
  let verdict: String
  let complete: Bool
  let lists: [List]
  let troubles: [JSONTrouble]
}

private struct List: Encodable {
  struct Carried: Encodable {
    let kind: String
    let old, new: [String]
  }

  struct Decision: Encodable {
    let kind, subject, message: String
    let line, column: Int?
  }

  struct Note: Encodable {
    let kind: String
    let duty: String?
    let message: String
    let line, column: Int?
  }

  let path, list, template: String
  let revisions: [String]
  let changed: Bool
  let carried: [Carried]
  let decisions: [Decision]
  let notes: [Note]
}
