package import BoundaryFindings
package import BoundaryMap
package import BoundaryModel

/// What an establishment office's report shows beside the findings: bodies by class, ceilings against what is approved
/// and filled, what changed between two days, the proposal for next year, and what the lists delegate and promise.
package struct EstablishmentTables {
  let establishment: Establishment
  private let since: Day?
  private let day: Day

  /// - Parameters:
  ///   - asked: The day that was asked about; without it, that of each register.
  ///   - since: The first of the two days whose states are compared; without it, the last day of the year before.
  package init(_ map: DutyMap, asked: Day?, since: Day?, today: Day) {
    establishment = Establishment(map, asked: asked, today: today)
    self.since = since
    let registers = map.documents.registers.rows.map { $0.day(asked: asked, today: today) }
    day = registers.max() ?? asked ?? today
  }

  var ledger: Ledger { establishment.ledger }
  var documents: Documents { establishment.documents }

  /// Those that have something to show.
  package var tables: [ReportTable] {
    let ofLedger = documents.entries.count > 0 ? [classes, bodies, ceilings, changes, proposal] : []
    // Who counts what was delegated wants to see by whom.
    let isCounted = !ofLedger.isEmpty || documents.totals.rows.contains { $0.delegated != nil || $0.givers != nil }
    return (ofLedger.compactMap(\.self) + (isCounted ? [delegations] : []) + [times]).filter { !$0.rows.isEmpty }
  }

  // MARK: Bodies

  var zones: [RowID<Body>] {
    documents.bodies.entries.filter { $0.row.isZone && establishment.exists($0.id) }.map(\.id)
  }

  /// How many bodies each class has, with what they have together.
  private var classes: ReportTable {
    let quantities = quantities
    var table = ReportTable(
      id: "classes", title: Wording(zh: "机构分类统计", en: "Bodies by class"),
      about: Wording(
        zh: "各类开发区和园区的数量，及其核定数合计", en: "How many zones and parks each class has, and what they have together"),
      headings: [Wording(zh: "类别", en: "class"), Wording(zh: "家数", en: "bodies")]
        + quantities.map { Wording(name: documents.text($0.name)) })
    let grouped = Dictionary(grouping: zones) { ledger.classID(of: $0, on: establishment.day(of: $0)) }
    let order = zones.map { ledger.classID(of: $0, on: establishment.day(of: $0)) }.unrepeated
    for id in order {
      let bodies = grouped[id, default: []]
      table.rows.append([className(id), .number(bodies.count)] + quantities.map { .number(sum(of: $0, bodies)) })
    }
    if order.count > 1 {
      table.rows.append(
        [.text(Wording(zh: "合计", en: "total")), .number(zones.count)] + quantities.map { .number(sum(of: $0, zones)) })
    }
    return table
  }

  /// Each zone and park with what the ledger says that it is.
  private var bodies: ReportTable {
    var table = ReportTable(
      id: "bodies", title: Wording(zh: "机构一览", en: "The bodies"),
      about: Wording(zh: "各机构的类别、级别、性质和阶段，以台账为准", en: "What each body is, as the ledger says"),
      headings: [
        Wording(zh: "编号", en: "id"), Wording(zh: "机构", en: "body"), Wording(zh: "类别", en: "class"),
        Wording(zh: "级别", en: "level"), Wording(zh: "性质", en: "nature"), Wording(zh: "阶段", en: "stage"),
        Wording(zh: "隶属", en: "under"), Wording(zh: "内设机构", en: "organs"), Wording(zh: "事业单位", en: "institutions"),
        Wording(zh: "园区", en: "parks"),
      ])
    for id in zones {
      let day = establishment.day(of: id)
      let row = ledger[id]
      let parts = ledger.parts(of: id).filter { establishment.exists($0.body) }
      func count(_ kinds: Set<Body.Kind>) -> ReportTable.Value {
        .number(parts.count { ledger[$0.body].kind.map(kinds.contains) ?? false })
      }
      let above = row.under.map { under in
        establishment.map.index.bodies[under].map { documents.text(ledger[$0].name) } ?? documents.text(under)
      }
      table.rows.append([
        .name(documents.text(row.id)), .name(documents.text(row.name)), className(ledger.classID(of: id, on: day)),
        .name(ledger.level(of: id, on: day).map { documents.text($0) } ?? ""),
        .text(ledger.nature(of: id, on: day)?.wording ?? Wording(name: "")),
        .text(ledger.stage(of: id, on: day)?.wording ?? Wording(name: "")), .name(above ?? ""), count([.organ]),
        count([.institution]), count([.zone, .park]),
      ])
    }
    return table
  }

  // MARK: Ceilings

  /// Of each body, what the norms allow at most, what is approved, and how many are filled.
  private var ceilings: ReportTable {
    var table = ReportTable(
      id: "ceilings", title: Wording(zh: "限额、核定与实有", en: "Ceilings, approved and filled"),
      about: Wording(
        zh: "上限以规范为准，核定数和实有数以台账为准；余额为上限减核定",
        en: "Ceilings are the norms', the other numbers the ledger's; what is left is the ceiling less what is approved"
      ),
      headings: [
        Wording(zh: "编号", en: "id"), Wording(zh: "机构", en: "body"), Wording(zh: "数量", en: "quantity"),
        Wording(zh: "上限", en: "ceiling"), Wording(zh: "核定", en: "approved"), Wording(zh: "实有", en: "filled"),
        Wording(zh: "余额", en: "left"), Wording(zh: "空缺", en: "vacant"),
      ])
    for quantity in quantities {
      var sums = (ceiling: 0, approved: 0, filled: 0, isFilled: false, bodies: 0)
      for id in zones {
        guard let book = establishment.bookOfRegister[ledger[id].register] else { continue }
        let day = establishment.day(of: id)
        let approved = establishment.count(quantity, of: id, on: day)
        let filled = quantity.isCounted ? nil : ledger.filled(quantity.id, of: id, on: day)
        let ceiling = establishment.ceiling(of: quantity, id, book, on: day)
        guard approved != nil && !(quantity.isCounted && ceiling == nil) || ceiling != nil else { continue }
        table.rows.append([
          .name(documents.text(ledger[id].id)), .name(documents.text(ledger[id].name)),
          .name(documents.text(quantity.name)), .number(ceiling), .number(approved), .number(filled),
          .number(ceiling.flatMap { ceiling in approved.map { ceiling - $0 } }),
          .number(filled.flatMap { filled in approved.map { $0 - filled } }),
        ])
        guard let ceiling, let approved else { continue }
        sums.bodies += 1
        sums.ceiling += ceiling
        sums.approved += approved
        if let filled {
          sums.filled += filled
          sums.isFilled = true
        }
      }
      guard sums.bodies > 1 else { continue }
      table.rows.append([
        .name(""), .text(Wording(zh: "有上限的 \(sums.bodies) 家合计", en: "\(sums.bodies) bodies with a ceiling")),
        .name(documents.text(quantity.name)), .number(sums.ceiling), .number(sums.approved),
        .number(sums.isFilled ? sums.filled : nil), .number(sums.ceiling - sums.approved), .number(nil),
      ])
    }
    return table
  }

  // MARK: Changes

  /// What approvals changed after one day and up to another.
  private var changes: ReportTable {
    let first = since ?? Day(year: day.year - 1, month: 12, day: 31)
    var table = ReportTable(
      id: "changes-between", title: Wording(zh: "\(first) 至 \(day) 的变动", en: "Changes from \(first) to \(day)"),
      about: Wording(
        zh: "前一日之后、后一日为止，各批文改变了什么", en: "What approvals changed after the first day and up to the second"),
      headings: [
        Wording(zh: "日期", en: "day"), Wording(zh: "编号", en: "id"), Wording(zh: "机构", en: "body"),
        Wording(zh: "事项", en: "what"), Wording(zh: "原为", en: "before"), Wording(zh: "现为", en: "now"),
        Wording(zh: "批准文号", en: "document"),
      ])
    table.rows = LedgerSteps(establishment).rows(after: first, upTo: day)
    return table
  }

  // MARK: Proposal

  /// What each body may have next year, by the newest ranks that are not later than the day.
  private var proposal: ReportTable? {
    guard let year = documents.ranks.rows.map(\.year).filter({ $0 <= day.year }).max(), (1000...9998).contains(year)
    else { return nil }
    let allocation = Allocator(establishment, year: year).allocation()
    let names = allocation.rows.first?.amounts.map(\.quantity) ?? []
    var table = ReportTable(
      id: "proposal", title: Wording(zh: "\(year + 1) 年度配置建议表", en: "Proposal for \(year + 1)"),
      about: Wording(
        zh: "建议，不是核定：按 \(year) 年为止的排名，以 \(year) 年末的台账为基数",
        en: "A proposal, not a decision: on the ranks up to \(year) and the ledger at the end of it"),
      headings: [Wording(zh: "编号", en: "id"), Wording(zh: "机构", en: "body"), Wording(zh: "类别", en: "class")]
        + names.flatMap {
          [Wording(zh: "\($0.name)现数", en: "\($0.name) now"), Wording(zh: "\($0.name)建议", en: "\($0.name) proposed")]
        } + [Wording(zh: "理由", en: "reasons")])
    table.rows = allocation.rows.map { row in
      let amounts = names.flatMap { name -> [ReportTable.Value] in
        let amount = row.amounts.first { $0.quantity.id == name.id }
        return [.number(amount?.current), .number(amount?.proposed)]
      }
      let reasons = row.reasons.map(\.message) + row.unknown.map(\.message)
      return [.name(row.body.id), .name(row.body.name), .name(row.bodyClass?.name ?? "")] + amounts
        + [
          .text(
            Wording(
              zh: reasons.map(\.zh).joined(separator: "\n"), en: reasons.map(\.en).joined(separator: "\n")))
        ]
    }
    return table
  }

  // MARK: Names

  /// The quantities of all norms that are whole numbers, each once.
  private var quantities: [Quantity] {
    var seen: Set<Symbol> = []
    return establishment.books.flatMap(\.allQuantities).filter { quantity in
      guard quantity.isWhole, seen.insert(quantity.id).inserted else { return false }
      guard case .counted(let counting) = quantity.measure else { return true }
      // Zones themselves are counted in the first column.
      return documents.symbols[counting.kinds].contains { ["organ", "institution"].contains(documents.text($0)) }
    }
  }

  private func sum(of quantity: Quantity, _ bodies: [RowID<Body>]) -> Int? {
    let counts = bodies.compactMap { establishment.count(quantity, of: $0, on: establishment.day(of: $0)) }
    return counts.isEmpty ? nil : counts.reduce(0, +)
  }

  func className(_ id: Symbol?) -> ReportTable.Value {
    guard let id else { return .text(Wording(zh: "未写明", en: "not stated")) }
    return .name(documents.text(documents.classes.rows.first { $0.id == id }?.name ?? id))
  }
}
