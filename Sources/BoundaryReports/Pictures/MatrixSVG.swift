import BoundaryFindings
import BoundaryModel

/// The matrix of duties and bodies as a drawing: rows of duties, columns of bodies, a letter for each role and red
/// where there is a conflict. Positions follow from the counts alone; nothing is laid out.
package struct MatrixSVG: TextReporter {
  package static let name = "svg"
  package static let endings = ["svg"]

  private static let mostBodies = 60
  private static let row = 24
  private static let column = 44
  /// About the width of an East Asian character of the size used; others take half.
  private static let em = 14

  private let report: ConflictReport
  private let language: Language

  package init(_ report: ConflictReport, _ presentation: Presentation) {
    self.report = report
    language = presentation.language
  }

  package func render() -> String {
    let overview = report.overview
    let shown = report.shownBodies(atMost: Self.mostBodies)
    let marks = RoleMarks(overview.roles)
    let names = overview.duties.map { visible("\($0.duty.id) \($0.duty.name)") }
    let heads = shown.map { visible(overview.bodies[$0].short) }
    let left = 24 + width(names.map(displayWidth).max() ?? 0)
    let top = 64 + width(heads.map(displayWidth).max() ?? 0)
    let size = (left + Self.column * shown.count + 16, top + Self.row * names.count + 16)
    var lines = [
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(size.0)" height="\(size.1)" viewBox="0 0 \(size.0) \(size.1)" \
      font-family="'Noto Sans CJK SC','Microsoft YaHei','PingFang SC',sans-serif" font-size="\(Self.em)" role="img">
      """,
      "<title>\(escaped(ReportWords.matrix[language]))</title>",
      #"<rect width="100%" height="100%" fill='#ffffff'/>"#,
      text(legend(marks), x: 12, y: 24, fill: "#55606e"),
    ]
    for (place, head) in heads.enumerated() {
      let x = left + Self.column * place + Self.column / 2 + 5
      lines.append(
        #"<text x="\#(x)" y="\#(top - 10)" fill='#1d2733' transform="rotate(-90 \#(x) \#(top - 10))">\#(escaped(head))</text>"#
      )
    }
    for (place, row) in overview.duties.enumerated() {
      let y = top + Self.row * place
      lines.append(#"<path d="M12 \#(y)H\#(size.0 - 16)" stroke='#d9d4c9'/>"#)
      lines.append(text(names[place], x: 12, y: y + 17, fill: row.gaps.isEmpty ? "#1d2733" : Self.alarm))
      for (column, body) in shown.enumerated() {
        guard let cell = row.cells[body] else { continue }
        lines += self.cell(cell, marks, row, body, x: left + Self.column * column, y: y)
      }
    }
    return (lines + ["</svg>"]).joined(separator: "\n") + "\n"
  }

  private static let alarm = "#a3211c"

  private func cell(
    _ cell: Overview.Cell, _ marks: RoleMarks, _ row: Overview.DutyRow, _ body: Int, x: Int, y: Int
  ) -> [String] {
    let isConflict = !cell.conflicts.isEmpty
    let colour = isConflict ? Self.alarm : report.overview.isLead(cell) ? "#1f4e79" : "#4b7a4f"
    let names = cell.roles.map(\.name).joined(separator: ", ")
    let label = visible("\(row.duty.id), \(report.overview.bodies[body].body.name): \(names)")
    let box =
      isConflict
      ? #"<rect x="\#(x + 2)" y="\#(y + 2)" width="\#(Self.column - 4)" height="\#(Self.row - 4)" fill='#fbeceb' stroke='#a3211c'/>"#
      : ""
    return [
      "<g><title>\(escaped(label))</title>\(box)"
        + #"<text x="\#(x + Self.column / 2)" y="\#(y + 17)" text-anchor="middle" fill="\#(colour)">"#
        + "\(escaped(marks[cell.roles] + (isConflict ? "!" : "")))</text></g>"
    ]
  }

  private func legend(_ marks: RoleMarks) -> String {
    let roles = report.overview.roles.map { "\(marks[[$0]]) \(visible($0.name))" }
    return (roles + ["! \(ReportWords.conflictCount[language])"]).joined(separator: "   ")
  }

  private func text(_ text: String, x: Int, y: Int, fill: String) -> String {
    #"<text x="\#(x)" y="\#(y)" fill="\#(fill)">\#(escaped(text))</text>"#
  }

  private func width(_ columns: Int) -> Int { columns * Self.em / 2 + 8 }

  private func escaped(_ text: String) -> String { htmlEscaped(text) }
}
