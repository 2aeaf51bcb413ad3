import BoundaryModel
import BoundaryReports

/// The formats of the conflict report.
enum ReportFormat: String, OutputFormat {
  case text, html, json, dot

  static let standard = ReportFormat.text

  var endings: [String] {
    switch self {
    case .text: ["txt"]
    case .html: ["html", "htm"]
    case .json: ["json"]
    case .dot: ["dot", "gv"]
    }
  }

  func render(_ report: ConflictReport, language: Language, style: TextStyle) throws -> [UInt8] {
    switch self {
    case .text: Array(ConflictText(report, language: language, style: style).render().utf8)
    case .html:
      Array(
        try ConflictHTML(report, language: language, version: Dutymap.version, graph: graph(report, language)).render()
          .utf8)
    case .dot: Array(GraphDOT(report, language: language).render().utf8)
    case .json: Array(try JSONReport(report.located, language: language, version: Dutymap.version).render().utf8)
    }
  }

  private func graph(_ report: ConflictReport, _ language: Language) -> String? {
    let graph = GraphDOT(report, language: language)
    return graph.isEmpty ? nil : Graphviz.svg(graph.render())
  }
}
