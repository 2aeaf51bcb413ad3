package import BoundaryFindings
import BoundaryModel

/// An allocation as a table in Markdown, the totals below it.
package struct AllocationMarkdown: TextReporter {
  package static let name = "markdown"
  package static let endings = ["md", "markdown"]

  private let table: AllocationTable

  package init(_ allocation: Allocation, _ presentation: Presentation) {
    table = AllocationTable(allocation: allocation, language: presentation.language)
  }

  package func render() -> String {
    let rows = table.rows.map { row in
      row.map { cell in
        cell.text.split(separator: "\n").map { MarkdownText.escaped(String($0)) }.joined(separator: "<br>")
      }
    }
    let rule = "|" + String(repeating: " --- |", count: table.headings.count)
    let lines =
      ["# \(MarkdownText.escaped(table.heading))", "", line(table.headings.map(MarkdownText.escaped)), rule]
      + rows.map(line) + (table.totals.isEmpty ? [] : [""] + table.totals.map { "- \(MarkdownText.escaped($0))" })
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
}
