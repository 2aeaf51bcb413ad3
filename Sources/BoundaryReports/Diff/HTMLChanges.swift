import BoundaryFindings
import BoundaryModel

/// The changes of one duty, or one change of something else, as `Resources/changes.mustache` takes them.
struct HTMLChanges {
  private let group: DiffOutline.Group
  private let located: LocatedComparison
  private let language: Language

  init(_ group: DiffOutline.Group, _ located: LocatedComparison, _ language: Language) {
    self.group = group
    self.located = located
    self.language = language
  }

  var view: [String: Any] {
    var view: [String: Any] = ["changes": group.changes.map(change)]
    view["duty"] = group.duty.map { ["id": visible($0.id), "name": visible($0.name)] }
    view["sides"] = group.holderTable.map(sides)
    return view
  }

  private func change(_ change: Change) -> [String: Any] {
    let notes = [change.evidence, change.acceptance.map(DiffWords.accepted)].compactMap(\.self)
    return [
      "kind": capitalised(change.kind.title[language]), "parts": parts(of: change), "place": places(change),
      "notes": notes.map { visible($0[language]) },
    ]
  }

  /// The change in words, with what went and what came marked where it is one of text.
  private func parts(of change: Change) -> [[String: Any]] {
    guard change.isText, let before = change.before?[language], let after = change.after?[language] else {
      return [["same": visible(change.detail[language])]]
    }
    let difference = WordDifference(visible(before), visible(after))
    if difference.isRewritten { return [["removed": visible(before)], ["same": " "], ["added": visible(after)]] }
    return difference.parts.map { part in
      switch part {
      case .same(let text): ["same": text]
      case .removed(let text): ["removed": text]
      case .added(let text): ["added": text]
      }
    }
  }

  private func places(_ change: Change) -> String {
    let places = [("−", change.old.first), ("+", change.new.first)].compactMap { mark, spot in
      spot.map { spot in
        let location = located.location(of: spot)
        return "\(mark) \(visible(location.name(language)))"
      }
    }
    return places.joined(separator: "  ")
  }

  private func sides(_ holderTable: Comparison.HolderTable) -> [String: Any] {
    func head(_ word: Wording, _ duties: [Change.Named]) -> String {
      visible(([capitalised(word[language])] + duties.map(\.id)).joined(separator: " "))
    }
    return [
      "old": head(DiffWords.old, holderTable.oldDuties), "new": head(DiffWords.new, holderTable.newDuties),
      "lines": HolderColumns(holderTable).lines.map(line),
    ]
  }

  private func line(_ line: HolderColumns.Line) -> [String: Any] {
    let kind = line.isSame ? "same" : line.old == nil ? "added" : line.new == nil ? "removed" : "changed"
    return [
      "kind": kind, "mark": line.mark == "-" ? "−" : line.mark, "label": DiffWords.ofLines[kind]?[language] ?? "",
      "cells": [cell(line.old), cell(line.new)],
    ]
  }

  /// Empty where the side has no such row.
  private func cell(_ row: Comparison.HolderTable.Row?) -> [String: Any] {
    guard let row else { return [:] }
    var view = ["role": visible(row.role), "holder": visible(row.holder[language])]
    if row.scope != Scope.Box().wording { view["scope"] = visible(row.scope[language]) }
    return ["row": view]
  }
}
