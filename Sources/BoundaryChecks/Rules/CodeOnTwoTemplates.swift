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

  /// More codes than this are counted, not named.
  private static let namedCodes = 10

  /// An item of a list that has a code.
  private struct Item {
    let duty: HeldDuty
    let row: RowID<Duty>
    let list: RowID<BoundaryList>
    let code: Symbol
  }

  /// Told once for two lists, however many codes they have in common. Where the same bodies hold the item, nothing
  /// can be found that is not said already.
  static func check(_ map: DutyMap) -> [Finding] {
    let byCode = Dictionary(grouping: items(map), by: \.code).values.filter { items in
      Set(items.map(\.duty.template)).count > 1
    }
    var pairs: [[RowID<BoundaryList>]: [(Item, Item)]] = [:]
    for items in byCode {
      for place in items.indices {
        for other in items[..<place] where areApart(other, items[place], map) {
          let both = [other, items[place]].sorted { map.id(of: $0.list) < map.id(of: $1.list) }
          pairs[both.map(\.list), default: []].append((both[0], both[1]))
        }
      }
    }
    return pairs.map { lists, items in
      finding(lists, items.sorted { map.documents.text($0.0.code) < map.documents.text($1.0.code) }, map)
    }.sorted { $0.spot.place < $1.spot.place }
  }

  private static func items(_ map: DutyMap) -> [Item] {
    map.duties.flatMap { duty in
      map.appearances(of: duty).compactMap { row in
        let code = map.documents.duties[row].code ?? map.documents.duties[duty.duty].code
        guard let code, let list = map.documents.duties[row].list else { return nil }
        return Item(duty: duty, row: row, list: list, code: code)
      }
    }
  }

  private static func areApart(_ first: Item, _ second: Item, _ map: DutyMap) -> Bool {
    func holders(_ item: Item) -> Set<Holder> {
      Set(map.statements[map.statements(of: item.row)].flatMap { map.holders(of: $0) })
    }
    return first.duty.template != second.duty.template && first.list != second.list
      && map.meet(first.list, second.list) && holders(first) != holders(second)
  }

  private static func finding(
    _ lists: [RowID<BoundaryList>], _ items: [(Item, Item)], _ map: DutyMap
  ) -> Finding {
    let documents = map.documents
    func name(_ item: Item) -> String { map.name(of: item.duty) }
    func template(_ item: Item) -> (id: String, revision: String) {
      let row = documents.templates[item.duty.template]
      return (documents.text(row.id), documents.text(row.revision))
    }
    let told = items.prefix(namedCodes).map { first, second in
      let code = documents.text(first.code)
      return Wording(
        zh: "\(code)（“\(name(first))”和“\(name(second))”）", en: "\(code) (\(name(first)) and \(name(second)))")
    }
    let more = items.count - told.count
    let (a, b) = (map.id(of: lists[0]), map.id(of: lists[1]))
    let (s, t) = (template(items[0].0), template(items[0].1))
    var finding = Finding(
      rule,
      Wording(
        zh: "清单 \(a) 和 \(b) 都有这样的事项：\(told.map(\.zh).joined(separator: "、"))"
          + (more > 0 ? "等 \(items.count) 项" : "")
          + "；两份清单用的模板不同（\(s.id) \(s.revision) 和 \(t.id) \(t.revision)），其中的重叠没有检查",
        en:
          "the lists \(a) and \(b) both have \(told.map(\.en).joined(separator: ", "))"
          + (more > 0 ? " and \(more) more" : "")
          + ", on different templates (\(s.id) \(s.revision) and \(t.id) \(t.revision)), so that overlaps in them were not looked for"
      ),
      at: Spot(documents.duties[items[0].1.row].place))
    finding.list = b
    finding.duty = items.count == 1 ? documents.text(documents.duties[items[0].1.row].id) : nil
    finding.subject = ([a] + items.map { documents.text($0.0.code) }).joined(separator: " ")
    finding.related = items.prefix(namedCodes).map { first, _ in
      Finding.Related(
        Spot(documents.duties[first.row].place),
        Wording(zh: "另一份清单写在这里", en: "the other list has it here"))
    }
    finding.suggestions = [
      Wording(
        zh: "把两份清单放到同一份模板的同一版本上",
        en: "put both lists on one revision of one template")
    ]
    return finding
  }
}

extension DutyMap {
  fileprivate func id(of list: RowID<BoundaryList>) -> String { documents.text(documents.lists[list].id) }
}
