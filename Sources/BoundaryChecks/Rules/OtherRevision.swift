package import BoundaryModel

extension Rule {
  package static let otherRevision = Rule(
    name: "other-revision", severity: .error,
    summary: Wording(zh: "清单按模板的另一版本填写", en: "A list made for another revision of its template than is given"))
}

enum OtherRevisionRule {
  static func check(_ map: DutyMap) -> [Finding] {
    let documents = map.documents
    return map.otherRevisions.map { other in
      let row = documents.lists[other.list]
      let name = documents.text(row.template)
      let wanted = documents.text(row.revision)
      let newest = documents.text(documents.templates[other.newest].revision)
      let used = documents.text(documents.templates[other.used].revision)
      var finding = Finding(
        .otherRevision,
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
