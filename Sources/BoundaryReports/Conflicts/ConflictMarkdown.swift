import BoundaryFindings
import BoundaryModel

/// The conflict report as Markdown (GitHub's), for a document, a wiki or a comment.
package struct ConflictMarkdown: LinesReporter {
  package static let name = "markdown"
  package static let endings = ["md", "markdown"]

  /// More columns than this are not drawn.
  private static let mostBodies = 60

  private let report: ConflictReport
  private let language: Language

  package init(_ report: ConflictReport, _ presentation: Presentation) {
    self.report = report
    language = presentation.language
  }

  package func render() -> String {
    let summary = ReportSummary(report)
    var parts = ["# \(ReportWords.title[language])\n"]
    if let limitation = report.limitation(language) { parts.append(MarkdownText.escaped(limitation) + "\n") }
    parts += [summary.sentence, summary.unjudged, summary.rest, summary.incomplete].compactMap {
      $0.map { escaped($0) + "\n" }
    }
    if !summary.steps.isEmpty {
      parts.append("## \(ReportWords.next[language])\n")
      parts.append(summary.steps.enumerated().map { "\($0 + 1). \($1[language])\n" }.joined())
    }
    let sections = [
      (ReportWords.conflicts, report.conflicts), (ReportWords.faults, report.faults),
      (ReportWords.accepted, report.accepted),
    ]
    for (title, sheets) in sections where !sheets.isEmpty { parts += section(title, sheets) }
    parts += [matrix, coverage].flatMap(\.self)
    let undecided = report.undecided(language)
    if !undecided.isEmpty {
      parts += [
        "## \(ReportWords.undecided[language])\n", undecided.map { "- \(MarkdownText.escaped($0))\n" }.joined(),
      ]
    }
    return parts.joined(separator: "\n")
  }

  private func section(_ title: Wording, _ sheets: [ConflictSheet]) -> [String] {
    var parts = ["## \(title[language]) (\(sheets.count))\n"]
    guard let grouping = report.grouping else { return parts + sheets.flatMap { sheet($0, level: "###") } }
    for group in grouping.groups(of: sheets) {
      parts.append("### \(escaped(group.title)) (\(group.sheets.count))\n")
      parts += group.sheets.flatMap { sheet($0, level: "####") }
    }
    return parts
  }

  private func sheet(_ sheet: ConflictSheet, level: String) -> [String] {
    let finding = sheet.finding
    let tags = [
      "**\(finding.severity.wording[language])**", sheet.isSafety ? "**\(ReportWords.safety[language])**" : nil,
      MarkdownText.rule(finding.rule, language), sheet.extent.map { MarkdownText.escaped($0.wording[language]) },
    ]
    var parts = [
      "\(level) \(sheet.number)\\. \(MarkdownText.escaped(sheet.title(language)))\n",
      tags.compactMap(\.self).joined(separator: " · ") + "\n", escaped(finding.message) + "\n",
    ]
    guard sheet.kind.isConflict, !sheet.isAccepted else {
      let lines =
        [MarkdownText.code(report.located.place(of: finding.spot, language))]
        + FindingText(finding, in: report.located, language).remarks(language).map(MarkdownText.escaped)
      return parts + [lines.map { "- \($0)\n" }.joined()]
    }
    parts.append("\(label(ReportWords.bodies))\(escaped(Wording.joining(sheet.bodies.map(\.name))))\n")
    parts.append(
      table(
        [ReportWords.stated, ReportWords.wording, ReportWords.scope, ReportWords.basis].map { $0[language] },
        sheet.statements.map(cells)))
    var reasons = [label(ReportWords.why) + finding.rule.why[language]]
    if let basis = finding.rule.basis { reasons.append(label(ReportWords.published) + basis[language]) }
    reasons += finding.suggestions.map { label(ReportWords.ways) + escaped($0) }
    parts.append(reasons.map { "- \($0)\n" }.joined())
    parts.append(
      table([ReportWords.decision, ReportWords.signed, ReportWords.date].map { $0[language] }, [["", "", ""]]))
    return parts
  }

  private func cells(_ statement: ConflictSheet.Statement) -> [String] {
    let words = statement.wording.map { "“\($0)”" }
    return [
      "\(MarkdownText.escaped(statement.document))<br>\(MarkdownText.code(report.located.place(of: statement.spot, language)))",
      MarkdownText.escaped(
        ([statement.holders(language), words].compactMap(\.self) + statement.tasks).joined(separator: " ")),
      statement.holding.map { escaped($0.scope.wording()) } ?? "",
      statement.basis(language).map(MarkdownText.escaped).joined(separator: "<br>"),
    ]
  }

  // MARK: The picture

  private var matrix: [String] {
    let overview = report.overview
    guard !overview.duties.isEmpty else { return [] }
    let shown = report.shownBodies(atMost: Self.mostBodies)
    let marks = RoleMarks(overview.roles)
    let rows = overview.duties.map { row in
      ["\(row.duty.id) \(row.duty.name)\(row.gaps.isEmpty ? "" : " !")"]
        + shown.map { body in
          row.cells[body].map { marks[$0.roles] + ($0.conflicts.isEmpty ? "" : "!") } ?? ""
        }
    }
    let legend = overview.roles.map { "\(marks[[$0]]) \($0.name)" } + ["! \(ReportWords.conflictCount[language])"]
    let hidden = overview.bodies.count { !$0.duties.isEmpty || !$0.conflicts.isEmpty } - shown.count
    return ["## \(ReportWords.matrix[language])\n", MarkdownText.escaped(legend.joined(separator: "  ")) + "\n"]
      + [
        table(
          [ReportWords.duty[language]] + shown.map { MarkdownText.escaped(overview.bodies[$0].short) },
          rows.map { $0.map(MarkdownText.escaped) })
      ] + (hidden > 0 ? [ReportWords.hidden(hidden)[language] + "\n"] : [])
  }

  private var coverage: [String] {
    guard !report.overview.fields.isEmpty else { return [] }
    let heads = [
      ReportWords.field, ReportWords.duties, ReportWords.overlap, ReportWords.gap, ReportWords.withoutScope,
      ReportWords.conflictCount,
    ]
    let rows = report.overview.fields.map { field in
      [field.field.name]
        + [field.duties, field.overlapping, field.lacking, field.withoutScope, field.conflicts.count].map(String.init)
    }
    return [
      "## \(ReportWords.coverage[language])\n",
      table(heads.map { $0[language] }, rows.map { $0.map(MarkdownText.escaped) }),
    ]
  }

  // MARK: Text

  private func table(_ heads: [String], _ rows: [[String]]) -> String {
    ([heads, heads.map { _ in "---" }] + rows).map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
  }

  private func label(_ wording: Wording) -> String {
    Wording(zh: "**\(wording.zh)**：", en: "**\(wording.en)**: ")[language]
  }

  private func escaped(_ wording: Wording) -> String { MarkdownText.escaped(wording[language]) }
}
