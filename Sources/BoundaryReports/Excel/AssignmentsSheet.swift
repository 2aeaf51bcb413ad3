import BoundaryFindings
import BoundaryModel
import Spreadsheet

/// The sheet of assignments: who holds what within which scope, a row for each, as the documents state it.
struct AssignmentsSheet {
  private let rows: [AssignmentRow]
  private let locations: [Spot: Location]
  private let language: Language

  init(_ rows: [AssignmentRow], _ locations: [Spot: Location], _ language: Language) {
    self.rows = rows
    self.locations = locations
    self.language = language
  }

  var sheet: Sheet {
    let heads = [
      ReportWords.field, ReportWords.duty, ReportWords.body, ReportWords.role, ReportWords.scope, ReportWords.wording,
      ReportWords.task, ReportWords.basis, ReportWords.giver, ReportWords.document, ReportWords.place,
    ].map { capitalised($0[language]) }
    let cells = rows.map { row in texts(row).map { Cell($0, .body) } }
    let widths = [8...18, 12...30, 12...28, 6...10, 8...40, 6...16, 8...40, 8...36, 8...20, 8...28, 8...40]
    var sheet = Sheet(
      name: ReportWords.assignments[language],
      columns: zip(heads, widths).enumerated().map { column, head in
        .init(fitting: [head.0 + "    "] + cells.map { $0[column].text }, within: head.1)
      })
    sheet.rows = ([heads.map { Cell($0, .heading) }] + cells).map(Sheet.Row.init)
    sheet.frozenRows = 1
    sheet.frozenColumns = 2
    sheet.filteredHeadings = 0
    sheet.isLandscape = true
    sheet.fitHeights()
    return sheet
  }

  private func texts(_ row: AssignmentRow) -> [String] {
    let location = locations[row.statement.spot]
    return [
      row.field?.name ?? "", "\(row.duty.id) \(row.duty.name)", Wording.joining(row.bodies.map(\.name))[language],
      row.role.name, scope(row)[language], row.statement.wording ?? "",
      row.statement.tasks.joined(separator: "\n"), row.statement.basis(language).joined(separator: "\n"),
      row.delegator.map { $0.name + (row.isRetained ? ReportWords.retained[language] : "") } ?? "",
      row.statement.document,
      location.map { $0.cell == nil ? "\($0.path):\($0.line)" : $0.name(language) } ?? "",
    ].map { $0.split(separator: "\n").map { visible(String($0)) }.joined(separator: "\n") }
  }

  private func scope(_ row: AssignmentRow) -> Wording {
    let scope = row.scope.wording()
    guard row.isOtherwise else { return scope }
    let isWhole = row.scope.boxes.allSatisfy(\.parts.isEmpty)
    return Wording(
      zh: isWhole ? ReportWords.otherwise.zh : "\(ReportWords.otherwise.zh)：\(scope.zh)",
      en: isWhole ? ReportWords.otherwise.en : "\(ReportWords.otherwise.en): \(scope.en)")
  }
}
