import BoundaryFindings
import BoundaryModel

/// Who holds duties, as JSON, the contract of `answer.schema.json`.
package struct AnswerJSON: TextReporter {
  package static let name = "json"
  package static let endings = ["json"]

  package static let schemaVersion = 1

  /// The JSON Schema of the answers.
  package static var schema: String {
    String(decoding: PackageResources.answer_schema_json, as: UTF8.self)
  }

  private let answers: [DutyAnswer]
  private let locations: [Spot: Location]
  private let language: Language

  package init(_ located: LocatedAnswers, _ presentation: Presentation) {
    answers = located.answers
    locations = located.locations
    language = presentation.language
  }

  /// - Throws: What the encoder throws; no answer is known to make it.
  package func render() throws -> String {
    try jsonText(Document(schemaVersion: Self.schemaVersion, answers: answers.map(entry)))
  }

  private func entry(_ answer: DutyAnswer) -> Entry {
    Entry(
      duty: NamedJSON(answer.duty), asked: answer.asked.wording()[language], owed: answer.isOwed,
      complete: answer.isComplete,
      holdings: answer.holdings.map { holding in
        Entry.Holding(
          role: NamedJSON(holding.role), bodies: holding.bodies.map(NamedJSON.init),
          scope: holding.scope?.wording()[language], statements: holding.statements.map(statement))
      },
      faults: answer.faults.map { fault in
        Entry.Fault(
          kind: fault.bodies.isEmpty ? "nobody" : "several", role: NamedJSON(fault.role),
          bodies: fault.bodies.map(NamedJSON.init), scope: fault.scope?.wording()[language])
      })
  }

  private func statement(_ statement: ConflictSheet.Statement) -> Entry.Statement {
    let location = locations[statement.spot]
    return Entry.Statement(
      document: statement.document, path: location?.path ?? "", line: location?.line ?? 1,
      cell: location?.cell?.place.en, wording: statement.wording,
      tasks: statement.tasks, bases: statement.bases.map { SheetJSON.Basis(text: $0.text, article: $0.article) })
  }

  private struct Document: Encodable {
    let schemaVersion: Int
    let answers: [Entry]
  }

  private struct Entry: Encodable {
    struct Holding: Encodable {
      let role: NamedJSON
      let bodies: [NamedJSON]
      let scope: String?
      let statements: [Statement]
    }

    struct Statement: Encodable {
      let document, path: String
      let line: Int
      /// The cell of a file of tables.
      let cell: String?
      let wording: String?
      let tasks: [String]
      let bases: [SheetJSON.Basis]
    }

    struct Fault: Encodable {
      let kind: String
      let role: NamedJSON
      let bodies: [NamedJSON]
      let scope: String?
    }

    let duty: NamedJSON
    let asked: String
    let owed: Bool
    let complete: Bool
    let holdings: [Holding]
    let faults: [Fault]
  }
}
