import ArgumentParser
import BoundaryFindings
import BoundaryModel
import BoundaryReports
import BoundaryRuns

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

  @OptionGroup var input: CheckOptions
  @OptionGroup var output: OutputOptions<LocatedReport>
  @OptionGroup var baseline: BaselineOptions

  @Flag(name: .long, help: "Count the findings of each rule instead of telling them; short for --format statistics.")
  var statistics = false

  @Flag(name: .long, help: "Show what is accepted too, in text.")
  var showAccepted = false

  @Option(
    name: .long, help: "The least severity that makes the exit status 1: note, warning or error (default: error).")
  var failOn: Severity?

  @Flag(name: .long, help: "End with 0 instead of 1.")
  var exitZero = false

  mutating func validate() throws {
    if statistics {
      output.format.append(OutputTarget(OutputFormat(StatisticsReport.self)))
      try output.validate()
    }
  }

  func run() throws {
    let checked = try input.check(output.language, baseline)
    let language = output.language.chosen(configured: checked.control.language)
    checked.report.troubles.tell(language)
    try output.refuse(checked, paths: input.paths, language)
    var located = LocatedReport(checked.report, locations: checked.locations, repository: .current)
    located.showsAccepted = showAccepted
    let isWritten = try output.write(located, language)
    try baseline.update(checked, language)
    let report = checked.report
    if !isWritten || !report.troubles.isEmpty { throw ExitStatus.unanswered }
    let threshold = failOn ?? checked.control.failOn ?? .error
    if !exitZero, report.open.contains(where: { $0.severity >= threshold }) { throw ExitStatus.findings }
  }
}

extension Severity: ExpressibleByArgument {}
