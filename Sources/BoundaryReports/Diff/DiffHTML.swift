import BoundaryFindings
import BoundaryModel

/// A comparison as one page that needs nothing else: to be opened in a meeting or sent on.
package struct DiffHTML: TextReporter {
  package static let name = "html"
  package static let endings = ["html", "htm"]

  private let located: LocatedComparison
  private let outline: DiffOutline
  private let language: Language

  package init(_ located: LocatedComparison, _ presentation: Presentation) {
    self.located = located
    language = presentation.language
    outline = DiffOutline(located)
  }

  package func render() -> String {
    let comparison = located.comparison
    let titles = located.changedDocuments(outline).told.map { $0.heading[language] }
    var body = titles.map { element("h1", text($0)) }
    body.append(
      element("p", text(located.sentence(outline)[language]), "class=\"verdict \(comparison.verdict.rawValue)\""))
    if !outline.balances.isEmpty { body.append(balances) }
    if let effects = comparison.effects { body.append(self.effects(effects)) }
    body += outline.sections.map(section)
    if let followers = comparison.followers { body.append(self.followers(followers)) }
    let open = located.openLines(outline, language)
    if !open.isEmpty { body.append(element("ul", open.map { element("li", text($0)) }.joined(), "class=\"open\"")) }
    let head =
      "<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
      + element("title", text(titles.first ?? "dutymap")) + element("style", DiffStyle.sheet)
    return "<!DOCTYPE html>\n<html lang=\"\(language == .zh ? "zh-CN" : "en")\">\n<head>\(head)</head>\n"
      + element("body", element("main", body.joined())) + "</html>\n"
  }

  // MARK: Parts

  private var balances: String {
    let heads = [DiffWords.body, DiffWords.gains, DiffWords.losses].map { $0[language] }
    let rows = outline.balances.map { balance in
      [text(balance.body.name), stakes(balance.gains, "ins"), stakes(balance.losses, "del")]
    }
    return element("h2", text(DiffWords.balances[language])) + table("balances", heads.map(text), rows.map { ($0, "") })
  }

  private func stakes(_ changes: [Change], _ mark: String) -> String {
    changes.map { element("div", element(mark, text($0.stake()[language]))) }.joined()
  }

  private func section(_ section: DiffOutline.Section) -> String {
    let title = element("h2", text(section.consequence.title[language]))
    let meaning = element("p", text(section.consequence.meaning[language]), "class=\"meaning\"")
    return element("section", title + meaning + section.groups.map(group).joined())
  }

  private func group(_ group: DiffOutline.Group) -> String {
    let title = group.duty.map { element("h3", element("code", text($0.id)) + " " + text($0.name)) } ?? ""
    let items = group.changes.map { change in
      let notes = [change.evidence, change.acceptance.map(DiffWords.accepted)].compactMap(\.self)
        .map { element("div", text($0[language]), "class=\"note\"") }
      return element(
        "li",
        element("b", text(change.kind.title[language])) + (language == .zh ? "：" : ": ") + body(of: change)
          + notes.joined())
    }
    return element("article", title + element("ul", items.joined()) + (group.sheet.map(columns) ?? ""))
  }

  private func columns(_ sheet: Comparison.Sheet) -> String {
    let heads = [(DiffWords.old, sheet.oldDuties), (DiffWords.new, sheet.newDuties)].map { word, duties in
      text(([word[language]] + duties.map(\.id)).joined(separator: " "))
    }
    return table(
      "sides", [""] + heads,
      HolderColumns(sheet).lines.map { line in
        ([text(line.mark), cell(line.old), cell(line.new)], line.isSame ? "class=\"same\"" : "class=\"changed\"")
      })
  }

  private func cell(_ row: Comparison.Sheet.Row?) -> String {
    guard let row else { return "" }
    let scope = row.scope == Scope.Box().wording ? "" : element("div", text(row.scope[language]), "class=\"scope\"")
    return element("b", text(row.role)) + " " + text(row.holder[language]) + scope
  }

  private func body(of change: Change) -> String {
    guard change.isText, let before = change.before?[language], let after = change.after?[language] else {
      return text(change.detail[language])
    }
    let difference = WordDifference(visible(before), visible(after))
    if difference.isRewritten { return element("del", text(before)) + " " + element("ins", text(after)) }
    return difference.parts.map { part in
      switch part {
      case .same(let same): text(same)
      case .removed(let removed): element("del", text(removed))
      case .added(let added): element("ins", text(added))
      }
    }.joined()
  }

  private func effects(_ effects: Comparison.Effects) -> String {
    let told = [(effects.opened, "ins", "+"), (effects.closed, "del", "−")].flatMap { findings, tag, mark in
      findings.map { finding in
        element(
          "li",
          element(tag, text("\(mark) \(finding.severity.wording[language])")) + " "
            + text(finding.message[language]) + " " + element("code", text(finding.rule.label(language))))
      }
    }
    return element("h2", text(DiffWords.effects(effects)[language]))
      + (told.isEmpty ? "" : element("ul", told.joined()))
  }

  private func followers(_ followers: [Comparison.Follower]) -> String {
    element("h2", text(DiffWords.followers(followers.count)[language]))
      + followers.map { follower in
        let rows = follower.rows.map { row in
          element(
            "li",
            element("code", text(row.duty.id)) + " " + text(DiffWords.asked(isForced: row.isForced)[language])
              + text(row.reason[language]))
        }
        return element("h3", element("code", text(follower.list.id)) + " " + text(follower.list.name))
          + element("ul", rows.joined())
      }.joined()
  }

  // MARK: Markup

  /// - Parameter cells: Rows of cells that are markup already, each with the attributes of its row.
  private func table(_ name: String, _ heads: [String], _ cells: [([String], String)]) -> String {
    let head = element("thead", element("tr", heads.map { element("th", $0) }.joined()))
    let rows = cells.map { cells, attributes in element("tr", cells.map { element("td", $0) }.joined(), attributes) }
    return element("table", head + element("tbody", rows.joined()), "class=\"\(name)\"")
  }

  private func element(_ name: String, _ content: String, _ attributes: String = "") -> String {
    // A line end within a sentence would be shown as a space.
    let isInline = ["ins", "del", "b", "code"].contains(name)
    return "<\(name)\(attributes.isEmpty ? "" : " " + attributes)>\(content)</\(name)>\(isInline ? "" : "\n")"
  }

  /// Text that stands in markup as it is.
  private func text(_ text: String) -> String {
    htmlEscaped(visible(text))
  }
}

