import BoundaryFindings
import BoundaryMap
import BoundaryModel

enum SameIDRule: MapRule {
  static let rule = Rule(
    name: "same-id", kind: .document, severity: .warning,
    title: Wording(zh: "同号异名", en: "one id, two names"),
    summary: Wording(
      zh: "两份清单在同一地方用同一编号写了名称不同的事项，不知道是不是一件事",
      en: "Two lists that meet give one id to duties of different names, which may be one or two"),
    why: Wording(
      zh: "是一件事的，两份清单之间的重叠查不出来；不是一件事的，别处按编号查会查错。",
      en:
        "If they are one, an overlap between the lists is not found; if not, whoever goes by the id finds the wrong one."
    ),
    basis: Wording(
      zh: "同一事项应当使用统一的名称和编码（清单动态管理的通例）",
      en: "One matter is one item, under one name and code (as local rules on lists ask)"),
    example: Rule.Example(
      fails:
        """
        <list xmlns="urn:dutymap:1" id="edz-2023" template="open" revision="1" issuer="edz">
          <basis>城市道路管理条例</basis>
          <duty id="330217216000" name="对擅自占用城市道路的行政处罚" field="safety"><assign body="edz" role="lead"/></duty>
        </list>
        """,
      """
      <list xmlns="urn:dutymap:1" id="east-2023" template="open" revision="1" issuer="east">
        <basis>城市道路管理条例</basis>
        <duty id="330217216000" name="占道经营整治" field="safety"><assign body="east" role="lead"/></duty>
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

  /// More ids than this are counted, not named.
  private static let namedIDs = 10

  /// Told once for two lists, however many ids they have in common.
  static func check(_ map: DutyMap) -> [Finding] {
    let documents = map.documents
    let local = documents.duties.entries.filter { $0.row.isLocal && $0.row.id != .empty }
    let named = Dictionary(grouping: local, by: \.row.id).values.filter { $0.count > 1 }
    var pairs: [[RowID<BoundaryList>]: [(RowID<Duty>, RowID<Duty>)]] = [:]
    for rows in named {
      for place in rows.indices {
        for other in rows[..<place] where map.mayBeOne(rows[place].row, other.row) {
          let both = [other.id, rows[place].id].sorted { map.name(ofListOf: $0) < map.name(ofListOf: $1) }
          let lists = both.compactMap { documents.duties[$0].list }
          pairs[lists, default: []].append((both[0], both[1]))
        }
      }
    }
    return pairs.map { lists, rows in
      finding(
        lists, rows.sorted { documents.text(documents.duties[$0.0].id) < documents.text(documents.duties[$1.0].id) },
        map)
    }.sorted { $0.spot.place < $1.spot.place }
  }

  private static func finding(
    _ lists: [RowID<BoundaryList>], _ rows: [(RowID<Duty>, RowID<Duty>)], _ map: DutyMap
  ) -> Finding {
    let documents = map.documents
    func text(_ row: RowID<Duty>) -> (id: String, name: String) {
      (documents.text(documents.duties[row].id), documents.text(documents.duties[row].name))
    }
    let told = rows.prefix(namedIDs).map { first, second in
      Wording(
        zh: "\(text(first).id)（“\(text(first).name)”和“\(text(second).name)”）",
        en: "\(text(first).id) (\(text(first).name) and \(text(second).name))")
    }
    let more = rows.count - told.count
    let (a, b) = (documents.text(documents.lists[lists[0]].id), documents.text(documents.lists[lists[1]].id))
    var finding = Finding(
      rule,
      Wording(
        zh: "清单 \(a) 和 \(b) 用同一编号写了名称不同的事项：\(told.map(\.zh).joined(separator: "、"))"
          + (more > 0 ? "等 \(rows.count) 项" : "") + "；是不是一件事",
        en:
          "the lists \(a) and \(b) give one id to duties of different names: \(told.map(\.en).joined(separator: ", "))"
          + (more > 0 ? " and \(more) more" : "") + "; are they one"),
      at: Spot(documents.duties[rows[0].1].place, .attributeValue("id")))
    finding.list = b
    finding.duty = rows.count == 1 ? text(rows[0].1).id : nil
    finding.subject = ([a] + rows.map { text($0.0).id }).joined(separator: " ")
    finding.related = rows.prefix(namedIDs).map { first, _ in
      Finding.Related(
        Spot(documents.duties[first].place, .attributeValue("id")),
        Wording(zh: "另一份清单写在这里", en: "the other list has it here"))
    }
    finding.suggestions = [
      Wording(
        zh: "是一件事的，两处写同一事项编码（code）；不是的，各用各的编号或者编码",
        en:
          "if they are one, give both the code of the item (code); if not, give one of them another id or each its code"
      )
    ]
    return finding
  }
}

extension DutyMap {
  /// Whether two local duties of one id may be one: in lists that meet, under two names, and not told apart by codes.
  fileprivate func mayBeOne(_ first: Duty, _ second: Duty) -> Bool {
    guard first.name != second.name, let one = first.list, let other = second.list, one != other,
      first.code == nil || second.code == nil
    else { return false }
    return meet(one, other)
  }

  fileprivate func name(ofListOf row: RowID<Duty>) -> String {
    documents.duties[row].list.map { documents.text(documents.lists[$0].id) } ?? ""
  }
}
