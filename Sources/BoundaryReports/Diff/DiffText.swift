import BoundaryFindings
import BoundaryModel

/// A comparison for a terminal: what there is, who gains and who loses, what it opens and closes, then
/// the changes of each duty with old and new holders side by side.
package struct DiffText: LinesReporter {
  package static let name = "text"
  package static let endings = ["txt"]

  private let located: LocatedComparison
  private let outline: DiffOutline
  private let language: Language
  private let style: TextStyle
  private let columns: TextColumns

  /// In as many columns as a page has, since a comparison is often sent on.
  package init(_ located: LocatedComparison, _ presentation: Presentation) {
    self.init(located, presentation, width: 100)
  }

  /// - Parameter width: How many columns there are.
  package init(_ located: LocatedComparison, _ presentation: Presentation, width: Int) {
    self.located = located
    language = presentation.language
    style = presentation.style
    outline = DiffOutline(located)
    columns = TextColumns(width: width, style: style, language: language)
  }

  package func render() -> String {
    var blocks = [head]
    if !outline.balances.isEmpty { blocks.append(balances) }
    if let effects = located.comparison.effects { blocks.append(self.effects(effects)) }
    blocks += outline.sections.map(section)
    if let followers = located.comparison.followers { blocks.append(self.followers(followers)) }
    let open = self.open
    if !open.isEmpty { blocks.append(open) }
    return blocks.joined(separator: "\n")
  }

  // MARK: The head

  private var head: String {
    var text = ""
    for document in located.changedDocuments(outline).told {
      text += style.bold(visible(document.heading[language])) + "\n"
      for (mark, revision) in [("-", document.old), ("+", document.new)] {
        if let revision { text += style.faint("  \(mark) \(visible(revision.path))") + "\n" }
      }
    }
    return text + (text.isEmpty ? "" : "\n") + style.bold(located.sentence(outline)[language]) + "\n"
  }

  private var balances: String {
    var text = style.bold(DiffWords.balances[language]) + "\n"
    for balance in outline.balances {
      text += "  \(visible(balance.body.name))\n"
      for (changes, isGain) in [(balance.gains, true), (balance.losses, false)] {
        for change in changes {
          text += columns.item(isGain ? "+" : "-", visible(change.stake()[language]), indent: 4, isGain: isGain)
        }
      }
    }
    return text
  }

  // MARK: Changes

  private func section(_ section: DiffOutline.Section) -> String {
    let consequence = section.consequence
    let title = "\(consequence.title[language])\(language == .zh ? "：" : ": ")\(consequence.meaning[language])"
    return style.bold(title) + "\n" + section.groups.map(group).joined()
  }

  private func group(_ group: DiffOutline.Group) -> String {
    var text = ""
    if let duty = group.duty { text += "  " + style.bold(visible("\(duty.id) \(duty.name)")) + "\n" }
    for change in group.changes { text += self.change(change, indent: group.duty == nil ? 2 : 4) }
    if let holderTable = group.holderTable { text += columns.table(holderTable) }
    return text
  }

  private func change(_ change: Change, indent: Int) -> String {
    let kind = style.bold(change.kind.title[language])
    let separator = language == .zh ? "：" : ": "
    var text = columns.item("*", "\(kind)\(separator)\(body(of: change))", indent: indent)
    if let evidence = change.evidence { text += columns.note(visible(evidence[language]), indent: indent + 2) }
    if let acceptance = change.acceptance {
      text += columns.note(visible(DiffWords.accepted(acceptance)[language]), indent: indent + 2)
    }
    text += columns.note(places(change), indent: indent + 2)
    return text
  }

  private func body(of change: Change) -> String {
    let uses =
      change.uses > 0 && change.duty == nil && change.kind.subject != .order
      ? DiffWords.uses(change.uses)[language] : ""
    if change.isText, let before = change.before?[language], let after = change.after?[language] {
      return columns.difference(visible(before), visible(after)) + uses
    }
    return visible(change.detail[language]) + uses
  }

  private func places(_ change: Change) -> String {
    func first(_ spots: [Spot], _ mark: String) -> String? {
      spots.first.map { spot in
        let location = located.location(of: spot)
        return "\(mark) \(visible(location.name(language)))"
      }
    }
    return [first(change.old, "-"), first(change.new, "+")].compactMap(\.self).joined(separator: "  ")
  }

  // MARK: What it does

  private func effects(_ effects: Comparison.Effects) -> String {
    var text = style.bold(DiffWords.effects(effects)[language]) + "\n"
    for (findings, mark) in [(effects.opened, "+"), (effects.closed, "-")] {
      for finding in findings {
        let location =
          mark == "+" ? located.location(ofOpen: finding) : located.location(ofClosed: finding)
        let severity = style.severity(finding.severity, finding.severity.wording[language])
        text += columns.item(
          mark,
          "\(severity): \(visible(finding.message[language])) \(style.faint("[\(finding.rule.label(language))]"))",
          indent: 2
        )
        text += columns.note("\(visible(location.name(language)))", indent: 4)
      }
    }
    return text
  }

  private func followers(_ followers: [Comparison.Follower]) -> String {
    var text = style.bold(DiffWords.followers(followers.count)[language]) + "\n"
    for follower in followers {
      let location = located.location(of: follower.spot)
      text += "  \(style.bold(visible(follower.list.id))) \(visible(follower.list.name))\n"
      text += columns.note("\(visible(location.name(language)))", indent: 2)
      if follower.rows.isEmpty { text += columns.item(" ", DiffWords.nothingToChange[language], indent: 4) }
      for row in follower.rows {
        let place = located.location(of: row.spot)
        let verb = DiffWords.asked(isForced: row.isForced)[language]
        text += columns.item(
          row.isForced ? "!" : "?",
          "\(visible(place.cell?.place[language] ?? "\(place.line)")): \(visible(row.duty.id)) \(verb)\(visible(row.reason[language]))",
          indent: 4)
      }
    }
    return text
  }

  /// What is not told or could not be compared.
  private var open: String {
    located.openLines(outline, language).map { visible($0) + "\n" }.joined()
  }
}
