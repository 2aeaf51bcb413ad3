package import BoundaryFindings
import BoundaryModel

/// An allocation as lines for a terminal: the bodies under each other, the reasons below each.
package struct AllocationText: TextReporter {
  package static let name = "text"
  package static let endings = ["txt"]

  private let allocation: Allocation
  private let table: AllocationTable
  private let language: Language
  private let style: TextStyle

  package init(_ allocation: Allocation, _ presentation: Presentation) {
    self.allocation = allocation
    language = presentation.language
    style = presentation.style
    table = AllocationTable(allocation: allocation, language: language)
  }

  package func render() -> String {
    let width = allocation.rows.map { displayWidth(name($0)) }.max() ?? 0
    let columns = table.quantities.map { quantity in
      allocation.rows.compactMap { row in row.amounts.first { $0.quantity == quantity }.map(change) }
        .map(displayWidth).max() ?? 0
    }
    let lines = allocation.rows.flatMap { row -> [String] in
      let amounts = zip(row.amounts, columns).map { padded(change($0), to: $1) }
      let status = AllocationTable.status(row)[language]
      let head = ([padded(name(row), to: width)] + amounts + [status]).joined(separator: "  ")
      return [row.isChanged || row.status == .undecided ? style.bold(head) : head]
        + row.reasons.map { "    " + visible(table.reason($0)) }
        + row.unknown.map { "    " + visible($0.message[language]) }
    }
    let totals = table.totals.map(visible)
    return ([visible(table.heading), ""] + lines + (totals.isEmpty ? [] : [""] + totals)).joined(separator: "\n") + "\n"
  }

  private func name(_ row: Allocation.Row) -> String { visible("\(row.body.id)  \(row.body.name)") }

  /// `职能机构 5 → 6 个`.
  private func change(_ amount: Allocation.Amount) -> String {
    let unit = language == .en || amount.unit.isEmpty ? "" : " " + amount.unit
    let unknown = Wording(zh: "未知", en: "unknown")[language]
    let current = amount.current.map { "\($0)" } ?? unknown
    let usable = amount.usable.map { Wording(zh: "（可用 \($0)）", en: " (\($0) usable)")[language] } ?? ""
    let arrow = amount.change == 0 ? current : "\(current) → \(amount.proposed.map { "\($0)" } ?? unknown)"
    return visible("\(amount.quantity.name) \(arrow)\(unit)\(usable)")
  }
}
