import BoundaryFindings
import BoundaryModel
import BoundaryReports

/// The formats of the conflict report: its own, those of its pictures (`svg` is the matrix, `graph` the drawing of
/// `dot`), and those of its findings for programs.
enum ReportFormat: String, OutputFormat {
  case text, html, markdown, json, svg, graph, dot, csv, xlsx, sarif, junit, github, gitlab

  static let standard = ReportFormat.text

  var endings: [String] {
    switch self {
    case .html: ["html", "htm"]
    case .svg: ["svg"]
    case .graph: ["graph.svg"]
    case .dot: ["dot", "gv"]
    default: findings?.endings ?? []
    }
  }

  var isText: Bool { findings?.isText ?? true }

  /// The format of findings that it is, if it is one.
  private var findings: FindingFormat? { FindingFormat(rawValue: rawValue) }

  func render(_ selected: SelectedReport, language: Language, style: TextStyle) throws -> [UInt8] {
    let report = selected.conflicts
    let version = Dutymap.version
    switch self {
    case .text: return Array(ConflictText(report, language: language, style: style).render().utf8)
    case .html:
      let graph = graph(report, language)
      return Array(try ConflictHTML(report, language: language, version: version, graph: graph).render().utf8)
    case .markdown: return Array(ConflictMarkdown(report, language: language).render().utf8)
    case .json: return Array(try JSONReport(report, language: language, version: version).render().utf8)
    case .svg: return Array(MatrixSVG(report, language: language).render().utf8)
    case .dot: return Array(GraphDOT(report, language: language).render().utf8)
    case .graph:
      guard let graph = Graphviz.svg(GraphDOT(report, language: language).render()) else {
        printTrouble(Self.noGraphviz, language)
        throw ExitStatus.unanswered
      }
      return Array(graph.utf8)
    case .xlsx:
      let (rows, locations) = selected.assignments
      return try ConflictExcel(report, assignments: rows, locations: locations, language: language).render()
    case .csv, .sarif, .junit, .github, .gitlab:
      return try findings?.render(report.located, language: language, style: style) ?? []
    }
  }

  private static let noGraphviz = Wording(
    zh: "画关系图需要 Graphviz 的 dot 程序，没有找到；可以改用 --format dot",
    en: "drawing the graph takes the program dot of Graphviz, which is not there; --format dot needs none")

  private func graph(_ report: ConflictReport, _ language: Language) -> String? {
    let graph = GraphDOT(report, language: language)
    return graph.isEmpty ? nil : Graphviz.svg(graph.render())
  }
}
