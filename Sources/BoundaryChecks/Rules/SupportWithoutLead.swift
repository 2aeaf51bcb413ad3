import BoundaryFindings
import BoundaryMap
import BoundaryModel

/// Where somebody must lead, that is a gap, and told as one; this is for what a template leaves to the lists, and for
/// lists that have one side only.
///
/// Asks it of the roles whose function is to support and to lead.
enum SupportWithoutLeadRule: ReadDutyRule {
  static let rule = Rule(
    name: "support-without-lead", kind: .roles, severity: .warning,
    title: Wording(zh: "有配合无牵头", en: "support without a lead"),
    summary: Wording(
      zh: "有单位配合，却无人牵头",
      en: "A body supports where nobody leads"),
    why: Wording(
      zh: "配合单位等着牵头单位来找，而牵头单位并不存在。",
      en: "The supporter waits for a lead that does not exist."
    ),
    recognition: .rolesByFunction,
    example: Rule.Example(
      fails:
        """
        <duty id="L01" name="河道保洁" field="safety"><basis>条例</basis><assign body="east" role="support"/></duty>
        <duty id="L02" name="校车线路" field="safety"><basis>条例</basis><assign body="east" role="support"/></duty>
        <duty id="L03" name="渡口值守" field="safety"><basis>条例</basis><assign body="east" role="support"/></duty>
        """,
      mended:
        """
        <duty id="L01" name="河道保洁" field="safety"><basis>条例</basis>
          <assign body="edz" role="lead"/><assign body="east" role="support"/></duty>
        <duty id="L02" name="校车线路" field="safety"><basis>条例</basis>
          <assign body="edz" role="lead"/><assign body="east" role="support"/></duty>
        <duty id="L03" name="渡口值守" field="safety"><basis>条例</basis>
          <assign body="emergency" role="lead"/><assign body="east" role="support"/></duty>
        """))

  /// Where somebody must lead, the gap is the finding, and those who help stand beside it.
  static func check(_ coverage: Coverage, _ leads: LeadsElsewhere) -> [Finding] {
    let map = leads.read.map
    let (leading, supports) = (map.roles(for: .lead, of: coverage.duty), map.roles(for: .support, of: coverage.duty))
    guard let lead = leading.first, !leads.isLed(coverage.duty),
      !leading.contains(where: { [.one, .some].contains(map.holders(of: $0, in: coverage.duty)) })
    else { return [] }
    return coverage.unled.compactMap { region in
      let statements = coverage.statements(of: region.holders, in: Set(supports), meeting: region.boxes)
      guard let support = statements.first?.role else { return nil }
      let message = Finding.supportMessage(
        holders: Wording.joining(hosts(of: statements).map { $0.name(in: map.documents) }),
        support: map.documents.text(map.documents.roles[support].name),
        lead: map.documents.text(map.documents.roles[lead].name), duty: map.title(of: coverage.duty),
        isOne: region.holders.count == 1, scope: region.scope.wording())
      var finding = Finding(
        rule, message, at: map.spot(of: statements.first, or: coverage.duty))
      finding.describe(coverage.duty, support, region, in: map)
      finding.related = statements.map { map.note($0, coverage) }
      return finding
    }
  }
}

extension SupportWithoutLeadRule {
  /// A list that has one side only, such as what a township helps with, is told once: the lead is in the other's list.
  static func check(_ leads: LeadsElsewhere) -> [Finding] {
    let (map, documents) = (leads.read.map, leads.read.map.documents)
    return leads.oneSided.sorted { $0.key < $1.key }.map { list, duties in
      let row = documents.lists[list]
      let names = map.names(duties.flatMap { map.statements(of: $0).map(\.host) }.unrepeated)
      var finding = Finding(
        rule,
        Wording(
          zh: "本清单有 \(duties.count) 项事项只写了\(names.zh)配合，没有写由谁牵头；牵头写在另一方清单里的，应一并检查",
          en:
            "\(duties.count) duties of this list say only that \(names.en) helps, and not who leads; if the other side's list does, check the two together"
        ),
        at: Spot(row.place))
      finding.list = documents.text(row.id)
      finding.related = duties.prefix(10).map {
        Finding.Related(Spot(documents.duties[$0.duty].place), map.title(of: $0))
      }
      return finding
    }
  }
}

extension Finding {
  fileprivate static func supportMessage(
    holders: Wording, support: String, lead: String, duty: Wording, isOne: Bool, scope: Wording
  ) -> Wording {
    Wording(
      zh: "\(holders.zh)\(support)\(duty.zh)，但无人\(lead)：\(scope.zh)",
      en: "\(holders.en) \(isOne ? "holds" : "hold") \(support) of \(duty.en), where nobody holds \(lead): \(scope.en)")
  }
}
