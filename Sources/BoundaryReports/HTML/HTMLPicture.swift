import BoundaryFindings
import BoundaryModel

/// The picture as `Resources/picture.mustache` takes it.
struct HTMLPicture {
  /// More columns than this are not drawn.
  private static let mostBodies = 60

  private let report: ConflictReport
  private let language: Language
  private let graph: String?
  private let marks: RoleMarks

  init(_ report: ConflictReport, _ language: Language, graph: String?) {
    self.report = report
    self.language = language
    self.graph = graph
    marks = RoleMarks(report.overview.roles)
  }

  private var overview: Overview { report.overview }

  var view: [String: Any] {
    let shown = report.shownBodies(atMost: Self.mostBodies)
    var view: [String: Any] = [
      "hasMatrix": !overview.duties.isEmpty, "rows": rows(shown), "isWide": shown.count > 20,
      "heads": shown.map { head($0) },
      "roles": overview.roles.map { ["kind": kind([$0]), "mark": marks[[$0]], "name": visible($0.name)] },
      "hasLoad": !shown.isEmpty, "load": load(shown),
      "hasCoverage": !overview.fields.isEmpty, "coverage": coverage,
      "hasGraph": !overview.delegations.isEmpty || graph != nil, "hasDelegations": !overview.delegations.isEmpty,
      "delegations": delegations, "hasPairs": !overview.pairs.isEmpty,
    ]
    let hidden = overview.bodies.count { !$0.duties.isEmpty || !$0.conflicts.isEmpty } - shown.count
    view["hidden"] = hidden > 0 ? ReportWords.hidden(hidden)[language] : nil
    view["graph"] = graph.map { ["svg": $0] }
    view.merge(pairs) { own, _ in own }
    return view
  }

  private func head(_ body: Int) -> [String: Any] {
    ["name": visible(overview.bodies[body].body.name), "short": visible(overview.bodies[body].short)]
  }

  // MARK: Matrix

  private func rows(_ shown: [Int]) -> [[String: Any]] {
    var field: Int? = -1
    return overview.duties.map { row in
      var view: [String: Any] = [
        "id": visible(row.duty.id), "name": visible(row.duty.name),
        "cells": shown.map { cell(row.cells[$0], row, overview.bodies[$0].body) },
      ]
      if row.field != field {
        let name = row.field.map { visible(overview.fields[$0].field.name) } ?? HTMLWords.noField[language]
        view["field"] = ["name": name, "span": shown.count + 1] as [String: Any]
      }
      field = row.field
      view["gap"] = link(row.gaps, "\(visible(row.duty.name)): \(ReportWords.gap[language])")
      return view
    }
  }

  private func cell(_ cell: Overview.Cell?, _ row: Overview.DutyRow, _ body: Named) -> [String: Any] {
    guard let cell else { return [:] }
    let names = cell.roles.map { visible($0.name) }.joined(separator: language == .zh ? "、" : ", ")
    let label = "\(visible(body.name)), \(visible(row.duty.id)): \(names)"
    let view: [String: Any] = ["mark": marks[cell.roles], "kind": kind(cell.roles), "label": label]
    guard let link = link(cell.conflicts, label) else { return ["plain": view] }
    return ["link": view.merging(link) { $1 }]
  }

  /// What a number in a picture leads to; nil when there is nothing.
  private func link(_ numbers: [Int], _ label: String) -> [String: Any]? {
    guard let first = numbers.first else { return nil }
    return [
      "first": first, "numbers": numbers.map(String.init).joined(separator: " "), "count": numbers.count,
      "label": "\(label), \(HTMLWords.conflicts(numbers.count)[language])",
    ]
  }

  /// Leading outweighs what is held besides.
  private func kind(_ roles: [Named]) -> String {
    let functions = roles.map { overview.functions[$0.id] }
    return functions.contains(.lead) ? "lead" : functions.contains(.support) ? "support" : "other"
  }

  // MARK: Numbers

  private var pairs: [String: Any] {
    // The darkest is for the most, but for no fewer than four.
    let most = max(4, overview.pairs.first?.conflicts.count ?? 0)
    let involved = overview.pairs.prefix(400).flatMap { [$0.first, $0.second] }
    let bodies = Set(involved).sorted().prefix(Self.mostBodies)
    let counts = Dictionary(
      overview.pairs.flatMap { [([$0.first, $0.second], $0.conflicts), ([$0.second, $0.first], $0.conflicts)] },
      uniquingKeysWith: { first, _ in first })
    return [
      "pairHeads": bodies.map(head),
      "pairRows": bodies.map { row -> [String: Any] in
        head(row).merging([
          "cells": bodies.map { column -> [String: Any] in
            guard row != column else { return ["level": 0] }
            let numbers = counts[[row, column]] ?? []
            let label = Wording.joining([row, column].map { visible(overview.bodies[$0].body.name) })[language]
            guard let link = link(numbers, label) else { return ["level": ""] }
            return link.merging(["level": (4 * numbers.count + most - 1) / most]) { $1 }
          }
        ]) { $1 }
      },
    ]
  }

  private func load(_ shown: [Int]) -> [[String: Any]] {
    let widest = shown.map { overview.bodies[$0].duties.values.reduce(0, +) }.max() ?? 1
    return shown.map { place in
      let body = overview.bodies[place]
      let parts = overview.roles.map { (kind([$0]), Double(body.duties[$0.id, default: 0]) / Double(max(1, widest))) }
      var view: [String: Any] = [
        "name": visible(body.body.name), "numbers": overview.roles.map { "\(body.duties[$0.id, default: 0])" },
        "others": "\(body.others)", "bar": bar(parts),
      ]
      view["conflicts"] = link(body.conflicts, visible(body.body.name))
      return view
    }
  }

  private var coverage: [[String: Any]] {
    overview.fields.map { field in
      var view: [String: Any] = [
        "name": visible(field.field.name), "duties": field.duties, "overlap": field.overlapping, "gap": field.lacking,
        "withoutScope": field.withoutScope,
      ]
      view["conflicts"] = link(field.conflicts, visible(field.field.name))
      return view
    }
  }

  private var delegations: [[String: Any]] {
    overview.delegations.flatMap { delegation in
      delegation.duties.map { duty in
        [
          "giver": visible(overview.bodies[delegation.giver].body.name),
          "taker": visible(overview.bodies[delegation.taker].body.name),
          "duty": visible("\(duty.duty.id) \(duty.duty.name)"),
          "form": (duty.form?.wording ?? Wording(zh: "赋权", en: "delegation"))[language],
          "accepted": duty.accepted.map { "\($0)" } ?? HTMLWords.notAccepted[language],
        ]
      }
    }
  }

  /// Parts side by side, each with its share of the whole width; beside it stand the numbers.
  private func bar(_ parts: [(kind: String, share: Double)]) -> String {
    var left = 0
    let rectangles = parts.map { kind, share -> String in
      // What there is shows, however little.
      let width = share > 0 ? max(2, Int((share * 200).rounded())) : 0
      defer { left += width }
      return width > 0 ? #"<rect class="\#(kind)" x="\#(left)" y="2" width="\#(width)" height="12"/>"# : ""
    }
    return
      #"<svg class="bar" viewBox="0 0 204 16" preserveAspectRatio="none" aria-hidden="true">\#(rectangles.joined())</svg>"#
  }
}
