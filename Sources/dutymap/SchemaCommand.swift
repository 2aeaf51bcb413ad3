import ArgumentParser
import BoundaryReports
import BoundaryXML

/// `dutymap schema`: the grammars of what is read and written.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the schema of the documents (RELAX NG) or of the JSON report (JSON Schema).")

  enum Subject: String, CaseIterable, ExpressibleByArgument {
    case documents, report
  }

  @Argument(help: "documents or report.")
  var subject: Subject = .documents

  func run() {
    switch subject {
    case .documents: printOut(Schema.relaxNG)
    case .report: printOut(JSONReport.schema)
    }
  }
}
