import BoundaryFindings
import BoundaryModel

/// The graph of delegations and conflicts in the language of Graphviz.
package struct GraphDOT: TextReporter {
  package static let name = "dot"
  package static let endings = ["dot", "gv"]

  private let overview: Overview
  private let language: Language

  package init(_ report: ConflictReport, _ presentation: Presentation) {
    overview = report.overview
    language = presentation.language
  }

  /// Whether there is anything to draw.
  package var isEmpty: Bool { overview.pairs.isEmpty && overview.delegations.isEmpty }

  package func render() -> String {
    let bodies = Set(
      overview.pairs.flatMap { [$0.first, $0.second] } + overview.delegations.flatMap { [$0.giver, $0.taker] })
    var lines = [
      "digraph dutymap {", "  graph [rankdir=LR, bgcolor=transparent, nodesep=0.35, ranksep=0.9];",
      #"  node [shape=box, style=rounded, fontname="Noto Sans CJK SC", fontsize=12, margin="0.15,0.08"];"#,
      #"  edge [fontname="Noto Sans CJK SC", fontsize=10];"#,
    ]
    for body in bodies.sorted() {
      lines.append(
        "  b\(body) [label=\(quoted(overview.bodies[body].short)), tooltip=\(quoted(overview.bodies[body].body.name))];"
      )
    }
    for delegation in overview.delegations {
      let duties = delegation.duties.map { "\($0.duty.id) \($0.duty.name)" }.joined(separator: "; ")
      lines.append(
        "  b\(delegation.giver) -> b\(delegation.taker) [class=delegation, color=\"#1f4e79\", label=\"\(delegation.duties.count)\", tooltip=\(quoted(duties))];"
      )
    }
    for pair in overview.pairs {
      let count = pair.conflicts.count
      lines.append(
        "  b\(pair.first) -> b\(pair.second) [class=conflict, dir=none, color=\"#a3211c\", fontcolor=\"#a3211c\", penwidth=\(min(5, 1 + count)), label=\"\(count)\"];"
      )
    }
    return (lines + ["}"]).joined(separator: "\n") + "\n"
  }

  /// A string in which nothing is a command: quotes and backslashes are escaped, line ends are spaces. Graphviz reads
  /// entities in it as HTML does, whatever they stand for: an ampersand is written as one.
  private func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in visible(text).unicodeScalars {
      if scalar == "\"" || scalar == "\\" { quoted.unicodeScalars.append("\\") }
      quoted.unicodeScalars.append(scalar)
      if scalar == "&" { quoted.append("amp;") }
    }
    return quoted + "\""
  }
}
