import ArgumentParser
import BoundaryChecks
import BoundaryFindings
import BoundaryModel
import BoundaryNorms
import BoundaryOverview
import BoundaryReports
import BoundaryRuns
import BoundaryXML

/// What a report is limited to.
struct SelectionOptions: ParsableArguments {
  @Option(name: .long, help: "Only what concerns this body. May be repeated.")
  var body: [String] = []

  @Option(name: .long, help: "Only this duty. May be repeated.")
  var duty: [String] = []

  @Option(name: .long, help: "Only duties of this field. May be repeated.")
  var field: [String] = []

  @Option(name: .long, help: "Only what lies in this area. May be repeated.")
  var area: [String] = []

  /// The same in words, for the head of the report.
  ///
  /// - Parameters:
  ///   - day: The day as of which is asked.
  ///   - rules: The only rules that are wanted.
  func wordings(on day: Day?, rules: [String]) -> [Wording] {
    let kinds = [
      (Wording(zh: "机构", en: "body"), body), (Wording(zh: "职责事项", en: "duty"), duty),
      (Wording(zh: "领域", en: "field"), field), (Wording(zh: "区域", en: "area"), area),
      (Wording(zh: "规则", en: "rule"), rules),
    ]
    return kinds.filter { !$1.isEmpty }.map { kind, names in
      Wording(zh: "\(kind.zh)“\(names.joined(separator: "”“"))”", en: "\(kind.en) '\(names.joined(separator: "', '"))'")
    } + (day.map { [Wording(zh: "\($0) 当日有效", en: "in force on \($0)")] } ?? [])
  }
}

extension CheckedDocuments {
  /// The report on what a selection leaves.
  ///
  /// - Throws: `ExitStatus.unanswered` when something is selected that there is not, which is told.
  func conflictReport(
    _ options: SelectionOptions, _ control: ControlOptions, since: Day?, grouping: Grouping?, language: Language
  ) throws -> ConflictReport {
    let selection: Selection
    do throws(UnknownName) {
      selection = try Selection(
        bodies: options.body, duties: options.duty, fields: options.field, areas: options.area, day: control.on, in: map
      )
    } catch {
      printTrouble(error.message, language)
      throw ExitStatus.unanswered
    }
    let builder = SheetBuilder(map)
    let sheets = builder.sheets(of: report).filter { selection.contains($0, builder, map) }.ranked
    var limited = report
    limited.findings = sheets.map(\.finding)
    return ConflictReport(
      LocatedReport(limited, locations: locations, repository: .current), sheets,
      Overview(map, sheets, selection),
      grouping: grouping,
      limits: options.wordings(on: control.on, rules: control.rule.filter { $0.setting == nil }.map(\.rule)),
      tables: EstablishmentTables(map, asked: control.on, since: since, today: .today).tables
    ) { [set] in
      let rows = builder.assignments(in: selection)
      return (rows, set.locate(rows.map(\.statement.spot)))
    }
  }
}
