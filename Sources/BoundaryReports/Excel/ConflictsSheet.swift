import BoundaryFindings
import BoundaryModel
import Spreadsheet

/// The sheet of conflicts: a row for each, in the order of what matters, with columns for the decision, who and when.
struct ConflictsSheet {
  private let report: ConflictReport
  private let language: Language

  init(_ report: ConflictReport, _ language: Language) {
    self.report = report
    self.language = language
  }

  var sheet: Sheet {
    let rows = report.conflicts.map { sheet in columns.map { $0.cell(sheet) } }
    var sheet = Sheet(
      name: capitalised(ReportWords.conflictCount[language]),
      columns: columns.enumerated().map { place, column in
        .init(fitting: [column.heading[language] + "    "] + rows.map { $0[place].text }, within: column.widths)
      })
    sheet.rows = ([columns.map { Cell(capitalised($0.heading[language]), .heading) }] + rows).map(Sheet.Row.init)
    sheet.frozenRows = 1
    sheet.frozenColumns = 2
    sheet.filteredHeadings = 0
    sheet.isLandscape = true
    sheet.printedColumns = 9
    sheet.fitHeights()
    return sheet
  }

  /// A column: its heading, how wide it is, and what stands in it.
  private struct Column {
    let heading: Wording
    let widths: ClosedRange<Int>
    let cell: (ConflictSheet) -> Cell
  }

  private var columns: [Column] {
    let date = CellStyle.body.with(\.numberFormat, "yyyy-mm-dd")
    return [
      Column(heading: Wording(zh: "序号", en: "No."), widths: 4...6) { Cell($0.number, .body) },
      Column(heading: ReportWords.duty, widths: 4...24) { Cell(visible($0.title(language)), .body) },
      Column(heading: Wording(zh: "级别", en: "severity"), widths: 4...10) { sheet in
        let severity = sheet.finding.severity
        return Cell(severity.wording[language], .severity(severity))
      },
      Column(heading: Wording(zh: "问题", en: "finding"), widths: 4...50) {
        Cell(visible($0.finding.message[language]), .body)
      },
      Column(heading: ReportWords.bodies, widths: 4...24) { sheet in
        Cell(sheet.bodies.map { visible($0.name) }.joined(separator: "\n"), .body)
      },
      Column(heading: ReportWords.ways, widths: 4...36) { sheet in
        Cell(sheet.finding.suggestions.map { visible($0[language]) }.joined(separator: "\n"), .body)
      },
      Column(heading: ReportWords.decision, widths: 30...30) { _ in Cell("", .body) },
      Column(heading: ReportWords.signed, widths: 14...14) { _ in Cell("", .body) },
      Column(heading: ReportWords.date, widths: 12...12) { _ in Cell("", date) },
      Column(heading: ReportWords.safety, widths: 4...8) {
        Cell($0.isSafety ? ReportWords.safety[language] : "", .body)
      },
      Column(heading: ReportWords.field, widths: 4...20) { Cell(visible($0.field?.name ?? ""), .body) },
      Column(heading: ReportWords.extent, widths: 4...20) { Cell(visible($0.extent?.wording[language] ?? ""), .body) },
      Column(heading: ReportWords.stated, widths: 4...60) { sheet in
        Cell(sheet.statements.map(statement).joined(separator: "\n"), .body)
      },
      Column(heading: ReportWords.why, widths: 4...40) { Cell($0.finding.rule.why[language], .body) },
      Column(heading: ReportWords.published, widths: 4...40) { Cell($0.finding.rule.basis?[language] ?? "", .body) },
      Column(heading: ReportWords.rule, widths: 4...28) { Cell($0.finding.rule.label(language), .body) },
      Column(heading: Wording(zh: "标识", en: "fingerprint"), widths: 4...20) { Cell($0.fingerprint, .body) },
    ]
  }

  private func statement(_ statement: ConflictSheet.Statement) -> String {
    let words = statement.wording.map { "“\(visible($0))”" }
    let held = [statement.holders(language), words, statement.holding.map { visible($0.scope.wording()[language]) }]
    let parts = [report.located.place(of: statement.spot, language), held.compactMap(\.self).joined(separator: " ")]
    return (parts + statement.basis(language)).filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
