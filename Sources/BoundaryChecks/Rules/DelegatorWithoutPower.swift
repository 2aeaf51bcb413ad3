import BoundaryFindings
import BoundaryMap
import BoundaryModel

enum DelegatorWithoutPowerRule: MapRule {
  static let rule = Rule(
    name: "delegator-without-power", kind: .document, severity: .warning,
    title: Wording(zh: "无权可赋", en: "delegator without the power"),
    summary: Wording(zh: "赋权的单位自己并没有这项职责", en: "A body hands over what no list says it holds"),
    why: Wording(
      zh: "自己没有的权力交不出去；多半是写错了单位，或者漏了它自己的一行。",
      en: "What a body does not have it cannot give; mostly the body is wrong, or its own row is missing."),
    example: Rule.Example(
      fails:
        """
        <duty ref="S01">
          <assign body="edz" role="lead" delegated-by="emergency" accepted="2023-06-01"/>
          <assign body="east" role="support"/>
        </duty>
        """,
      mended:
        """
        <duty ref="S01">
          <assign body="emergency" role="lead"/>
          <assign body="edz" role="lead" delegated-by="emergency" accepted="2023-06-01"/>
          <assign body="east" role="support"/>
        </duty>
        """))

  /// A handing-over list that is published by itself names giver and receiver only: that is one cause, not one for
  /// each of its rows.
  static func check(_ map: DutyMap) -> [Finding] {
    let holders = Dictionary(
      map.duties.map { duty in (duty.duty, Set(map.statements(of: duty).flatMap { map.holders(of: $0) })) },
      uniquingKeysWith: { first, _ in first })
    func isFault(_ stated: StatedDuty) -> Bool {
      // A body that is not known was told as such.
      guard let giver = stated.statement.delegator, giver.body != nil else { return false }
      return !(holders[stated.duty.duty]?.contains(giver) ?? false)
    }
    let byList = Dictionary(grouping: map.delegations, by: \.list)
    return byList.sorted { ($0.key?.index ?? 0) < ($1.key?.index ?? 0) }.flatMap { list, all -> [Finding] in
      let faults = all.filter { isFault($0.item) }
      guard let list, faults.count > 1 else { return faults.map { finding($0.item.statement, $0.item.duty, map) } }
      if faults.count == all.count { return [whole(list, nil, faults, map)] }
      let byGiver = Dictionary(grouping: all) { $0.item.statement.delegator }
      return byGiver.sorted { $0.value[0].item.statement.assignment < $1.value[0].item.statement.assignment }
        .flatMap { giver, given -> [Finding] in
          let faults = given.filter { isFault($0.item) }
          guard let giver, faults.count > 1, faults.count == given.count else {
            return faults.map { finding($0.item.statement, $0.item.duty, map) }
          }
          return [whole(list, giver, faults, map)]
        }
    }
  }

  /// Places that are named of those that a list or a giver has.
  private static let toldPlaces = 10

  /// What all delegations of a list, or all of one giver in it, have in common.
  private static func whole(
    _ list: RowID<BoundaryList>, _ giver: Holder?, _ faults: [Listed<StatedDuty>], _ map: DutyMap
  ) -> Finding {
    let documents = map.documents
    let count = faults.count
    let givers = faults.compactMap(\.item.statement.delegator).unrepeated
    let names = map.names(giver.map { [$0] } ?? givers)
    let message =
      givers.count <= 3 || giver != nil
      ? Wording(
        zh: "本清单写\(names.zh)赋出 \(count) 项，而没有一份清单写它承担其中任何一项",
        en: "\(names.en) hands over \(count) duties in this list, and no list says that it holds any of them")
      : Wording(
        zh: "本清单的 \(count) 项赋权，没有一份清单写赋权单位承担",
        en: "of the \(count) duties that this list hands over no list says that the giver holds any")
    let row = documents.lists[list]
    var finding = Finding(rule, message, at: Spot(row.place))
    finding.list = documents.text(row.id)
    finding.gathered = faults.map { documents.text($0.duty) }.unrepeated
    finding.bodies = giver.map { [$0.id(in: documents)] } ?? []
    finding.related = faults.prefix(toldPlaces).map { fault in
      let title = map.title(of: fault.item.duty)
      return Finding.Related(
        Spot(documents.assignments[fault.item.statement.assignment].place, .attributeValue("delegated-by")), title)
    }
    finding.suggestions = [
      Wording(
        zh: "把赋权单位自己的清单一并给出；赋权后仍保留权限的，写明 retained=\"true\"",
        en: "give the giver's own list too; where it keeps the power, say so with retained=\"true\"")
    ]
    return finding
  }

  private static func finding(_ statement: Statement, _ duty: HeldDuty, _ map: DutyMap) -> Finding {
    let documents = map.documents
    let giver = statement.delegator.map { $0.name(in: documents) } ?? ""
    let title = map.title(of: duty)
    var finding = Finding(
      rule,
      Wording(
        zh: "\(giver)赋出\(title.zh)，而没有一份清单写它承担这一事项",
        en: "\(giver) hands over \(title.en), and no list says that it holds any of it"),
      at: Spot(documents.assignments[statement.assignment].place, .attributeValue("delegated-by")))
    finding.describe(statement, of: duty, in: map)
    return finding
  }
}
