import BoundaryFindings
import BoundaryModel

/// The conflict report for a terminal, in the width that it has.
package struct ConflictText: LinesReporter {
  package static let name = "text"
  package static let endings = ["txt"]

  /// Wider lines are hard to read, and narrower ones have no room for a table.
  private static let widest = 110
  private static let narrowest = 60

  private let report: ConflictReport
  private let language: Language
  private let style: TextStyle
  private let width: Int

  package init(_ report: ConflictReport, _ presentation: Presentation) {
    self.report = report
    language = presentation.language
    style = presentation.style
    width = min(Self.widest, max(Self.narrowest, style.width))
  }

  package func render() -> String {
    let summary = ReportSummary(report)
    var parts = [opening(summary)]
    if let grouping = report.grouping {
      for group in grouping.groups(of: report.sheets) { parts.append(section(group.title, group.sheets)) }
    } else {
      parts.append(section(ReportWords.conflicts, report.conflicts))
      parts.append(section(ReportWords.faults, report.faults))
      parts.append(section(ReportWords.accepted, report.accepted))
    }
    let undecided = report.undecided(language).map { "- " + $0 }
    if !undecided.isEmpty { parts.append(heading(ReportWords.undecided) + undecided.joined(separator: "\n") + "\n") }
    if !report.overview.duties.isEmpty {
      parts.append(heading(ReportWords.picture) + PictureText(report, language: language, style: style).render())
    }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func opening(_ summary: ReportSummary) -> String {
    var text = style.bold(ReportWords.title[language]) + "\n"
    if let limitation = report.limitation(language) { text += paragraph(limitation) }
    text +=
      "\n"
      + [summary.sentence, summary.unjudged, summary.rest, summary.incomplete].compactMap {
        $0.map { paragraph($0[language]) }
      }.joined()
    guard !summary.steps.isEmpty else { return text }
    text += "\n" + style.bold(ReportWords.next[language]) + "\n"
    for (number, step) in summary.steps.enumerated() { text += item("\(number + 1). ", step[language]) }
    return text
  }

  private func section(_ title: Wording, _ sheets: [ConflictSheet]) -> String {
    guard !sheets.isEmpty else { return "" }
    return heading(Wording(zh: "\(visible(title.zh))（\(sheets.count)）", en: "\(visible(title.en)) (\(sheets.count))"))
      + sheets.map { $0.kind.isConflict && !$0.isAccepted ? sheet($0) : fault($0) }.joined(separator: "\n")
  }

  private func sheet(_ sheet: ConflictSheet) -> String {
    let finding = sheet.finding
    var text = title(of: sheet)
    text += item("   ", visible(finding.message[language]))
    var entries: [(Wording, String)] = []
    if let extent = sheet.extent { entries.append((ReportWords.extent, visible(extent.wording[language]))) }
    entries.append((ReportWords.bodies, Wording.joining(sheet.bodies.map { visible($0.name) })[language]))
    text += list(entries)
    text += "   " + style.faint(ReportWords.stated[language]) + "\n"
    for statement in sheet.statements { text += self.statement(statement) }
    var reasons = [(ReportWords.why, finding.rule.why[language])]
    if let basis = finding.rule.basis { reasons.append((ReportWords.published, basis[language])) }
    for (number, suggestion) in finding.suggestions.enumerated() {
      reasons.append((number == 0 ? ReportWords.ways : Wording(zh: "", en: ""), visible(suggestion[language])))
    }
    text += list(reasons)
    let line = { String(repeating: "_", count: $0) }
    text +=
      "   \(ReportWords.decision[language]) \(line(max(12, width - 54)))  \(ReportWords.signed[language]) \(line(12))"
    return text + "  \(ReportWords.date[language]) \(line(10))\n"
  }

  /// One line and its place: whoever keeps the document needs no more.
  private func fault(_ sheet: ConflictSheet) -> String {
    var text = title(of: sheet) + item("   ", visible(sheet.finding.message[language]))
    text += item("   ", report.located.place(of: sheet.finding.spot, language))
    let remarks = FindingText(sheet.finding, in: report.located, language).remarks(language)
    return text + remarks.map { item("   ", $0) }.joined()
  }

  private func title(of sheet: ConflictSheet) -> String {
    let severity = sheet.finding.severity
    let marks = [
      severity.wording[language], sheet.isSafety ? ReportWords.safety[language] : nil,
      sheet.finding.rule.label(language),
    ]
    .compactMap(\.self).joined(separator: " · ")
    let number = padded("\(sheet.number).", to: 3)
    let lines = wrapped(visible(sheet.title(language)), to: width - 3)
    return lines.enumerated().map { ($0 == 0 ? number : "   ") + style.bold($1) + "\n" }.joined()
      + "   " + style.severity(severity, marks) + "\n"
  }

  private func statement(_ statement: ConflictSheet.Statement) -> String {
    var text = item(
      "   · ", "\(visible(statement.document)) \(style.faint(report.located.place(of: statement.spot, language)))")
    let words = statement.wording.map { "“\(visible($0))”" }
    let held = [statement.holders(language), words].compactMap(\.self).joined(separator: " ")
    let scope = statement.holding.map { visible($0.scope.wording()[language]) }
    for line in [[held, scope].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "：")]
      + statement.tasks.map(visible)
    where !line.isEmpty {
      text += item("     ", line)
    }
    for basis in statement.basis(language) { text += item("     ", "\(ReportWords.basis[language]): \(basis)") }
    return text
  }

  // MARK: Lines

  private func heading(_ title: Wording) -> String {
    let text = "── " + title[language] + " "
    return style.bold(text + String(repeating: "─", count: max(0, width - displayWidth(text)))) + "\n"
  }

  private func list(_ entries: [(label: Wording, text: String)]) -> String {
    let room = entries.map { displayWidth($0.label[language]) }.max() ?? 0
    return entries.map { label, text in
      let label = padded(label[language], to: room)
      return wrapped(text, to: width - room - 5).enumerated().map { line, text in
        "   " + (line == 0 ? style.faint(label) : padded("", to: room)) + "  " + text + "\n"
      }.joined()
    }.joined()
  }

  private func paragraph(_ text: String) -> String {
    wrapped(text, to: width).map { $0 + "\n" }.joined()
  }

  /// A text whose further lines stand under its first.
  private func item(_ mark: String, _ text: String) -> String {
    let room = displayWidth(mark)
    return wrapped(text, to: width - room).enumerated().map { line, text in
      (line == 0 ? mark : padded("", to: room)) + text + "\n"
    }.joined()
  }
}
