import ArgumentParser
import BoundaryChecks
import BoundaryModel
import BoundaryReports
import BoundaryXML

/// `dutymap validate`: read, check, tell.
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Checks registers, templates and lists, and finds every overlap and gap.",
    discussion: """
      Templates and registers that lists refer to and that are not given are looked for in the nearest folder \
      named templates and beside the lists.
      Exit status: 0 nothing at or above the threshold, 1 findings, 2 something could not be read or written, 3 a fault of the program.
      """)

  @Argument(help: "Files, folders (searched for .xml), or - for standard input.")
  var paths: [String] = ["."]

  @OptionGroup var output: OutputOptions

  @Option(name: .long, help: "The least severity that makes the exit status 1: note, warning or error.")
  var failOn: Severity = .error

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Give a rule another severity: off, note, warning or error. May be repeated.", valueName: "rule=severity"))
  var rule: [SeverityOverride] = []

  @Flag(name: .long, help: "End with 0 instead of 1.")
  var exitZero = false

  @Option(name: .long, help: "What standard input is called in messages.")
  var stdinFilename = "<stdin>"

  func validate() throws {
    for override in rule { try RulesCommand.requireRule(override.rule) }
  }

  func run() throws {
    let input = InputFiles(paths: paths, standardInputName: stdinFilename)
    var set = DocumentSet()
    for source in input.sources { set.read(source) }
    let files = set.documents.files.count
    ContextFiles.add(to: &set, for: paths)

    let map = DutyMap(set.documents)
    let checked = Checker.check(map)

    var report = Report()
    report.findings = (set.findings + checked.findings).compactMap(SeverityOverride.applying(rule))
    report.undecided = set.undecided + checked.undecided
    report.troubles = input.troubles + set.unreadable
    report.summary = map.summary
    report.summary.files = files - set.unreadable.count
    let locations = set.locate(report.spots)
    report.sortFindings(by: locations)
    try tell(LocatedReport(report, locations: locations))
  }

  private func tell(_ located: LocatedReport) throws {
    let report = located.report
    for trouble in report.troubles {
      printError("dutymap: \(trouble.path.map { "\($0): " } ?? "")\(trouble.message[output.chosenLanguage])\n")
    }
    let isWritten = try output.write(located)
    if !isWritten || !report.troubles.isEmpty { throw ExitStatus.unanswered }
    if !exitZero, report.findings.contains(where: { $0.severity >= failOn }) { throw ExitStatus.findings }
  }
}

extension Severity: ExpressibleByArgument {}
