import BoundaryFindings

/// A format of findings that tells those of a conflict report.
struct OfFindings<Format: Reporter>: Reporter where Format.Subject == LocatedReport {
  static var name: String { Format.name }
  static var endings: [String] { Format.endings }
  static var isText: Bool { Format.isText }

  private let format: Format

  init(_ report: ConflictReport, _ presentation: Presentation) {
    format = Format(report.located, presentation)
  }

  func bytes() throws -> [UInt8] { try format.bytes() }
}
