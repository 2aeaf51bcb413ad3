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

  static func check(_ map: DutyMap) -> [Finding] {
    let documents = map.documents
    let local = documents.duties.entries.compactMap { id, row -> KeyedRow? in
      guard row.isLocal, row.id != .empty, let list = row.list else { return nil }
      return KeyedRow(row: id, list: list, key: row.id, name: row.name)
    }
    return RowsOfTwoLists.all(of: local, in: map) { map.mayBeOne($0, $1) }.map { pair in
      pair.finding(
        rule, at: "id", in: map,
        suggestion: Wording(
          zh: "是一件事的，两处写同一事项编码（code）；不是的，各用各的编号或者编码",
          en:
            "if they are one, give both the code of the item (code); if not, give one of them another id or each its code"
        )
      ) { told, a, b in
        Wording(
          zh: "清单 \(a) 和 \(b) 用同一编号写了名称不同的事项：\(told.zh)；是不是一件事",
          en: "the lists \(a) and \(b) give one id to duties of different names: \(told.en); are they one")
      }
    }.sorted { $0.spot.place < $1.spot.place }
  }
}

extension DutyMap {
  /// Whether two local duties of one id may be one: in lists that meet, under two names, and not told apart by codes.
  fileprivate func mayBeOne(_ first: KeyedRow, _ second: KeyedRow) -> Bool {
    first.name != second.name && first.list != second.list
      && (documents.duties[first.row].code == nil || documents.duties[second.row].code == nil)
      && meet(first.list, second.list)
  }
}
