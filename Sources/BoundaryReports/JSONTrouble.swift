import BoundaryFindings
import BoundaryModel

/// What could not be answered, as every report says it.
struct JSONTrouble: Encodable {
  let path: String?
  let message: String

  init(_ trouble: Report.Trouble, _ language: Language) {
    path = trouble.path
    message = trouble.message[language]
  }
}

/// The program that wrote a report.
struct JSONTool: Encodable {
  private let name = "dutymap"
  private let version: String

  init(version: String) {
    self.version = version
  }
}
