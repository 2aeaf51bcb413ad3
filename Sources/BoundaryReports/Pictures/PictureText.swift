import BoundaryFindings
import BoundaryModel

/// The picture for a terminal: the matrix with box characters, and the numbers as tables.
struct PictureText {
  /// More bodies than this are not drawn, since nobody can read a matrix that goes on over many blocks.
  private static let mostBodies = 24

  private let report: ConflictReport
  private let language: Language
  private let style: TextStyle

  init(_ report: ConflictReport, language: Language, style: TextStyle) {
    self.report = report
    self.language = language
    self.style = TextStyle(isColoured: style.isColoured, width: max(60, style.width))
  }

  func render() -> String {
    [matrix, load, coverage, pairs, delegations].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  // MARK: Matrix

  private var matrix: String {
    let overview = report.overview
    let shown = report.shownBodies(atMost: Self.mostBodies)
    let marks = RoleMarks(overview.roles)
    let cellWidth =
      2 + max(3, overview.duties.flatMap { $0.cells.values }.map { displayWidth(marks[$0.roles]) + 1 }.max() ?? 0)
    let nameWidth = min(34, max(16, style.width / 3))
    let perBlock = max(1, (style.width - nameWidth - 4) / (cellWidth + 1))
    var text = style.bold(ReportWords.matrix[language]) + "  " + legend(marks) + "\n"
    for start in stride(from: 0, to: shown.count, by: perBlock) {
      text += block(Array(shown[start..<min(shown.count, start + perBlock)]), marks, nameWidth, cellWidth)
    }
    let hidden = overview.bodies.count { !$0.duties.isEmpty || !$0.conflicts.isEmpty } - shown.count
    if hidden > 0 { text += ReportWords.hidden(hidden)[language] + "\n" }
    let names = shown.map { "\($0 + 1) \(visible(overview.bodies[$0].body.name))" }.joined(separator: "  ")
    return text + wrapped(names, to: style.width).map { $0 + "\n" }.joined()
  }

  private func legend(_ marks: RoleMarks) -> String {
    let roles = report.overview.roles.map { "\(marks[[$0]]) \(visible($0.name))" }
    return style.faint((roles + ["! " + ReportWords.conflictCount[language]]).joined(separator: "  "))
  }

  private func block(_ bodies: [Int], _ marks: RoleMarks, _ nameWidth: Int, _ cellWidth: Int) -> String {
    func rule(_ left: String, _ cross: String, _ right: String) -> String {
      let columns = [nameWidth + 2] + bodies.map { _ in cellWidth }
      return left + columns.map { String(repeating: "─", count: $0) }.joined(separator: cross) + right + "\n"
    }
    func line(_ cells: [String]) -> String { "│" + cells.joined(separator: "│") + "│\n" }
    var text = rule("┌", "┬", "┐")
    text += line(
      [" " + padded(ReportWords.duty[language], to: nameWidth) + " "]
        + bodies.map { centred("\($0 + 1)", in: cellWidth) })
    var field: Int?
    for row in report.overview.duties where bodies.contains(where: { row.cells[$0] != nil }) || !row.gaps.isEmpty {
      if field != row.field || text.last == nil { text += rule("├", "┼", "┤") }
      field = row.field
      let name = shortened(visible("\(row.duty.id) \(row.duty.name)"), to: nameWidth - (row.gaps.isEmpty ? 0 : 2))
      let gap = row.gaps.isEmpty ? "" : style.severity(.error, "!")
      let filled = padded(name, to: nameWidth - (row.gaps.isEmpty ? 0 : 1)) + gap
      text += line([" " + filled + " "] + bodies.map { cell(row.cells[$0], marks, cellWidth) })
    }
    return text + rule("└", "┴", "┘")
  }

  private func cell(_ cell: Overview.Cell?, _ marks: RoleMarks, _ width: Int) -> String {
    guard let cell else { return String(repeating: " ", count: width) }
    let text = centred(marks[cell.roles] + (cell.conflicts.isEmpty ? "" : "!"), in: width)
    return cell.conflicts.isEmpty ? text : style.severity(.error, text)
  }

  // MARK: Numbers

  private var load: String {
    let overview = report.overview
    let bodies = report.shownBodies(atMost: Self.mostBodies).map { overview.bodies[$0] }
    return table(
      ReportWords.load,
      [ReportWords.body[language]] + overview.roles.map { visible($0.name) } + [
        ReportWords.conflictCount[language], ReportWords.others[language],
      ],
      bodies.map { body in
        [visible(body.body.name)] + overview.roles.map { "\(body.duties[$0.id, default: 0])" } + [
          "\(body.conflicts.count)", "\(body.others)",
        ]
      })
  }

  private var coverage: String {
    table(
      ReportWords.coverage,
      [
        ReportWords.field, ReportWords.duties, ReportWords.overlap, ReportWords.gap, ReportWords.withoutScope,
        ReportWords.conflictCount,
      ].map { $0[language] },
      report.overview.fields.map { field in
        [visible(field.field.name)]
          + [field.duties, field.overlapping, field.lacking, field.withoutScope, field.conflicts.count].map(String.init)
      })
  }

  private var pairs: String {
    let bodies = report.overview.bodies
    return table(
      ReportWords.pairs, [ReportWords.body, ReportWords.body, ReportWords.conflictCount].map { $0[language] },
      report.overview.pairs.prefix(Self.mostBodies).map { pair in
        [visible(bodies[pair.first].body.name), visible(bodies[pair.second].body.name), "\(pair.conflicts.count)"]
      })
  }

  private var delegations: String {
    let bodies = report.overview.bodies
    return table(
      ReportWords.delegations, [ReportWords.giver, ReportWords.taker, ReportWords.duties].map { $0[language] },
      report.overview.delegations.prefix(Self.mostBodies).map { delegation in
        [
          visible(bodies[delegation.giver].body.name), visible(bodies[delegation.taker].body.name),
          delegation.duties.map { visible($0.duty.id) }.joined(separator: " "),
        ]
      })
  }

  /// A table whose columns align; numbers stand to the right, and where there is no room the widest texts give way.
  private func table(_ title: Wording, _ heads: [String], _ rows: [[String]]) -> String {
    guard !rows.isEmpty else { return "" }
    var widths = heads.indices.map { column in ([heads] + rows).map { displayWidth($0[column]) }.max() ?? 0 }
    let isNumber = heads.indices.map { column in
      rows.allSatisfy { $0[column].unicodeScalars.allSatisfy { "0123456789%<–".unicodeScalars.contains($0) } }
    }
    let texts = heads.indices.filter { !isNumber[$0] }
    while widths.reduce(0, +) + 2 * widths.count - 2 > style.width,
      let widest = texts.max(by: { widths[$0] < widths[$1] }), widths[widest] > 8
    {
      widths[widest] -= 1
    }
    func line(_ cells: [String]) -> String {
      var text = ""
      for (column, cell) in cells.enumerated() {
        let cell = shortened(cell, to: widths[column])
        let fill = String(repeating: " ", count: max(0, widths[column] - displayWidth(cell)))
        text +=
          (column == 0 ? "" : "  ") + (isNumber[column] ? fill + cell : cell + (column == cells.count - 1 ? "" : fill))
      }
      return text + "\n"
    }
    return style.bold(title[language]) + "\n" + style.faint(line(heads)) + rows.map(line).joined()
  }
}

/// The shortest marks that tell the roles of a template apart: 牵, 配, 指.
struct RoleMarks {
  private let marks: [String: String]

  init(_ roles: [Named]) {
    marks = Dictionary(
      roles.map { role in
        let length = (1...max(1, role.name.count)).first { length in
          roles.count { $0.name.prefix(length) == role.name.prefix(length) } == 1
        }
        return (role.id, visible(String(role.name.prefix(length ?? role.name.count))))
      }, uniquingKeysWith: { first, _ in first })
  }

  subscript(_ roles: [Named]) -> String { roles.map { marks[$0.id] ?? "?" }.joined() }
}
