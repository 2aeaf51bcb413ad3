import ArgumentParser
import BoundaryControl
import BoundaryReports
import BoundaryXML

/// `dutymap schema`: the grammars of what is read and written.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the schema of the documents (RELAX NG), of the JSON outputs or of dutymap.yml (JSON Schema).")

  enum Subject: String, CaseIterable, ExpressibleByArgument {
    case documents, report, answer, diff, config, update, allocation
  }

  @Argument(
    help:
      "documents, report, config, or one of answer, diff, update and allocation: what who, diff, update and allocate write."
  )
  var subject: Subject = .documents

  func run() throws {
    switch subject {
    case .documents: try printOut(Schema.relaxNG)
    case .report: try printOut(JSONReport.schema)
    case .answer: try printOut(AnswerJSON.schema)
    case .diff: try printOut(DiffJSON.schema)
    case .config: try printOut(Configuration.schema)
    case .update: try printOut(UpdateJSON.schema)
    case .allocation: try printOut(AllocationJSON.schema)
    }
  }
}
