import BoundaryFindings
import BoundaryModel
import Spreadsheet

/// The sheet of findings: a row for each, the most severe first, with columns to fill in.
struct FindingsSheet {
  private let located: LocatedReport
  private let language: Language

  init(_ located: LocatedReport, _ language: Language) {
    self.located = located
    self.language = language
  }

  /// A column: its heading, how wide it is, and what stands in it.
  private struct Column {
    let heading: Wording
    /// No wider than what stands in it, except for what is to be filled in.
    let widths: ClosedRange<Int>
    let cell: (Row) -> Cell
  }

  private struct Row {
    let number: Int
    let finding: Finding
    let fingerprint: String
    let text: FindingText
    let location: Location
  }

  var sheet: Sheet {
    let rows = located.mostSevereFirst.enumerated().map { index, entry in
      Row(
        number: index + 1, finding: entry.finding, fingerprint: entry.fingerprint,
        text: FindingText(entry.finding, in: located, language), location: located.location(of: entry.finding.spot))
    }
    let cells = rows.map { row in columns.map { $0.cell(row) } }
    var sheet = Sheet(
      name: Self.name[language],
      columns: columns.enumerated().map { index, column in
        .init(
          fitting: [column.heading[language] + Self.filterButton] + cells.map { $0[index].text }, within: column.widths)
      })
    sheet.rows = ([columns.map { Cell($0.heading[language], .heading) }] + cells).map(Sheet.Row.init)
    sheet.frozenRows = 1
    // The number, the severity and the message stay in sight.
    sheet.frozenColumns = 3
    sheet.filteredHeadings = 0
    sheet.isLandscape = true
    // On paper, what goes round for signature: up to the columns that are filled in.
    sheet.printedColumns = 7
    sheet.fitHeights()
    return sheet
  }

  private var columns: [Column] {
    let date = CellStyle.body.with(\.numberFormat, "yyyy-mm-dd")
    return [
      Column(heading: Wording(zh: "序号", en: "No."), widths: 4...6) { Cell($0.number, .body) },
      Column(heading: Wording(zh: "级别", en: "Severity"), widths: 4...10) { severity(of: $0.finding) },
      Column(heading: Wording(zh: "问题", en: "Finding"), widths: 4...60) { Cell($0.text.message, .body) },
      Column(heading: Wording(zh: "建议", en: "Suggestions"), widths: 4...40) { row in
        Cell(row.text.suggestions.joined(separator: "\n"), .body)
      },
      Column(heading: Wording(zh: "处理意见", en: "Decision"), widths: 30...30) { Cell($0.text.acceptance ?? "", .body) },
      Column(heading: Wording(zh: "负责人", en: "Who"), widths: 14...14) { _ in Cell("", .body) },
      Column(heading: Wording(zh: "日期", en: "Date"), widths: 12...12) { _ in Cell("", date) },
      Column(heading: Wording(zh: "规则", en: "Rule"), widths: 4...28) { Cell($0.finding.rule.label(language), .body) },
      Column(heading: Wording(zh: "职责事项", en: "Duty"), widths: 4...20) { Cell(visible($0.finding.duty ?? ""), .body) },
      Column(heading: Wording(zh: "责任类型", en: "Role"), widths: 4...12) { Cell(visible($0.finding.role ?? ""), .body) },
      Column(heading: Wording(zh: "机构", en: "Bodies"), widths: 4...24) { row in
        Cell(visible(row.finding.bodies.joined(separator: " ")), .body)
      },
      Column(heading: Wording(zh: "范围", en: "Scope"), widths: 4...40) { row in
        Cell(visible(row.finding.scope?.wording()[language] ?? ""), .body)
      },
      Column(heading: Wording(zh: "文件", en: "Document"), widths: 4...40) { Cell(visible($0.location.path), .body) },
      Column(heading: Wording(zh: "行", en: "Line"), widths: 4...30) { place(of: $0.location) },
      Column(heading: Wording(zh: "其他位置", en: "Other places"), widths: 4...60) { row in
        Cell(row.text.places.joined(separator: "\n"), .body)
      },
      Column(heading: Wording(zh: "标识", en: "Fingerprint"), widths: 4...20) { Cell($0.fingerprint, .body) },
    ]
  }

  /// The number of a line, or the name of a cell.
  private func place(of location: Location) -> Cell {
    location.cell.map { Cell(visible($0.place[language]), .body) } ?? Cell(location.line, .body)
  }

  private func severity(of finding: Finding) -> Cell {
    let label = finding.severity.wording[language]
    return Cell(label, finding.acceptance == nil ? .severity(finding.severity) : .body)
  }

  /// The button beside a heading takes this room.
  private static let filterButton = "    "
  private static let name = Wording(zh: "问题", en: "Findings")
}
