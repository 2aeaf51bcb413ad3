import ArgumentParser
import BoundaryReports
import BoundaryXML

/// `dutymap schema`: the grammars of what is read and written.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the schema of the documents (RELAX NG) or of a JSON report or comparison (JSON Schema).")

  enum Subject: String, CaseIterable, ExpressibleByArgument {
    case documents, report, diff
  }

  @Argument(help: "documents, report or diff.")
  var subject: Subject = .documents

  func run() {
    switch subject {
    case .documents: printOut(Schema.relaxNG)
    case .report: printOut(JSONReport.schema)
    case .diff: printOut(DiffJSON.schema)
    }
  }
}
