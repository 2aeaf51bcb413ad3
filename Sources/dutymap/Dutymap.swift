import ArgumentParser
import BoundaryFindings
import BoundaryRuns
import FoundationEssentials

/// The command line.
struct Dutymap: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "dutymap",
    abstract: "Tells who is responsible for what, and where that is unclear.",
    discussion: "Reads boundary lists (职责边界清单) as XML and finds every overlap and gap in them.",
    version: version,
    subcommands: [
      ValidateCommand.self, ReportCommand.self, WhoCommand.self, DiffCommand.self, UpdateCommand.self,
      ImportCommand.self, FormCommand.self, InitCommand.self, AllocateCommand.self, LedgerCommand.self, FmtCommand.self,
      RulesCommand.self, SchemaCommand.self,
    ])

  /// - Throws: What tells the near name, when the first argument should be a command and is none.
  static func requireCommand(_ arguments: [String]) throws {
    let names = configuration.subcommands.compactMap { $0.configuration.commandName }
    guard let name = arguments.first, !name.hasPrefix("-"), !(names + ["help"]).contains(name) else { return }
    let near = didYouMean(name, among: names).en
    throw ValidationError(
      "there is no command '\(name)'" + (near.isEmpty ? "; there are \(Wording.joining(names).en)" : near))
  }
}

@main
enum Main {
  static func main() {
    dieOfClosedPipes()
    occupyClosedStreams()
    Interruption.cleanUpOnSignals()
    do {
      try Dutymap.requireCommand(Array(CommandLine.arguments.dropFirst()))
      var command = try Dutymap.parseAsRoot()
      try command.run()
    } catch let status as ExitStatus {
      exit(status)
    } catch let failure as OutputFailure {
      printTrouble(failure.message, LanguageOption.ofEnvironment)
      exit(.unanswered)
    } catch {
      let code = Dutymap.exitCode(for: error)
      let message = Dutymap.fullMessage(for: error)
      if code.isSuccess {
        do throws(OutputFailure) { try printOut(message + "\n") } catch {
          printTrouble(error.message, LanguageOption.ofEnvironment)
          exit(.unanswered)
        }
      } else if !message.isEmpty {
        printError(message + "\n")
      }
      exit(code.isSuccess ? .fine : code == .validationFailure ? .unanswered : .fault)
    }
  }
}
