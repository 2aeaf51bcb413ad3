import BoundaryModel
import BoundaryReports

/// The formats of the conflict report: its own, and those of its findings for programs.
enum ReportFormat: String, OutputFormat {
  case text, html, json, dot, csv, xlsx, sarif, junit, github, gitlab

  static let standard = ReportFormat.text

  var endings: [String] {
    switch self {
    case .html: ["html", "htm"]
    case .dot: ["dot", "gv"]
    default: findings?.endings ?? []
    }
  }

  var isText: Bool { findings?.isText ?? true }

  /// The format of findings that it is, if it is one.
  private var findings: FindingFormat? { FindingFormat(rawValue: rawValue) }

  func render(_ report: ConflictReport, language: Language, style: TextStyle) throws -> [UInt8] {
    let version = Dutymap.version
    switch self {
    case .text: return Array(ConflictText(report, language: language, style: style).render().utf8)
    case .html:
      let graph = graph(report, language)
      return Array(try ConflictHTML(report, language: language, version: version, graph: graph).render().utf8)
    case .dot: return Array(GraphDOT(report, language: language).render().utf8)
    case .json, .csv, .xlsx, .sarif, .junit, .github, .gitlab:
      return try findings?.render(report.located, language: language, style: style) ?? []
    }
  }

  private func graph(_ report: ConflictReport, _ language: Language) -> String? {
    let graph = GraphDOT(report, language: language)
    return graph.isEmpty ? nil : Graphviz.svg(graph.render())
  }
}
