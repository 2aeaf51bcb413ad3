import BoundaryFindings
import BoundaryModel

/// A comparison as Markdown for a merge request: the same order as on a terminal, holders in tables.
package struct DiffMarkdown: LinesReporter {
  package static let name = "markdown"
  package static let endings = ["md", "markdown"]

  private let located: LocatedComparison
  private let outline: DiffOutline
  private let language: Language

  package init(_ located: LocatedComparison, _ presentation: Presentation) {
    self.located = located
    language = presentation.language
    outline = DiffOutline(located)
  }

  package func render() -> String {
    var blocks = located.changedDocuments(outline).told.map { "## \(MarkdownText.escaped($0.heading[language]))\n" }
    blocks.append("**\(located.sentence(outline)[language])**\n")
    if !outline.balances.isEmpty { blocks.append(balances) }
    if let effects = located.comparison.effects { blocks.append(self.effects(effects)) }
    blocks += outline.sections.map(section)
    if let followers = located.comparison.followers { blocks.append(self.followers(followers)) }
    let open = located.openLines(outline, language)
    if !open.isEmpty { blocks.append(open.map { "> \(MarkdownText.escaped($0))\n" }.joined(separator: ">\n")) }
    return blocks.joined(separator: "\n")
  }

  private var balances: String {
    let rows = outline.balances.map { balance in
      [
        MarkdownText.escaped(balance.body.name), stakes(balance.gains), stakes(balance.losses),
      ]
    }
    return "### \(DiffWords.balances[language])\n\n"
      + table([DiffWords.body[language], DiffWords.gains[language], DiffWords.losses[language]], rows)
  }

  private func stakes(_ changes: [Change]) -> String {
    changes.map { MarkdownText.escaped($0.stake()[language]) }.joined(separator: "<br>")
  }

  private func section(_ section: DiffOutline.Section) -> String {
    let consequence = section.consequence
    let title = "### \(consequence.title[language])\(language == .zh ? "：" : ": ")\(consequence.meaning[language])\n\n"
    return title + section.groups.map(group).joined(separator: "\n")
  }

  private func group(_ group: DiffOutline.Group) -> String {
    var text = group.duty.map { "#### \(MarkdownText.escaped("\($0.id) \($0.name)"))\n\n" } ?? ""
    for change in group.changes {
      let body = body(of: change)
      text += "- **\(MarkdownText.escaped(change.kind.title[language]))**\(language == .zh ? "：" : ": ")\(body)"
      for note in [change.evidence, change.acceptance.map(DiffWords.accepted)].compactMap(\.self) {
        text += language == .zh ? "（\(MarkdownText.escaped(note.zh))）" : " (\(MarkdownText.escaped(note.en)))"
      }
      text += "\n"
    }
    guard let holderTable = group.holderTable else { return text }
    let rows = HolderColumns(holderTable).lines.map {
      [$0.mark == " " ? "" : "`\($0.mark)`", cell($0.old), cell($0.new)]
    }
    let heads = [("old", DiffWords.old, holderTable.oldDuties), ("new", DiffWords.new, holderTable.newDuties)].map {
      _, word, duties in
      MarkdownText.escaped(([word[language]] + duties.map(\.id)).joined(separator: " "))
    }
    return text + "\n" + table([""] + heads, rows)
  }

  private func body(of change: Change) -> String {
    guard change.isText, let before = change.before?[language], let after = change.after?[language] else {
      return MarkdownText.escaped(change.detail[language])
    }
    let difference = WordDifference(visible(before), visible(after))
    if difference.isRewritten { return "~~\(MarkdownText.escaped(before))~~ **\(MarkdownText.escaped(after))**" }
    return difference.parts.map { part in
      switch part {
      case .same(let text): MarkdownText.escaped(text)
      case .removed(let text): "<del>\(MarkdownText.escaped(text))</del>"
      case .added(let text): "<ins>\(MarkdownText.escaped(text))</ins>"
      }
    }.joined()
  }

  private func cell(_ row: Comparison.HolderTable.Row?) -> String {
    guard let row else { return "" }
    let scope = row.scope == Scope.Box().wording ? "" : (language == .zh ? "：" : ": ") + row.scope[language]
    return MarkdownText.escaped("\(row.role) \(row.holder[language])\(scope)")
  }

  private func effects(_ effects: Comparison.Effects) -> String {
    let told = [(effects.opened, "+"), (effects.closed, "−")].flatMap { findings, mark in
      findings.map { finding in
        let severity = finding.severity.wording[language]
        return
          "- `\(mark)` \(severity): \(MarkdownText.escaped(finding.message[language])) \(MarkdownText.rule(finding.rule, language))\n"
      }
    }
    return "### \(DiffWords.effects(effects)[language])\n" + (told.isEmpty ? "" : "\n" + told.joined())
  }

  private func followers(_ followers: [Comparison.Follower]) -> String {
    "### \(DiffWords.followers(followers.count)[language])\n"
      + followers.map { follower in
        let rows = follower.rows.map { row in
          let verb = DiffWords.asked(isForced: row.isForced)[language]
          return
            "  - \(MarkdownText.escaped("\(row.duty.id) \(row.duty.name)")) — \(verb)\(MarkdownText.escaped(row.reason[language]))\n"
        }
        return "\n- **\(MarkdownText.escaped(follower.list.id))** \(MarkdownText.escaped(follower.list.name))\n"
          + rows.joined()
      }.joined()
  }

  private func table(_ heads: [String], _ rows: [[String]]) -> String {
    ([heads, heads.map { _ in "---" }] + rows).map { "| \($0.joined(separator: " | ")) |\n" }.joined()
  }
}
