import BoundaryFindings
import BoundaryMap
import BoundaryModel

enum TwoKindsRule: MapRule {
  static let rule = Rule(
    name: "two-kinds", kind: .document, severity: .warning,
    title: Wording(zh: "一项两类", en: "two kinds"),
    summary: Wording(
      zh: "同一单位的清单把同一事项写成了两个类别", en: "The lists of one body say that one duty is of two kinds"),
    why: Wording(
      zh: "同一事项既是基本履职又是配合履职，就不知道由谁为主；分类合计也多算一项。",
      en:
        "What is both one's own and another's to be supported has no clear lead, and the totals by kind count it twice."
    ),
    basis: Wording(
      zh: "乡镇（街道）履职事项分为基本履职、配合履职和上级部门收回三类，互不重复",
      en: "The duties of a township are its own, those it supports, and those taken back, each in one class only"),
    example: Rule.Example(
      fails:
        """
        <template xmlns="urn:dutymap:1" id="town" revision="1">
          <role id="lead" name="牵头" holders="one"/>
          <kind id="own" name="基本履职"/><kind id="support" name="配合履职"/>
          <party id="zone" name="开发区" kind="zone"/>
          <field id="safety" name="安全"><duty id="S01" name="安全生产"/></field>
        </template>
        """,
      """
      <list xmlns="urn:dutymap:1" id="edz-2023" template="town" revision="1" issuer="edz">
        <basis>履职清单</basis><duty ref="S01" kind="own"><assign body="edz" role="lead"/></duty>
      </list>
      """,
      """
      <list xmlns="urn:dutymap:1" id="edz-2023-2" template="town" revision="1" issuer="edz">
        <basis>履职清单</basis><duty ref="S01" kind="support"><assign body="edz" role="lead"/></duty>
      </list>
      """,
      mended:
        """
        <template xmlns="urn:dutymap:1" id="town" revision="1">
          <role id="lead" name="牵头" holders="one"/>
          <kind id="own" name="基本履职"/><kind id="support" name="配合履职"/>
          <party id="zone" name="开发区" kind="zone"/>
          <field id="safety" name="安全"><duty id="S01" name="安全生产"/></field>
        </template>
        """,
      """
      <list xmlns="urn:dutymap:1" id="edz-2023" template="town" revision="1" issuer="edz">
        <basis>履职清单</basis><duty ref="S01" kind="own"><assign body="edz" role="lead"/></duty>
      </list>
      """))

  static func check(_ map: DutyMap) -> [Finding] {
    let documents = map.documents
    guard documents.kinds.count > 0 else { return [] }
    return map.duties.flatMap { duty -> [Finding] in
      let rows = map.appearances(of: duty).filter { documents.duties[$0].kind != nil }.sorted()
      return rows.indices.compactMap { place -> Finding? in
        let first = rows[..<place].first { map.differInKind($0, rows[place]) }
        return first.map { finding(rows[place], $0, duty, map) }
      }
    }
  }

  private static func finding(
    _ row: RowID<Duty>, _ first: RowID<Duty>, _ duty: HeldDuty, _ map: DutyMap
  ) -> Finding {
    let documents = map.documents
    let title = map.title(of: duty)
    let kinds = [first, row].map { map.nameOfKind(documents.duties[$0].kind, in: duty.template) }
    var finding = Finding(
      rule,
      Wording(
        zh: "\(title.zh)在这里属“\(kinds[1])”，在另一处属“\(kinds[0])”",
        en: "\(title.en) is of the kind '\(kinds[1])' here and of '\(kinds[0])' elsewhere"),
      at: Spot(documents.duties[row].place, .attributeValue("kind")))
    finding.describe(duty, nil, in: map)
    finding.list = documents.duties[row].list.map { documents.text(documents.lists[$0].id) }
    finding.subject = kinds.joined(separator: " ")
    finding.related = [
      Finding.Related(
        Spot(documents.duties[first].place, .attributeValue("kind")), Wording(zh: "先写在这里", en: "first given here"))
    ]
    return finding
  }
}

extension DutyMap {
  /// Whether two rows, of one list or of lists of one body that meet, give two kinds.
  fileprivate func differInKind(_ first: RowID<Duty>, _ second: RowID<Duty>) -> Bool {
    let (a, b) = (documents.duties[first], documents.duties[second])
    guard a.kind != b.kind, let one = a.list, let other = b.list else { return false }
    return one == other || issuer(of: one) == issuer(of: other) && meet(one, other)
  }

  /// What the template calls a kind.
  func nameOfKind(_ id: Symbol?, in template: RowID<Template>) -> String {
    guard let id else { return "" }
    return documents.text(index[template].kinds[id].map { documents.kinds[$0].name } ?? id)
  }
}
