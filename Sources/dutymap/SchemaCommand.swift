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

  func run() {
    switch subject {
    case .documents: printOut(Schema.relaxNG)
    case .report: printOut(JSONReport.schema)
    case .answer: printOut(AnswerJSON.schema)
    case .diff: printOut(DiffJSON.schema)
    case .config: printOut(Configuration.schema)
    case .update: printOut(UpdateJSON.schema)
    case .allocation: printOut(AllocationJSON.schema)
    }
  }
}
