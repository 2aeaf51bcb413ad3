import BoundaryModel
import BoundaryReports

/// The formats of a comparison.
enum DiffFormat: String, OutputFormat {
  case text

  static let standard = DiffFormat.text

  var endings: [String] {
    switch self {
    case .text: ["txt"]
    }
  }

  func render(_ located: LocatedComparison, language: Language, style: TextStyle) throws -> [UInt8] {
    switch self {
    case .text: Array(DiffText(located, language: language, style: style).render().utf8)
    }
  }
}
