import BoundaryFindings
import BoundaryMap
import BoundaryModel

enum TwoRevisionsInForceRule: MapRule {
  static let rule = Rule(
    name: "two-revisions-in-force", kind: .document, severity: .error,
    title: Wording(zh: "两版并行", en: "two revisions in force"),
    summary: Wording(
      zh: "同一单位在同一地域、同一天有两份按不同版本模板填写的清单",
      en: "Two lists of one body, on different revisions of a template, in force on one day in one place"),
    why: Wording(
      zh: "新清单没有替下旧清单，办事的人不知道以哪一份为准。",
      en: "The new list did not replace the old one, and nobody knows which counts."),
    basis: Wording(
      zh: "清单修订后，新清单公布之日旧清单停止执行（清单动态管理的通例）",
      en: "A revised list replaces the previous one on the day it is issued (as local rules on lists ask)"),
    example: Rule.Example(
      fails:
        """
        <list xmlns="urn:dutymap:1" id="edz-2022" template="t" revision="0" issuer="edz" from="2022-01-01">
          <duty ref="S01"><assign body="edz" role="lead"/></duty>
        </list>
        """,
      """
      <list xmlns="urn:dutymap:1" id="edz-2023" template="t" revision="1" issuer="edz" from="2023-05-01">
        <duty ref="S01"><assign body="edz" role="lead"/></duty>
      </list>
      """,
      mended:
        """
        <list xmlns="urn:dutymap:1" id="edz-2023" template="t" revision="1" issuer="edz" from="2023-05-01">
          <duty ref="S01"><assign body="edz" role="lead"/></duty>
        </list>
        """))

  static func check(_ map: DutyMap) -> [Finding] {
    let documents = map.documents
    let revised = Dictionary(grouping: documents.lists.ids) { list in
      let row = documents.lists[list]
      return [row.issuer, row.template]
    }.values.filter { lists in Set(lists.map { documents.lists[$0].revision }).count > 1 }
    return revised.flatMap { lists in pairs(lists, map).map { finding($0, $1, map) } }
      .sorted { $0.spot.place < $1.spot.place }
  }

  /// Of each list the next one after it, by first day, that it meets on another revision.
  private static func pairs(
    _ lists: [RowID<BoundaryList>], _ map: DutyMap
  ) -> [(older: RowID<BoundaryList>, newer: RowID<BoundaryList>)] {
    let rows = map.documents.lists
    let firstDays = { (list: RowID<BoundaryList>) in rows[list].inForce.firstDay ?? Day(number: .min) }
    let sorted = lists.sorted { (firstDays($0), $0) < (firstDays($1), $1) }
    return sorted.enumerated().compactMap { number, older in
      sorted[(number + 1)...].first { rows[$0].revision != rows[older].revision && map.meet($0, older) }
        .map { (older, $0) }
    }
  }

  private static func finding(
    _ older: RowID<BoundaryList>, _ newer: RowID<BoundaryList>, _ map: DutyMap
  ) -> Finding {
    let documents = map.documents
    let (old, new) = (documents.lists[older], documents.lists[newer])
    let names = [old, new].map { documents.text($0.id) }
    let revisions = [old, new].map { documents.text($0.revision) }
    let issuer = map.issuer(of: newer).name(in: documents)
    let days = old.inForce.intersection(new.inForce).wording
    var finding = Finding(
      rule,
      Wording(
        zh: "\(issuer)的清单 \(names[0])（第 \(revisions[0]) 版）与 \(names[1])（第 \(revisions[1]) 版）同时有效：\(days.zh)",
        en:
          "the lists \(names[0]) (revision \(revisions[0])) and \(names[1]) (revision \(revisions[1])) of \(issuer) are both in force: \(days.en)"
      ),
      at: Spot(new.place, .attributeValue("revision")))
    finding.list = names[1]
    finding.subject = names[0]
    finding.related = [
      Finding.Related(Spot(old.place), Wording(zh: "前一份清单", en: "the previous list"))
    ]
    finding.suggestions = [
      new.inForce.firstDay.map {
        Wording(zh: "清单 \(names[0]) 的止日（to）写为 \($0.previous)", en: "end the list \(names[0]) on \($0.previous) (to=)")
      } ?? Wording(zh: "写明清单 \(names[1]) 从哪天起替下 \(names[0])", en: "say from which day \(names[1]) replaces \(names[0])")
    ]
    return finding
  }
}
