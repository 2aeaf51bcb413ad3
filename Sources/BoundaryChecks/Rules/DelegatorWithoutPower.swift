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

  static func check(_ map: DutyMap) -> [Finding] {
    map.duties.flatMap { duty -> [Finding] in
      let holders = Set(map.statements(of: duty).flatMap { map.holders(of: $0) })
      return map.statements(of: duty).filter { statement in
        // A body that is not known was told as such.
        guard let giver = statement.delegator, giver.body != nil else { return false }
        return !holders.contains(giver)
      }
      .map { finding($0, duty, map) }
    }
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
