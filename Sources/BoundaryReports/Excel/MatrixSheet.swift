import BoundaryFindings
import BoundaryModel
import Spreadsheet

/// The sheet of duties and bodies: a row for each duty, a column for each body, the roles in the cells, and red where
/// there is a conflict.
struct MatrixSheet {
  /// Excel has no more columns than 16,384.
  private static let mostBodies = 16_000

  private let report: ConflictReport
  private let language: Language

  init(_ report: ConflictReport, _ language: Language) {
    self.report = report
    self.language = language
  }

  var sheet: Sheet {
    let overview = report.overview
    let shown = report.shownBodies(atMost: Self.mostBodies)
    let heads =
      [ReportWords.field, ReportWords.duty, ReportWords.nobody].map { Cell(capitalised($0[language]), .heading) }
      + shown.map { Cell(visible(overview.bodies[$0].short), .heading) }
    let rows = overview.duties.map { row in
      [
        Cell(row.field.map { visible(overview.fields[$0].field.name) } ?? "", .body),
        Cell(visible("\(row.duty.id) \(row.duty.name)"), .body),
        Cell(row.gaps.isEmpty ? "" : numbers(row.gaps), row.gaps.isEmpty ? .body : .alarm),
      ] + shown.map { cell(row.cells[$0]) }
    }
    var sheet = Sheet(
      name: ReportWords.matrix[language],
      columns: [
        .init(fitting: rows.map { $0[0].text }, within: 8...20),
        .init(fitting: rows.map { $0[1].text }, within: 16...44), .init(width: 10),
      ] + shown.map { _ in .init(width: 12) })
    sheet.rows = ([heads] + rows).map(Sheet.Row.init)
    sheet.frozenRows = 1
    sheet.frozenColumns = 2
    sheet.filteredHeadings = 0
    sheet.isLandscape = true
    sheet.fitHeights()
    return sheet
  }

  private func cell(_ cell: Overview.Cell?) -> Cell {
    guard let cell else { return Cell("", .body) }
    let roles = cell.roles.map { visible($0.name) }.joined(separator: language == .zh ? "、" : ", ")
    guard cell.conflicts.isEmpty else { return Cell("\(roles) (\(numbers(cell.conflicts)))", .alarm) }
    let isLead = report.overview.isLead(cell)
    return Cell(roles, isLead ? .body.with(\.isBold, true).with(\.fill, Color(0xDDEBF7)) : .body)
  }

  /// The conflicts behind a red cell, as the sheet of conflicts numbers them.
  private func numbers(_ numbers: [Int]) -> String { numbers.map { "#\($0)" }.joined(separator: " ") }
}
