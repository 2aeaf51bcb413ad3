import ArgumentParser
import BoundaryChecks
import BoundaryFindings
import BoundaryModel
import BoundaryReports
import BoundaryRuns

/// `dutymap report`: the conflicts as sheets to settle and sign, and the picture of who holds what.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Writes the conflict report: what to settle, between whom, on which basis, and the picture of it all.",
    discussion: """
      Bodies, duties, fields and areas are named by their id, their name or a part of it; several of one kind are a union.
      Exit status: 0 the report is written, 2 something could not be read or written or is not known, 3 a fault of the program.
      """)

  @OptionGroup var input: CheckOptions
  @OptionGroup var output: OutputOptions<ConflictReport>
  @OptionGroup var selection: SelectionOptions

  @Option(name: .long, help: "Gather the findings by duty, pair, body, field or area.")
  var groupBy: Grouping?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Show what the ledger's approvals changed after this day; without it, after the year before.", valueName: "day"))
  var since: Day?

  func run() throws {
    let checked = try input.check(output.language)
    let language = output.language.chosen(configured: checked.control.language)
    checked.report.troubles.tell(language)
    try output.refuse(checked, paths: input.paths, language)
    let report = try checked.conflictReport(
      selection, input.control, since: since, grouping: groupBy, language: language)
    let isWritten = try output.write(report, language)
    if !isWritten || !checked.isWhole { throw ExitStatus.unanswered }
  }
}

extension Grouping: ExpressibleByArgument {}
