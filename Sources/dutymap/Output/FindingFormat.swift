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

  /// - Parameter showsAccepted: Whether text shows what is accepted; the other formats always do.
  func render(
    _ located: LocatedReport, language: Language, style: TextStyle, showsAccepted: Bool = false
  ) throws -> [UInt8] {
    switch self {
    case .text:
      Array(TextReport(located, language: language, style: style, showsAccepted: showsAccepted).render().utf8)
    case .json: Array(try JSONReport(located, language: language, version: Dutymap.version).render().utf8)
    }
  }
}
