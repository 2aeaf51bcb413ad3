package import BoundaryFindings
package import BoundaryModel
import Spreadsheet

/// The conflict report as a workbook to work in: what was found, who holds what, the conflicts with columns to fill
/// in, the other findings, and every assignment.
package struct ConflictExcel {
  private let report: ConflictReport
  private let assignments: [AssignmentRow]
  private let locations: [Spot: Location]
  private let language: Language

  /// - Parameters:
  ///   - assignments: What the sheet of assignments shows.
  ///   - locations: Where they stand.
  package init(
    _ report: ConflictReport, assignments: [AssignmentRow], locations: [Spot: Location], language: Language
  ) {
    self.report = report
    self.assignments = assignments
    self.locations = locations
    self.language = language
  }

  /// - Throws: When no temporary file can be written.
  package func render() throws -> [UInt8] {
    let title = ReportWords.title[language]
    return try Workbook(
      title: title,
      sheets: [
        SummarySheet(report.located, language).sheet(title: title), MatrixSheet(report, language).sheet,
        ConflictsSheet(report, language).sheet, FindingsSheet(report.located, language).sheet,
        AssignmentsSheet(assignments, locations, language).sheet,
      ]
    ).encoded()
  }
}
