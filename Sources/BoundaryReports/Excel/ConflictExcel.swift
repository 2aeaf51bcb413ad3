import BoundaryFindings
import BoundaryModel
import Spreadsheet

/// The conflict report as a workbook to work in: what was found, who holds what, the conflicts with columns to fill
/// in, the other findings, and every assignment. Of one workbook, it is that workbook as it was, with its cells marked.
package struct ConflictExcel: Reporter {
  package static let name = "xlsx"
  package static let endings = ["xlsx"]
  package static let isText = false

  private let report: ConflictReport
  private let language: Language

  package init(_ report: ConflictReport, _ presentation: Presentation) {
    self.report = report
    language = presentation.language
  }

  /// - Throws: When no temporary file can be written.
  package func bytes() throws -> [UInt8] {
    if let copy = report.copy,
      let marked = copy.marked(CellMark.marks(of: report.located, in: copy.path, language))
    {
      return marked
    }
    let (assignments, locations) = report.assignments()
    let title = ReportWords.title[language]
    return try Workbook(
      title: title, category: ExcelReport.category,
      sheets: [
        SummarySheet(report.located, language).sheet(title: title), MatrixSheet(report, language).sheet,
        ConflictsSheet(report, language).sheet, FindingsSheet(report.located, language).sheet,
        AssignmentsSheet(assignments, locations, language).sheet,
      ] + report.tables.map { TableSheet($0, language).sheet }
    ).encoded()
  }
}
