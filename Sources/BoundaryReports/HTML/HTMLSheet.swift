import BoundaryFindings
import BoundaryModel

/// One sheet as `Resources/sheet.mustache` takes it.
struct HTMLSheet {
  private let report: ConflictReport
  private let sheet: ConflictSheet
  private let language: Language
  private let id: String

  /// - Parameter id: The id of its element, of which there is one in the page.
  init(_ report: ConflictReport, _ sheet: ConflictSheet, _ language: Language, id: String) {
    self.report = report
    self.sheet = sheet
    self.language = language
    self.id = id
  }

  var view: [String: Any] {
    let finding = sheet.finding
    let ways = finding.suggestions.map { visible($0[language]) }
    var view: [String: Any] = [
      "id": id, "level": report.grouping == nil ? 3 : 4, "number": sheet.number, "severity": finding.severity.rawValue,
      "severityName": finding.severity.wording[language], "rule": finding.rule.name,
      "ruleLabel": finding.rule.label(language),
      "ruleAbout": finding.rule.summary[language],
      "title": visible(sheet.duty?.name ?? finding.rule.summary[language]),
      "fieldID": sheet.field?.id ?? "", "bodyIDs": sheet.bodies.map(\.id).joined(separator: " "),
      "areaIDs": sheet.areas.map(\.id).joined(separator: " "), "message": visible(finding.message[language]),
      "bodies": Wording.joining(sheet.bodies.map { visible($0.name) })[language], "conflict": sheet.kind.isConflict,
      "open": !sheet.isAccepted,
      "why": finding.rule.why[language], "hasWays": !ways.isEmpty, "ways": ways,
      "statements": sheet.statements.enumerated().map { statement($1, anchor: "\(id)-s\($0 + 1)") },
    ]
    view["dutyID"] = sheet.duty.map { visible($0.id) }
    view["field"] = sheet.field.map { visible($0.name) }
    view["safety"] = sheet.isSafety ? ReportWords.safety[language] : nil
    view["extent"] = sheet.extent.map { visible($0.wording[language]) }
    view["acceptance"] = finding.acceptance.map { visible($0.wording[language]) }
    view["published"] = finding.rule.basis?[language]
    return view
  }

  private func statement(_ statement: ConflictSheet.Statement, anchor: String) -> [String: Any] {
    let location = report.located.location(of: statement.spot)
    let line = Array(location.sourceLine.unicodeScalars)
    let isCell = location.cell != nil
    let start = isCell ? 0 : min(line.count, max(0, location.column - 1))
    let end =
      isCell
      ? line.count
      : location.endLine == location.line ? min(line.count, max(start, location.endColumn - 1)) : line.count
    func part(_ range: Range<Int>) -> String { visible(String(String.UnicodeScalarView(line[range]))) }
    var view: [String: Any] = [
      "anchor": anchor, "document": visible(statement.document),
      "place": report.located.place(of: statement.spot, language),
      "holding": statement.holders(language) ?? "", "tasks": statement.tasks.map(visible),
      "scope": statement.holding.map { visible($0.scope.wording()[language]) } ?? "",
      "bases": statement.basis(language), "line": location.cell?.reference ?? "\(location.line)",
      "before": part(0..<start), "marked": part(start..<end), "after": part(end..<line.count),
    ]
    view["wording"] = statement.wording.map(visible)
    return view
  }
}
