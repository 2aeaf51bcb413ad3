import ArgumentParser
import BoundaryModel

/// What is checked, and how severe what is found is: the same for every command that checks.
struct CheckOptions: ParsableArguments {
  @Argument(help: "Files, folders (searched for .xml), or - for standard input.")
  var paths: [String] = ["."]

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Give a rule another severity: off, note, warning or error. May be repeated.", valueName: "rule=severity"))
  var rule: [SeverityOverride] = []

  @Option(name: .long, help: "What standard input is called in messages.")
  var stdinFilename = "<stdin>"

  func validate() throws {
    for override in rule { try RulesCommand.requireRule(override.rule) }
  }

  /// Reads and checks.
  func check() -> CheckedDocuments {
    let input = InputFiles(paths: paths, standardInputName: stdinFilename)
    return CheckedDocuments(input, contextFor: paths) { $0.compactMap(SeverityOverride.applying(rule)) }
  }
}
