import BoundaryFindings
import BoundaryModel
import BoundaryReports

/// The formats of findings.
enum FindingFormat: String, OutputFormat {
  case text, markdown, csv, xlsx, json, sarif, junit, github, gitlab

  static let standard = FindingFormat.text

  var endings: [String] {
    switch self {
    case .text: ["txt"]
    case .markdown: ["md", "markdown"]
    case .csv: ["csv"]
    case .xlsx: ["xlsx"]
    case .json: ["json"]
    case .sarif: ["sarif", "sarif.json"]
    case .junit: ["junit.xml"]
    case .github, .gitlab: []
    }
  }

  var isText: Bool { self != .xlsx }

  /// - Parameter showsAccepted: Whether text shows what is accepted; the other formats always do.
  func render(
    _ located: LocatedReport, language: Language, style: TextStyle, showsAccepted: Bool = false
  ) throws -> [UInt8] {
    let (rules, version) = (RulesCommand.rules, Dutymap.version)
    switch self {
    case .text:
      return Array(TextReport(located, language: language, style: style, showsAccepted: showsAccepted).render().utf8)
    case .markdown: return Array(MarkdownReport(located, language: language).render().utf8)
    case .csv: return Array(CSVReport(located, language: language).render().utf8)
    case .xlsx: return try ExcelReport(located, language: language).render()
    case .json: return Array(try JSONReport(located, language: language, version: version).render().utf8)
    case .sarif:
      return Array(try SARIFReport(located, rules: rules, language: language, version: version).render().utf8)
    case .junit: return Array(JUnitReport(located, rules: rules, language: language).render().utf8)
    case .github: return Array(GitHubAnnotations(located, language: language).render().utf8)
    case .gitlab: return Array(try GitLabCodeQuality(located, language: language).render().utf8)
    }
  }
}
