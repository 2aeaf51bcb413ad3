import BoundaryFindings
import BoundaryModel
import Spreadsheet

/// Findings as a workbook to work in: a sheet that sums up, and one with a row for each finding and columns to fill in
/// what was decided, by whom and when.
package struct ExcelReport: Reporter {
  package static let name = "xlsx"
  package static let endings = ["xlsx"]
  package static let isText = false

  private let located: LocatedReport
  private let language: Language

  package init(_ located: LocatedReport, _ presentation: Presentation) {
    self.located = located
    language = presentation.language
  }

  /// - Throws: When no temporary file can be written.
  package func bytes() throws -> [UInt8] {
    try Workbook(
      title: Self.title[language], category: Self.category,
      sheets: [
        SummarySheet(located, language).sheet(title: Self.title[language]), FindingsSheet(located, language).sheet,
      ]
    ).encoded()
  }

  /// By which a report in a folder of tables is told from a table.
  package static let category = "dutymap report"

  private static let title = Wording(zh: "职责边界清单检查结果", en: "Check of the boundary lists")
}

/// How the sheets of all workbooks look.
extension CellStyle {
  static let body = CellStyle().with(\.wraps, true).with(\.hasBorder, true)
  static let heading = body.with(\.isBold, true).with(\.fill, Color(0xDCE6F1))
  static let title = CellStyle().with(\.isBold, true).with(\.fontSize, 16)
  /// For what a reader must not miss.
  static let alarm = body.with(\.isBold, true).with(\.fill, Color(0xFFC7CE)).with(\.color, Color(0x9C0006))

  static func severity(_ severity: Severity) -> CellStyle {
    switch severity {
    case .error: body.with(\.fill, Color(0xFFC7CE)).with(\.color, Color(0x9C0006))
    case .warning: body.with(\.fill, Color(0xFFEB9C)).with(\.color, Color(0x7F6000))
    case .note: body.with(\.fill, Color(0xDDEBF7)).with(\.color, Color(0x1F4E78))
    }
  }
}
