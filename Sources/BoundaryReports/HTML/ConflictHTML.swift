import BoundaryFindings
import BoundaryModel

/// The conflict report as one HTML file that needs no network: `Resources/report.mustache` filled in.
package struct ConflictHTML: TextReporter {
  package static let name = "html"
  package static let endings = ["html", "htm"]

  private let report: ConflictReport
  private let language: Language
  private let version: String
  /// The drawing of `GraphDOT` as SVG; nil where nothing could draw it.
  private let graph: String?

  package init(_ report: ConflictReport, _ presentation: Presentation) {
    self.report = report
    language = presentation.language
    version = presentation.version
    graph = Self.drawing(of: GraphDOT(report, presentation), presentation)
  }

  /// The page does without a drawing, but not without saying so.
  private static func drawing(of graph: GraphDOT, _ presentation: Presentation) -> String? {
    guard !graph.isEmpty else { return nil }
    do throws(ReportingError) {
      return try presentation.draw(graph.render())
    } catch {
      presentation.tell(error.message)
      return nil
    }
  }

  /// - Throws: What is wrong with a template, which a test would have told.
  package func render() throws -> String {
    try HTMLPage.render(
      PackageResources.report_mustache,
      with: ["sheet": PackageResources.sheet_mustache, "picture": PackageResources.picture_mustache],
      view.merging(HTMLPage.head(ReportWords.title, language, isScripted: true)) { own, _ in own })
  }

  // MARK: The page

  private var view: [String: Any] {
    let summary = ReportSummary(report)
    var view: [String: Any] = [
      "w": HTMLWords.all.mapValues { capitalised($0[language]) }, "version": version,
      "sentence": summary.sentence[language], "figures": figures(summary),
      "hasSteps": !summary.steps.isEmpty, "steps": summary.steps.map { $0[language] },
      "hasSheets": !report.sheets.isEmpty, "sections": sections, "filters": HTMLFilters(report, language).view,
      "read": report.report.summarySentence[language],
    ]
    view["limits"] = report.limitation(language)
    view["unjudged"] = summary.unjudged?[language]
    view["rest"] = summary.rest?[language]
    view["incomplete"] = summary.incomplete?[language]
    let undecided = report.undecided(language)
    view["hasUndecided"] = !undecided.isEmpty
    view["undecided"] = undecided
    let picture = HTMLPicture(report, language, graph: graph).view
    view.merge(picture) { own, _ in own }
    view["tables"] = report.tables.map { HTMLTable($0, language).view }
    view["contents"] = contents(picture, hasUndecided: !undecided.isEmpty)
    return view
  }

  private func figures(_ summary: ReportSummary) -> [[String: Any]] {
    let figures = [
      ("all", summary.conflicts, ReportWords.conflictCount), ("several", summary.several, HTMLWords.several),
      ("nobody", summary.nobody, ReportWords.gap), ("roles", summary.roles, HTMLWords.roles),
      ("safety", summary.safety, HTMLWords.safety), ("faults", summary.faults, ReportWords.others),
    ]
    return figures.map { kind, number, label in
      ["kind": number == 0 ? "\(kind) zero" : kind, "number": number, "label": capitalised(label[language])]
    }
  }

  private var sections: [[String: Any]] {
    let kinds = [
      ("conflicts", ReportWords.conflicts, HTMLWords.conflictsAbout, report.conflicts),
      ("faults", ReportWords.faults, HTMLWords.faultsAbout, report.faults),
      ("accepted", ReportWords.accepted, HTMLWords.acceptedAbout, report.accepted),
    ]
    // A sheet that stands in several groups has its number in each, and an id of its own.
    var uses: [Int: Int] = [:]
    return kinds.filter { !$3.isEmpty }.map { id, title, about, sheets in
      let groups = report.grouping?.groups(of: sheets).map { (Optional($0.title), $0.sheets) } ?? [(nil, sheets)]
      return [
        "id": id, "title": title[language], "about": about[language], "count": sheets.count,
        "groups": groups.map { heading, sheets -> [String: Any] in
          var group: [String: Any] = ["count": sheets.count]
          group["heading"] = heading.map { visible($0[language]) }
          group["sheets"] = sheets.map { sheet -> [String: Any] in
            uses[sheet.number, default: 0] += 1
            let use = uses[sheet.number, default: 1]
            return HTMLSheet(report, sheet, language, id: use > 1 ? "f\(sheet.number)-\(use)" : "f\(sheet.number)").view
          }
          return group
        },
      ]
    }
  }

  private func contents(_ picture: [String: Any], hasUndecided: Bool) -> [[String: Any]] {
    var contents: [[String: Any]] = sections.map { section in
      ["id": section["id"] ?? "", "title": section["title"] ?? "", "count": section["count"] ?? 0]
    }
    let pictures = [
      ("matrix", "hasMatrix", ReportWords.matrix), ("pairs", "hasPairs", ReportWords.pairs),
      ("load", "hasLoad", ReportWords.load), ("coverage", "hasCoverage", ReportWords.coverage),
      ("graph", "hasGraph", ReportWords.delegations),
    ]
    for (id, key, title) in pictures where picture[key] as? Bool == true {
      contents.append(["id": id, "title": title[language]])
    }
    for table in report.tables { contents.append(["id": table.id, "title": table.title[language]]) }
    if hasUndecided { contents.append(["id": "undecided", "title": ReportWords.undecided[language]]) }
    return contents
  }
}
