import ArgumentParser
import BoundaryControl
import BoundaryReports
import BoundaryXML

/// `dutymap schema`: the grammars of what is read and written.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract:
      "Prints the schema of the documents (RELAX NG), of the JSON of reports, of answers, or of dutymap.yml (JSON Schema)."
  )

  enum Subject: String, CaseIterable, ExpressibleByArgument {
    case documents, report, answer, config
  }

  @Argument(help: "documents, report, answer or config.")
  var subject: Subject = .documents

  func run() {
    switch subject {
    case .documents: printOut(Schema.relaxNG)
    case .report: printOut(JSONReport.schema)
    case .answer: printOut(AnswerJSON.schema)
    case .config: printOut(Configuration.schema)
    }
  }
}
