import BoundaryFindings
import BoundaryModel

/// Changes in the form in which offices announce adjustments 调整说明: number, matter, kind, before, after, basis.
///
/// Wording and layout are no adjustments and are left out.
package struct ChangeLog: LinesReporter {
  package static let name = "changelog"
  package static let endings: [String] = []

  private let located: LocatedComparison
  private let language: Language

  package init(_ located: LocatedComparison, _ presentation: Presentation) {
    self.located = located
    language = presentation.language
  }

  private static let heads = [
    Wording(zh: "序号", en: "no."), Wording(zh: "事项", en: "matter"), Wording(zh: "调整类型", en: "kind"),
    Wording(zh: "调整前", en: "before"), Wording(zh: "调整后", en: "after"), Wording(zh: "依据", en: "basis"),
  ]

  package func render() -> String {
    let title = located.changedDocuments(DiffOutline(located)).told.map {
      "# \(MarkdownText.escaped($0.heading[language]))\n"
    }.joined()
    let heads = Self.heads.map { $0[language] }
    let rows = [heads, heads.map { _ in "---" }] + rows.map { $0.map { MarkdownText.escaped($0) } }
    return title + "\n" + rows.map { "| \($0.joined(separator: " | ")) |\n" }.joined() + end("> ")
  }

  /// The same as comma-separated values.
  fileprivate var csv: String { CSVText.table([Self.heads.map { $0[language] }] + rows) }

  private var rows: [[String]] {
    located.comparison.changes.filter { $0.kind.layer == .meaning }.enumerated().map { number, change in
      let role = change.role.map { "\($0.name) " } ?? ""
      let matter = change.duty.map { "\($0.id) \($0.name)" } ?? change.message[language]
      let scope =
        change.kind.action == .moved && change.kind.subject != .duty
        ? change.scope.flatMap { $0 == Scope(boxes: [Scope.Box()]) ? nil : $0.wording()[language] } : nil
      let kind = change.kind.title[language] + (scope.map { language == .zh ? "（\($0)）" : " (\($0))" } ?? "")
      return [
        "\(number + 1)", visible(matter), visible(kind), visible(side(change.before, role)),
        visible(side(change.after, role)), visible(change.bases.joined(separator: language == .zh ? "；" : "; ")),
      ]
    }
  }

  private func side(_ wording: Wording?, _ role: String) -> String {
    wording.map { role + $0[language] } ?? "—"
  }

  /// What could not be compared is said, so that the table is not taken for all.
  private func end(_ mark: String) -> String {
    let lines =
      located.comparison.undecided.map { DiffWords.notCompared[language] + $0[language] }
      + located.comparison.repeatedIDs.map { DiffWords.repeated($0.id, located.location(of: $0.first).line)[language] }
    return lines.isEmpty ? "" : "\n" + lines.map { "\(mark)\(MarkdownText.escaped($0))\n" }.joined()
  }
}

/// The table by which adjustments are announced, as comma-separated values.
package struct ChangeTable: TextReporter {
  package static let name = "csv"
  package static let endings = ["csv"]

  private let log: ChangeLog

  package init(_ located: LocatedComparison, _ presentation: Presentation) {
    log = ChangeLog(located, presentation)
  }

  package func render() -> String { log.csv }
}
