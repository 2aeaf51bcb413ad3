import BoundaryFindings
import BoundaryMap
import BoundaryModel

enum CodeOnTwoTemplatesRule: MapRule {
  static let rule = Rule(
    name: "code-on-two-templates", kind: .document, severity: .warning,
    title: Wording(zh: "同码不同模板", en: "one code, two templates"),
    summary: Wording(
      zh: "两份清单在同一地方写了编码相同的事项，用的却不是同一份模板，两边没有放在一起检查",
      en: "Two lists that meet have an item of one code on different templates, so that it was not checked as one"),
    why: Wording(
      zh: "责任类型和划分维度由模板规定；模板不同，两份清单谁也牵头同一事项就查不出来。",
      en:
        "Roles and dimensions are those of a template: where it differs, that both lists lead one item is not found."
    ),
    basis: Wording(
      zh: "同一事项应当使用统一的名称和编码（清单动态管理的通例）",
      en: "One matter is one item, under one name and code (as local rules on lists ask)"),
    example: Rule.Example(
      fails:
        """
        <template xmlns="urn:dutymap:1" id="town" revision="1">
          <role id="lead" name="牵头" holders="one"/>
          <field id="city" name="城市管理"/>
        </template>
        """,
      """
      <list xmlns="urn:dutymap:1" id="edz-2023" template="open" revision="1" issuer="edz">
        <basis>城市道路管理条例</basis>
        <duty id="L01" code="330217216000" name="对擅自占用城市道路的行政处罚" field="safety">
          <assign body="edz" role="lead"/>
        </duty>
      </list>
      """,
      """
      <list xmlns="urn:dutymap:1" id="east-2023" template="town" revision="1" issuer="east">
        <basis>城市道路管理条例</basis>
        <duty id="L02" code="330217216000" name="占道经营整治" field="city"><assign body="east" role="lead"/></duty>
      </list>
      """,
      mended:
        """
        <list xmlns="urn:dutymap:1" id="edz-2023" template="open" revision="1" issuer="edz">
          <basis>城市道路管理条例</basis>
          <duty id="L01" code="330217216000" name="对擅自占用城市道路的行政处罚" field="safety">
            <assign body="edz" role="lead"/>
          </duty>
        </list>
        """,
      """
      <list xmlns="urn:dutymap:1" id="east-2023" template="open" revision="1" issuer="east">
        <basis>城市道路管理条例</basis>
        <duty id="L02" code="330217216000" name="占道经营整治" field="safety"><assign body="edz" role="lead"/></duty>
      </list>
      """))

  /// Where the same bodies hold the item, nothing can be found that is not said already.
  static func check(_ map: DutyMap) -> [Finding] {
    let documents = map.documents
    let items = map.duties.flatMap { duty in
      map.appearances(of: duty).compactMap { row -> KeyedRow? in
        let code = documents.duties[row].code ?? documents.duties[duty.duty].code
        guard let code, let list = documents.duties[row].list else { return nil }
        return KeyedRow(row: row, list: list, key: code, name: documents.duties[duty.duty].name)
      }
    }
    return RowsOfTwoLists.all(of: items, in: map) { areApart($0, $1, map) }.map { pair in
      let (s, t) = (map.revision(of: pair.lists.first), map.revision(of: pair.lists.second))
      return pair.finding(
        rule, at: nil, in: map,
        suggestion: Wording(zh: "把两份清单放到同一份模板的同一版本上", en: "put both lists on one revision of one template")
      ) { told, a, b in
        Wording(
          zh: "清单 \(a) 和 \(b) 都有这样的事项：\(told.zh)；两份清单用的模板不同（\(s) 和 \(t)），其中的重叠没有检查",
          en:
            "the lists \(a) and \(b) both have \(told.en), on different templates (\(s) and \(t)), so that overlaps in them were not looked for"
        )
      }
    }.sorted { $0.spot.place < $1.spot.place }
  }

  private static func areApart(_ first: KeyedRow, _ second: KeyedRow, _ map: DutyMap) -> Bool {
    func holders(_ item: KeyedRow) -> Set<Holder> {
      Set(map.statements[map.statements(of: item.row)].flatMap { map.holders(of: $0) })
    }
    return map.template(of: first.list) != map.template(of: second.list) && map.meet(first.list, second.list)
      && holders(first) != holders(second)
  }
}

extension DutyMap {
  /// The template that a list is on, as people name it: `zone 2`.
  fileprivate func revision(of list: RowID<BoundaryList>) -> String {
    guard let row = template(of: list).map({ documents.templates[$0] }) else { return "" }
    return "\(documents.text(row.id)) \(documents.text(row.revision))"
  }
}
