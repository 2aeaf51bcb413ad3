import BoundaryFindings
import BoundaryMap
import BoundaryModel

enum MissingFieldRule: MapRule {
  static let rule = Rule(
    name: "missing-field", kind: .document, severity: .note,
    title: Wording(zh: "缺领域", en: "missing field"),
    summary: Wording(zh: "本地事项没有写领域", en: "A local duty without the field that it belongs to"),
    why: Wording(
      zh: "没有领域，就不能按领域分送、汇总。", en: "Without a field it can be neither sent round nor summed up by field."),
    example: Rule.Example(
      fails:
        """
        <duty id="L01" name="园区灯光秀"><basis>城市照明管理规定</basis><assign body="edz" role="lead"/></duty>
        """,
      mended:
        """
        <duty id="L01" name="园区灯光秀" field="safety"><basis>城市照明管理规定</basis><assign body="edz" role="lead"/></duty>
        """))

  static func check(_ map: DutyMap) -> [Finding] {
    map.gathered(
      map.rows.filter { map.documents.duties[$0.item.row].isLocal },
      isFault: { map.documents.duties[$0.row].field == nil },
      single: { map.finding(rule, on: $0, lacking: Wording(zh: "没有写领域（field）", en: "belongs to no field (field=)")) },
      whole: (
        rule,
        { count in
          Wording(
            zh: "本清单的 \(count) 项本地事项都没有写领域（field）",
            en: "none of the \(count) local duties in this list has a field (field=)")
        }
      ))
  }
}
