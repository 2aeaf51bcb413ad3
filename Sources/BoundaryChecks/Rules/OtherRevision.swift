import BoundaryFindings
import BoundaryMap
import BoundaryModel

enum OtherRevisionRule: MapRule {
  static let rule = Rule(
    name: "other-revision", kind: .document, severity: .error,
    title: Wording(zh: "不是最新版", en: "not the latest revision"),
    summary: Wording(
      zh: "清单不是按模板的最新版本填写的",
      en: "A list that is not on the newest revision of its template"),
    why: Wording(
      zh: "模板修订后，事项、维度、单位都可能有变化，旧清单与新清单对不上。",
      en: "A revision changes duties, dimensions and parties, so that the list no longer meets the others."),
    example: Rule.Example(
      fails:
        """
        <list xmlns="urn:dutymap:1" id="edz-2022" template="t" revision="0" issuer="edz"/>
        """,
      mended:
        """
        <list xmlns="urn:dutymap:1" id="edz-2022" template="t" revision="1" issuer="edz"/>
        """))

  static func check(_ map: DutyMap) -> [Finding] {
    let documents = map.documents
    return map.otherRevisions.map { other in
      let row = documents.lists[other.list]
      let name = documents.text(row.template)
      let wanted = documents.text(row.revision)
      let newest = documents.text(documents.templates[other.newest].revision)
      let used = documents.text(documents.templates[other.used].revision)
      var finding = Finding(
        rule,
        Wording(
          zh: "清单按模板“\(name)”第 \(wanted) 版填写，最新为第 \(newest) 版；此处按第 \(used) 版检查",
          en: "the list is on revision \(wanted) of the template '\(name)', the newest is \(newest); checked by \(used)"
        ),
        at: Spot(row.place, .attributeValue("revision")))
      finding.list = documents.text(row.id)
      finding.subject = "\(name) \(wanted)"
      return finding
    }
  }
}
