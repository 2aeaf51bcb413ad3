import BoundaryFindings
import BoundaryModel

/// A ledger as the table that offices keep 台账: a row for each entry, with what is said of its body in front.
struct LedgerTable {
  let book: LedgerBook
  let language: Language

  private var documents: Documents { book.documents }

  static let ofBody = [
    Wording(zh: "机构编号", en: "id"), Wording(zh: "机构名称", en: "body"), Wording(zh: "机构类型", en: "kind"),
    Wording(zh: "上级机构", en: "parent"), Wording(zh: "隶属", en: "under"), Wording(zh: "职能", en: "function"),
    Wording(zh: "成立日期", en: "established"), Wording(zh: "撤销日期", en: "abolished"), Wording(zh: "承接机构", en: "successor"),
  ]
  static let ofEntry = [
    Wording(zh: "批准日期", en: "day"), Wording(zh: "批准文号", en: "document"), Wording(zh: "类别", en: "class"),
    Wording(zh: "级别", en: "level"), Wording(zh: "性质", en: "nature"), Wording(zh: "阶段", en: "stage"),
    Wording(zh: "派出机关", en: "agency of"), Wording(zh: "理由", en: "ground"),
  ]

  /// The quantities that entries state, in the order in which they come up.
  var quantities: [Symbol] {
    book.registers.flatMap(book.bodies).flatMap(book.entries)
      .flatMap { documents.entryCounts[$0.counts].map(\.quantity) }.unrepeated
  }

  var headings: [String] {
    (Self.ofBody + Self.ofEntry).map { $0[language] }
      + quantities.map(book.quantityName).flatMap { name in
        [
          Wording(zh: "\(name)核定", en: "\(name) approved")[language],
          Wording(zh: "\(name)实有", en: "\(name) filled")[language],
        ]
      }
  }

  var rows: [[Cell]] {
    book.registers.flatMap(book.bodies).flatMap { body -> [[Cell]] in
      let entries = book.entries(of: body)
      return entries.isEmpty ? [self.body(body) + entry(nil)] : entries.map { self.body(body) + entry($0) }
    }
  }

  enum Cell {
    case text(String)
    case number(Int?)

    var text: String {
      switch self {
      case .text(let text): text
      case .number(let number): number.map { "\($0)" } ?? ""
      }
    }
  }

  private func body(_ id: RowID<Body>) -> [Cell] {
    let body = documents.bodies[id]
    return [
      book.text(body.id), book.text(body.name), body.kind?.wording[language] ?? "", body.parent.map(name) ?? "",
      body.under.map(name) ?? "", body.function.map(book.functionName) ?? "", body.established.map { "\($0)" } ?? "",
      body.abolished.map { "\($0)" } ?? "", names(body.successors),
    ].map(Cell.text)
  }

  private func entry(_ entry: Entry?) -> [Cell] {
    let texts = [
      entry.map { "\($0.on)" }, entry?.document.map(book.text), entry?.classID.map(book.className),
      entry?.level.map(book.text), entry?.nature?.wording[language], entry?.stage?.wording[language],
      entry.map { names($0.agencyOf) }, entry?.ground.map(book.text),
    ]
    let counts = entry.map { documents.entryCounts[$0.counts] } ?? []
    return texts.map { .text($0 ?? "") }
      + quantities.flatMap { quantity -> [Cell] in
        let count = counts.last { $0.quantity == quantity }
        return [.number(count?.approved), .number(count?.filled)]
      }
  }

  private func name(_ id: Symbol) -> String { book.text(book.body(id).map { documents.bodies[$0].name } ?? id) }

  private func names(_ run: SymbolRun) -> String { documents.symbols[run].map(name).joined(separator: "、") }
}
