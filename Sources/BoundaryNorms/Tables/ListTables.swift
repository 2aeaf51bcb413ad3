import BoundaryFindings
import BoundaryMap
import BoundaryModel

// What the lists delegate, and what they promise.

extension EstablishmentTables {
  /// How many duties each body has delegated, in all lists, and in which forms.
  var delegations: ReportTable {
    struct Giver {
      var duties: Set<RowID<Duty>> = []
      var forms: [Wording: Set<RowID<Duty>>] = [:]
      var takers: Set<String> = []
    }
    var givers: [Symbol: Giver] = [:]
    var order: [Symbol] = []
    let map = establishment.map
    for row in documents.assignments.rows {
      guard let delegation = row.delegation, let list = documents.duties[row.duty].list else { continue }
      if givers[delegation.delegator] == nil { order.append(delegation.delegator) }
      var giver = givers[delegation.delegator] ?? Giver()
      giver.duties.insert(row.duty)
      let form = delegation.form.map { form in
        documents.wording(ofForm: form, in: map.template(of: list))
      }
      giver.forms[form ?? Wording(zh: "未写明", en: "not stated"), default: []].insert(row.duty)
      if case .bodies(let bodies) = row.holder { giver.takers.formUnion(documents.symbols[bodies].map(name)) }
      givers[delegation.delegator] = giver
    }
    var table = ReportTable(
      id: "delegations", title: Wording(zh: "赋权事项统计", en: "Delegated duties by giver"),
      about: Wording(zh: "各部门赋权给开发区的事项数", en: "How many duties each body has delegated"),
      headings: [
        Wording(zh: "赋权部门", en: "giver"), Wording(zh: "事项", en: "duties"), Wording(zh: "方式", en: "forms"),
        Wording(zh: "承接机构", en: "takers"),
      ])
    let sorted = order.enumerated().sorted {
      (-givers[$0.element, default: Giver()].duties.count, $0.offset)
        < (-givers[$1.element, default: Giver()].duties.count, $1.offset)
    }
    for (_, id) in sorted {
      let giver = givers[id, default: Giver()]
      let forms = giver.forms.sorted { (-$0.value.count, $0.key.en) < (-$1.value.count, $1.key.en) }
      table.rows.append([
        .name(name(id)), .number(giver.duties.count),
        .text(
          Wording(
            zh: forms.map { "\($0.key.zh) \($0.value.count)" }.joined(separator: "，"),
            en: forms.map { "\($0.key.en) \($0.value.count)" }.joined(separator: ", "))),
        .text(Wording.joining(giver.takers.sorted())),
      ])
    }
    if order.count > 1 {
      let all = givers.values.reduce(into: Set<RowID<Duty>>()) { $0.formUnion($1.duties) }
      table.rows.append([
        .text(Wording(zh: "\(order.count) 个部门合计", en: "\(order.count) givers")), .number(all.count), .name(""),
        .name(""),
      ])
    }
    return table
  }

  /// How many days each list saves: what it promises beside what the law allows.
  var times: ReportTable {
    var table = ReportTable(
      id: "times", title: Wording(zh: "办理时限", en: "Days by law and promised"),
      about: Wording(
        zh: "写明法定时限和承诺时限的事项，单位相同的一并计算", en: "The duties that state both, those of one sort of days together"),
      headings: [
        Wording(zh: "清单", en: "list"), Wording(zh: "单位", en: "unit"), Wording(zh: "事项", en: "duties"),
        Wording(zh: "法定合计", en: "by law"), Wording(zh: "承诺合计", en: "promised"), Wording(zh: "压缩", en: "saved"),
      ])
    struct Key: Hashable {
      let list: RowID<BoundaryList>
      let unit: Symbol?
    }
    var sums: [Key: (duties: Int, legal: Int, promised: Int)] = [:]
    var order: [Key] = []
    for time in documents.dutyTimes.rows {
      guard let list = documents.duties[time.duty].list, let legal = legal(time), let promised = time.promised else {
        continue
      }
      let key = Key(list: list, unit: time.unit)
      if sums[key] == nil { order.append(key) }
      let sum = sums[key] ?? (0, 0, 0)
      sums[key] = (sum.duties + 1, sum.legal + legal, sum.promised + promised)
    }
    for key in order {
      guard let sum = sums[key] else { continue }
      table.rows.append([
        .name(documents.text(documents.lists[key.list].id)),
        .text(key.unit.map { Wording(name: documents.text($0)) } ?? Wording(zh: "工作日", en: "working days")),
        .number(sum.duties), .number(sum.legal), .number(sum.promised), .number(sum.legal - sum.promised),
      ])
    }
    return table
  }

  /// What the law allows, as the row itself or its template's says.
  private func legal(_ time: DutyTime) -> Int? {
    if let legal = time.legal { return legal }
    let map = establishment.map
    let duty = documents.duties[time.duty]
    guard duty.isReference, let list = duty.list, let template = map.template(of: list),
      let original = map.index[template].duties[duty.id], let id = map.outline.times[original].first,
      documents.dutyTimes[id].unit == time.unit
    else { return nil }
    return documents.dutyTimes[id].legal
  }

  private func name(_ body: Symbol) -> String {
    establishment.map.index.bodies[body].map { documents.text(ledger[$0].name) } ?? documents.text(body)
  }
}
