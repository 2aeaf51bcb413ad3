import BoundaryFindings
import BoundaryModel

/// An allocation as a table: a row for each body, for every format that has rows.
struct AllocationTable {
  let allocation: Allocation
  let language: Language

  /// The quantities, in the order of the norms.
  var quantities: [Named] { allocation.rows.flatMap(\.amounts).map(\.quantity).unrepeated }

  var headings: [String] {
    [Self.id, Self.body, Self.bodyClass].map { $0[language] }
      + quantities.flatMap { quantity in
        [
          quantity.name + Self.current[language], quantity.name + Self.proposed[language], Self.change[language],
          Self.room[language],
        ]
      } + [Self.status, Self.reasons, Self.unknown].map { $0[language] }
  }

  var rows: [[AllocationCell]] {
    allocation.rows.map { row in
      let amounts = quantities.flatMap { quantity -> [AllocationCell] in
        guard let amount = row.amounts.first(where: { $0.quantity == quantity }) else {
          return Array(repeating: .text(""), count: 4)
        }
        return [
          .number(amount.current), .number(amount.proposed), .number(amount.current.map { _ in amount.change }),
          .number(amount.room),
        ]
      }
      return [.text(row.body.id), .text(row.body.name), .text(row.bodyClass?.name ?? "")] + amounts + [
        .text(Self.status(row)[language]), .text(row.reasons.map { reason($0) }.joined(separator: "\n")),
        .text(row.unknown.map { $0.message[language] }.joined(separator: "\n")),
      ]
    }
  }

  /// A reason with the document that its band rests on.
  func reason(_ reason: Allocation.Reason) -> String {
    Wording(
      zh: "\(reason.message.zh)（依据：\(reason.document)）", en: "\(reason.message.en) (\(reason.document))")[language]
  }

  static func status(_ row: Allocation.Row) -> Wording {
    switch row.status {
    case .undecided: Wording(zh: "待定", en: "undecided")
    case .preparatory: Wording(zh: "筹备，不变", en: "preparatory, untouched")
    case .decided where !row.unknown.isEmpty: Wording(zh: "有未知", en: "something is unknown")
    case .decided where row.freezesApplications: Wording(zh: "冻结申请", en: "applications frozen")
    case .decided where row.isChanged: Wording(zh: "调整", en: "changed")
    case .decided: Wording(zh: "不变", en: "unchanged")
    }
  }

  /// What it is, in one sentence.
  var heading: String {
    let title = allocation.title.isEmpty ? "" : allocation.title + (language == .zh ? "：" : ": ")
    return title
      + Wording(
        zh: "\(allocation.year + 1) 年机构编制资源配置建议（建议，不是核定；依据截至 \(allocation.year) 年的排名）",
        en: "allocation for \(allocation.year + 1) (a proposal, not a decision; on the ranks up to \(allocation.year))")[
        language]
  }

  var totals: [String] {
    let totals = allocation.totals.map { total in
      Wording(
        zh:
          "\(total.quantity.name)：\(total.bodies) 家有上限，合计上限 \(total.ceiling)，现有 \(total.current)（余 \(total.ceiling - total.current)），建议 \(total.proposed)（余 \(total.ceiling - total.proposed)）",
        en:
          "\(total.quantity.name): \(total.bodies) bodies with a ceiling, \(total.ceiling) altogether; \(total.current) now (\(total.ceiling - total.current) left), \(total.proposed) proposed (\(total.ceiling - total.proposed) left)"
      )[language]
    }
    let others = allocation.withoutCeiling.map(\.name)
    guard !others.isEmpty, !allocation.totals.isEmpty else { return totals }
    let names = Wording.joining(others)
    return totals + [Wording(zh: "上限未知，未计入：\(names.zh)", en: "no ceiling known, left out: \(names.en)")[language]]
  }

  private static let id = Wording(zh: "标识", en: "Id")
  private static let body = Wording(zh: "机构", en: "Body")
  private static let bodyClass = Wording(zh: "类别", en: "Class")
  private static let current = Wording(zh: "现有", en: " now")
  private static let proposed = Wording(zh: "建议", en: " proposed")
  private static let change = Wording(zh: "增减", en: "Change")
  private static let room = Wording(zh: "余量", en: "Room left")
  private static let status = Wording(zh: "状态", en: "Status")
  private static let reasons = Wording(zh: "理由", en: "Reasons")
  private static let unknown = Wording(zh: "未知", en: "Unknown")
}

/// A cell of the table: text, or a number that may not be known.
enum AllocationCell {
  case text(String)
  case number(Int?)

  var text: String {
    switch self {
    case .text(let text): text
    case .number(let number): number.map { "\($0)" } ?? ""
    }
  }
}
