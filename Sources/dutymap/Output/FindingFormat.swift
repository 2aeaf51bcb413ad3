import BoundaryModel
import BoundaryReports

/// The formats of findings.
enum FindingFormat: String, OutputFormat {
  case text, json

  static let standard = FindingFormat.text

  var endings: [String] {
    switch self {
    case .text: ["txt"]
    case .json: ["json"]
    }
  }

  func render(_ located: LocatedReport, language: Language, style: TextStyle) throws -> [UInt8] {
    switch self {
    case .text: Array(TextReport(located, language: language, style: style).render().utf8)
    case .json: Array(try JSONReport(located, language: language, version: Dutymap.version).render().utf8)
    }
  }
}
