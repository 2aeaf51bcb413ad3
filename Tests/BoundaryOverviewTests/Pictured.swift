import BoundaryChecks
import BoundaryFindings
import BoundaryMap
import BoundaryModel
import BoundaryOverview
import BoundaryXML
import TestSupport

/// A small county with one overlap, one gap, a delegation and a fault of a document, as its picture.
struct Pictured {
  let map: DutyMap
  let sheets: [ConflictSheet]
  let overview: Overview

  /// What else is found in them is not of interest here.
  private static let rules: Set<String> = [
    "overlap", "gap", "support-without-lead", "vague-wording", "delegator-without-power", "missing-field",
  ]

  static let documents = [
    ZoneDocuments.register, ZoneDocuments.template,
    ZoneDocuments.list(
      """
      <title>管委会清单</title>
      <bind party="zone" body="edz"/>
      <duty ref="S01">
        <basis article="第三条">县政府文件</basis>
        <assign party="zone" role="lead" wording="负责"><within dimension="stage" is="approval oversight"/><task>检查</task></assign>
        <assign body="east" role="lead"><within dimension="stage" is="oversight"/><within dimension="area" is="hosted"/></assign>
        <assign body="east" role="support" wording="按照各自职责"/>
      </duty>
      <duty id="L01" name="街面秩序" over="area"><basis>县政府文件</basis>
        <assign body="edz" role="lead" delegated-by="emergency" form="entrustment" accepted="2023-06-01"/>
      </duty>
      """, attributes: "from=\"2023-01-01\" to=\"2023-12-31\""),
  ]

  init(
    bodies: [String] = [], duties: [String] = [], fields: [String] = [], areas: [String] = [], day: String? = nil
  ) throws {
    let set = DocumentSet(texts: Self.documents)
    map = DutyMap(set.documents)
    let checked = Checker.check(map)
    let selection = try Selection(
      bodies: bodies, duties: duties, fields: fields, areas: areas, day: day.flatMap { Day($0) }, in: map)
    let builder = SheetBuilder(map)
    var report = Report()
    report.findings = (set.findings + checked.findings).filter { Self.rules.contains($0.rule.name) }
    sheets = builder.sheets(of: report).filter { [map] in selection.contains($0, builder, map) }.ranked
    overview = Overview(map, sheets, selection)
  }

  /// `1 gap S01: edz`.
  var titles: [String] {
    sheets.map { sheet in
      "\(sheet.number) \(sheet.finding.rule) \(sheet.duty?.id ?? "-"): \(sheet.bodies.map(\.id).joined(separator: " "))"
    }
  }

  /// `S01 | edz lead! | east lead support!`, `!` being a conflict, and `?` what nobody holds.
  var rows: [String] {
    overview.duties.map { row in
      let cells = row.cells.sorted { $0.key < $1.key }.map { column, cell in
        ([overview.bodies[column].body.id] + cell.roles.map(\.id)).joined(separator: " ")
          + (cell.conflicts.isEmpty ? "" : "!")
      }
      return ([row.duty.id + (row.gaps.isEmpty ? "" : "?")] + cells).joined(separator: " | ")
    }
  }
}
