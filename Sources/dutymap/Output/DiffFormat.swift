import BoundaryFindings
import BoundaryModel
import BoundaryReports

/// The formats of a comparison.
enum DiffFormat: String, OutputFormat {
  case text, markdown, json, html
  /// The table by which adjustments are announced 调整说明.
  case changelog
  /// The same as comma-separated values.
  case csv

  static let standard = DiffFormat.text

  var endings: [String] {
    switch self {
    case .text: ["txt"]
    case .markdown: ["md", "markdown"]
    case .json: ["json"]
    case .html: ["html", "htm"]
    case .changelog: []
    case .csv: ["csv"]
    }
  }

  func render(_ located: LocatedComparison, language: Language, style: TextStyle) throws -> [UInt8] {
    let text =
      switch self {
      case .text: DiffText(located, language: language, style: style).render()
      case .markdown: DiffMarkdown(located, language: language).render()
      case .json: try DiffJSON(located, language: language, version: Dutymap.version).render()
      case .html: DiffHTML(located, language: language).render()
      case .changelog: ChangeLog(located, language: language).markdownTable()
      case .csv: ChangeLog(located, language: language).csv()
      }
    return Array(text.utf8)
  }
}
