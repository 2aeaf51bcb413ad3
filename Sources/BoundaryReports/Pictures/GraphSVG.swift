import BoundaryFindings
import BoundaryModel

/// The graph of delegations and conflicts as the program `dot` of Graphviz draws it.
package struct GraphSVG: TextReporter {
  package static let name = "graph"
  package static let endings = ["graph.svg"]

  private let graph: GraphDOT
  private let draw: @Sendable (String) -> String?

  package init(_ report: ConflictReport, _ presentation: Presentation) {
    graph = GraphDOT(report, presentation)
    draw = presentation.draw
  }

  /// - Throws: `ReportingError` where nothing draws it.
  package func render() throws -> String {
    guard let drawing = draw(graph.render()) else { throw ReportingError(message: .noGraphviz) }
    return drawing
  }
}

extension Wording {
  fileprivate static let noGraphviz = Wording(
    zh: "画关系图需要 Graphviz 的 dot 程序，没有找到；可以改用 --format dot",
    en: "drawing the graph takes the program dot of Graphviz, which is not there; --format dot needs none")
}
