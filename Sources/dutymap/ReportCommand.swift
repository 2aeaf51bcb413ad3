import ArgumentParser
import BoundaryChecks
import BoundaryFindings
import BoundaryModel
import BoundaryReports
import BoundaryRuns
import TableReading

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
    var report = try checked.conflictReport(
      selection, input.control, since: since, grouping: groupBy, language: language)
    report.copy = markedCopy(language)
    let isWritten = try output.write(report, language)
    if !isWritten || !checked.isWhole { throw ExitStatus.unanswered }
  }
}

extension ReportCommand {
  /// One workbook goes back to who keeps it, with what was found.
  private func markedCopy(
    _ language: Language
  ) -> (path: String, marked: @Sendable ([CellMark]) -> [UInt8]?)? {
    guard let table = MarkedTable(input.paths, mapping: input.mapping, input.control.settings()) else { return nil }
    let workbook = MarkedWorkbook(
      heading: Wording(zh: "检查结果（dutymap）", en: "Findings (dutymap)")[language], author: "dutymap",
      category: ExcelReport.category)
    return (
      table.path,
      { marks in
        table.marked(
          marks.compactMap { mark in
            guard case .sheet(let name) = mark.cell.table else { return nil }
            return .init(
              sheet: name, row: mark.cell.row - 1, column: mark.cell.column - 1, level: .init(mark.severity),
              text: mark.text)
          }, workbook)
      }
    )
  }
}

extension MarkedWorkbook.Mark.Level {
  fileprivate init(_ severity: Severity) {
    switch severity {
    case .note: self = .note
    case .warning: self = .warning
    case .error: self = .error
    }
  }
}

extension Grouping: ExpressibleByArgument {}
