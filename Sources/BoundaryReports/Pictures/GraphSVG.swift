import BoundaryFindings
import BoundaryModel

/// The graph of delegations and conflicts as the program `dot` of Graphviz draws it.
package struct GraphSVG: TextReporter {
  package static let name = "graph"
  package static let endings = ["graph.svg"]

  private let graph: GraphDOT
  private let draw: @Sendable (String) throws(ReportingError) -> String

  package init(_ report: ConflictReport, _ presentation: Presentation) {
    graph = GraphDOT(report, presentation)
    draw = presentation.draw
  }

  /// - Throws: `ReportingError` where nothing draws it.
  package func render() throws -> String { try draw(graph.render()) }
}
