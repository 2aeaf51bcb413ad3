import ArgumentParser
import BoundaryControl
import BoundaryReports
import BoundaryXML

/// `dutymap schema`: the grammars of what is read and written.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the schema of the documents (RELAX NG), of the JSON reports or of dutymap.yml (JSON Schema).")

  enum Subject: String, CaseIterable, ExpressibleByArgument {
    case documents, report, diff, config, update
  }

  @Argument(help: "documents, report, config, or diff or update: the report of that command.")
  var subject: Subject = .documents

  func run() {
    switch subject {
    case .documents: printOut(Schema.relaxNG)
    case .report: printOut(JSONReport.schema)
    case .diff: printOut(DiffJSON.schema)
    case .config: printOut(Configuration.schema)
    case .update: printOut(UpdateJSON.schema)
    }
  }
}
