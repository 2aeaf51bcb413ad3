import BoundaryFindings
import BoundaryModel

/// What a reader can narrow the page to: for each kind, the values that the sheets have, with their numbers.
struct HTMLFilters {
  private let report: ConflictReport
  private let language: Language

  init(_ report: ConflictReport, _ language: Language) {
    self.report = report
    self.language = language
  }

  var view: [[String: Any]] {
    let severities = Severity.allCases.reversed()
    return [
      filter("severity", HTMLWords.severity, sorted: false) { sheet in
        severities.filter { $0 == sheet.finding.severity }.map { Named(id: $0.rawValue, name: $0.wording[language]) }
      },
      filter("body", ReportWords.body) { $0.bodies },
      filter("field", ReportWords.field, sorted: false) { sheet in sheet.field.map { [$0] } ?? [] },
      filter("duty", ReportWords.duty) { sheet in
        sheet.duty.map { [Named(id: visible($0.id), name: "\($0.id) \($0.name)")] } ?? []
      },
      filter("area", HTMLWords.area) { $0.areas },
      filter("rule", ReportWords.rule) { [Named(id: $0.finding.rule.name, name: $0.finding.rule.label(language))] },
    ].compactMap(\.self)
  }

  /// nil where there is nothing to choose between.
  private func filter(
    _ by: String, _ label: Wording, sorted isSorted: Bool = true, _ values: (ConflictSheet) -> [Named]
  ) -> [String: Any]? {
    var counts: [Named: Int] = [:]
    var order: [Named] = []
    for sheet in report.sheets {
      for value in Set(values(sheet)) {
        if counts[value] == nil { order.append(value) }
        counts[value, default: 0] += 1
      }
    }
    guard order.count > 1 else { return nil }
    let options = isSorted ? order.sorted { $0.name < $1.name } : order
    return [
      "by": by, "label": capitalised(label[language]),
      "options": options.map { ["id": $0.id, "name": visible($0.name), "count": counts[$0] ?? 0] as [String: Any] },
    ]
  }
}
