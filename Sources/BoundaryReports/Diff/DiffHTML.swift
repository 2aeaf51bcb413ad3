import BoundaryFindings
import BoundaryModel

/// A comparison as one page that needs nothing else, to be opened in a meeting or sent on:
/// `Resources/comparison.mustache` filled in.
package struct DiffHTML: TextReporter {
  package static let name = "html"
  package static let endings = ["html", "htm"]

  private let located: LocatedComparison
  private let outline: DiffOutline
  private let language: Language
  private let version: String

  package init(_ located: LocatedComparison, _ presentation: Presentation) {
    self.located = located
    language = presentation.language
    version = presentation.version
    outline = DiffOutline(located)
  }

  /// - Throws: What is wrong with a template, which a test would have told.
  package func render() throws -> String {
    try HTMLPage.render(
      PackageResources.comparison_mustache, with: ["changes": PackageResources.changes_mustache],
      view.merging(HTMLPage.head(DiffWords.title, language, isScripted: false)) { own, _ in own })
  }

  // MARK: The page

  private var view: [String: Any] {
    let comparison = located.comparison
    let open = located.openLines(outline, language).map { visible($0) }
    var view: [String: Any] = [
      "w": DiffWords.ofThePage.mapValues { $0[language] }, "version": version,
      "documents": located.changedDocuments(outline).told.map(document),
      "sentence": located.sentence(outline)[language], "verdict": comparison.verdict.rawValue,
      "incomplete": comparison.verdict == .incomplete,
      "hasFigures": !outline.counts.isEmpty, "figures": outline.counts.map(figure),
      "hasBalances": !outline.balances.isEmpty, "balances": outline.balances.map(balance),
      "sections": outline.sections.map(section), "hasOpen": !open.isEmpty, "open": open,
    ]
    view["effects"] = comparison.effects.map(effects)
    view["followers"] = comparison.followers.map(followers)
    let contents = contents(hasOpen: !open.isEmpty)
    view["hasContents"] = contents.count > 1
    view["contents"] = contents
    return view
  }

  private func document(_ document: Comparison.Document) -> [String: Any] {
    let paths = [("−", document.old), ("+", document.new)].compactMap { mark, revision in
      revision.map { ["mark": mark, "path": visible($0.path)] }
    }
    return ["heading": capitalised(visible(document.heading[language])), "paths": paths]
  }

  private func figure(_ consequence: ChangeKind.Consequence, _ count: Int) -> [String: Any] {
    ["kind": consequence.rawValue, "number": count, "label": capitalised(consequence.title[language])]
  }

  private func balance(_ balance: DiffOutline.Balance) -> [String: Any] {
    func stakes(_ changes: [Change], _ mark: String) -> [String] {
      changes.map { "\(mark) \(visible($0.stake()[language]))" }
    }
    return [
      "name": visible(balance.body.name), "gains": stakes(balance.gains, "+"), "losses": stakes(balance.losses, "−"),
    ]
  }

  private func section(_ section: DiffOutline.Section) -> [String: Any] {
    [
      "id": section.consequence.rawValue, "title": capitalised(section.consequence.title[language]),
      "about": capitalised(section.consequence.meaning[language]),
      "count": section.groups.reduce(0) { $0 + $1.changes.count },
      "groups": section.groups.map { HTMLChanges($0, located, language).view },
    ]
  }

  private func contents(hasOpen: Bool) -> [[String: Any]] {
    var contents: [[String: Any]] = []
    if !outline.balances.isEmpty { contents.append(["id": "balances", "title": DiffWords.balances[language]]) }
    if located.comparison.effects != nil { contents.append(["id": "effects", "title": DiffWords.findings[language]]) }
    contents += outline.counts.map { consequence, count in
      ["id": consequence.rawValue, "title": capitalised(consequence.title[language]), "count": count]
    }
    if located.comparison.followers != nil { contents.append(["id": "lists", "title": DiffWords.lists[language]]) }
    if hasOpen { contents.append(["id": "open", "title": DiffWords.open[language]]) }
    return contents
  }

  // MARK: What it does

  private func effects(_ effects: Comparison.Effects) -> [String: Any] {
    func entry(_ finding: Finding, _ mark: String, _ location: Location) -> [String: Any] {
      [
        "kind": mark == "+" ? "opened" : "closed", "mark": mark, "severity": finding.severity.rawValue,
        "severityName": finding.severity.wording[language], "message": visible(finding.message[language]),
        "rule": finding.rule.label(language), "place": visible(location.name(language)),
      ]
    }
    let findings =
      effects.opened.map { entry($0, "+", located.location(ofOpen: $0)) }
      + effects.closed.map { entry($0, "−", located.location(ofClosed: $0)) }
    return ["title": DiffWords.effects(effects)[language], "hasFindings": !findings.isEmpty, "findings": findings]
  }

  private func followers(_ followers: [Comparison.Follower]) -> [String: Any] {
    let lists = followers.map { follower -> [String: Any] in
      let location = located.location(of: follower.spot)
      let rows = follower.rows.map { row in
        [
          "id": visible(row.duty.id), "asked": DiffWords.asked(isForced: row.isForced)[language],
          "reason": visible(row.reason[language]),
        ]
      }
      return [
        "id": visible(follower.list.id), "name": visible(follower.list.name), "hasRows": !rows.isEmpty, "rows": rows,
        "place": visible(location.name(language)),
      ]
    }
    return ["title": DiffWords.followers(followers.count)[language], "lists": lists]
  }
}
