import BoundaryFindings
import BoundaryMap
import BoundaryModel

enum LocalDutyRule: MapRule {
  static let rule = Rule(
    name: "local-duty", kind: .document, severity: .note,
    title: Wording(zh: "本地增项", en: "local addition"),
    summary: Wording(zh: "清单增加了模板没有的事项", en: "A list adds a duty that its template does not have"),
    why: Wording(
      zh: "增加事项要经批准；别的清单没有这一项，也就对不出重叠和空白。",
      en: "An addition needs approval, and what no other list has cannot be held against any."),
    basis: Wording(
      zh: "增加、取消事项须报本级政府批准，只改要素的由机构编制部门、司法行政部门审核（清单动态管理的通例）",
      en:
        "Adding and removing duties needs the government's approval, a change of elements that of the establishment and legal offices (as local rules on lists ask)"
    ),
    example: Rule.Example(
      fails:
        """
        <duty ref="S01"><assign body="edz" role="lead"/></duty>
        <duty id="L01" name="小餐饮登记" field="safety">
          <basis article="第三十六条">食品安全法</basis><assign body="emergency" role="lead"/>
        </duty>
        """,
      mended:
        """
        <duty ref="S01"><assign body="edz" role="lead"/></duty>
        """))

  /// A template without duties leaves them all to the lists.
  static func check(_ map: DutyMap) -> [Finding] {
    let documents = map.documents
    let fixed = Set(
      documents.duties.rows.compactMap { duty in
        if case .template(let template) = duty.owner { template } else { nil }
      })
    return map.gathered(
      map.rows.filter { $0.list.flatMap { map.template(of: $0) }.map(fixed.contains) ?? false },
      isFault: { documents.duties[$0.row].isLocal },
      single: { stated in
        var finding = map.finding(
          rule, on: stated, lacking: Wording(zh: "是本清单增加的，模板没有", en: "is an addition of this list, not in its template")
        )
        finding.suggestions = [
          Wording(
            zh: "报经批准，并建议列入模板；模板已有的，改为引用（ref）",
            en: "have it approved and taken into the template; if that has it, refer to it (ref=)")
        ]
        return finding
      },
      whole: (
        rule,
        { count in
          Wording(
            zh: "本清单的 \(count) 项事项都是自己增加的，没有一项取自模板",
            en: "all \(count) duties of this list are its own additions, none is of its template")
        }
      ))
  }
}