/// The look of the page, in light and in dark, on paper and on a screen.
private enum DiffStyle {
  static let sheet = """
    :root{color-scheme:light dark;--line:#d0d7de;--soft:#59636e;--gain:#dafbe1;--loss:#ffebe9;--back:#fff;--ink:#1f2328}
    @media(prefers-color-scheme:dark){:root{--line:#3d444d;--soft:#9198a1;--gain:#12361f;--loss:#4a1a1d;--back:#0d1117;--ink:#f0f6fc}}
    body{margin:0;background:var(--back);color:var(--ink);font:16px/1.6 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif}
    main{max-width:70rem;margin:auto;padding:1.5rem}
    h1{font-size:1.5rem}h2{font-size:1.2rem;margin-top:2rem;border-bottom:1px solid var(--line)}h3{font-size:1rem;margin:1.2rem 0 .3rem}
    table{width:100%;border-collapse:collapse;margin:.5rem 0}td,th{border:1px solid var(--line);padding:.3rem .6rem;text-align:left;vertical-align:top}
    ins{background:var(--gain);text-decoration:none}del{background:var(--loss)}
    .same,.meaning,.note,.scope,.open{color:var(--soft)}.verdict{font-weight:600}.verdict.incomplete{background:var(--loss);padding:.5rem}
    .balances del{text-decoration:none}.balances td:first-child{width:12rem}
    .sides{table-layout:fixed}.sides th:first-child{width:1rem}.changed td{background:color-mix(in srgb,var(--gain) 35%,var(--back))}
    article{break-inside:avoid}
    """
}
