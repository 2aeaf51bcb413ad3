package import BoundaryModel

extension Rule {
  package static let otherRevision = Rule(
    name: "other-revision", severity: .error,
    summary: Wording(zh: "清单按模板的另一版本填写", en: "A list made for another revision of its template than is given"))
}

enum OtherRevisionRule {
  static func check(_ map: DutyMap) -> [Finding] {
    let documents = map.documents
    return map.otherRevisions.map { list, used in
      let row = documents.lists[list]
      let name = documents.text(row.template)
      let wanted = documents.text(row.revision)
      let given = map.revisions(of: row.template)
      var finding = Finding(
        .otherRevision,
        Wording(
          zh:
            "清单按模板 \(name) 第 \(wanted) 版填写,现有第 \(given.joined(separator: "、")) 版;以下按第 \(documents.text(documents.templates[used].revision)) 版检查",
          en:
            "the list is made for revision \(wanted) of the template \(name); given is \(given.joined(separator: ", ")), and it is checked by \(documents.text(documents.templates[used].revision))"
        ),
        at: Spot(row.place, .attributeValue("revision")))
      finding.list = documents.text(row.id)
      finding.subject = "\(name) \(wanted)"
      return finding
    }
  }
}
