import BoundaryFindings
import BoundaryMap
import BoundaryModel

enum UnnamedBodyRule: MapRule {
  static let rule = Rule(
    name: "unnamed-body", kind: .document, severity: .warning,
    title: Wording(zh: "未写明单位", en: "unnamed body"),
    summary: Wording(zh: "分工没有写明具体单位", en: "An assignment that names nobody in particular"),
    why: Wording(
      zh: "“有关部门”是谁，各有各的理解，等于没有人负责。",
      en: "Everybody reads 有关部门 (the departments concerned) as somebody else."),
    basis: Wording(zh: "职责分工应当明确到具体单位", en: "A division of duties names the body"),
    example: Rule.Example(
      fails:
        """
        <duty ref="S01">
          <assign body="edz" role="lead"/>
          <assign unnamed="有关部门" role="support"/>
        </duty>
        """,
      mended:
        """
        <duty ref="S01">
          <assign body="edz" role="lead"/>
          <assign body="emergency" role="support"/>
        </duty>
        """))

  static func check(_ map: DutyMap) -> [Finding] {
    let documents = map.documents
    let found = documents.assignments.entries.compactMap { id, row -> (row: RowID<Duty>, finding: Finding)? in
      guard case .unnamed(let words) = row.holder, let list = documents.duties[row.duty].list else {
        return nil
      }
      let text = documents.text(words)
      let duty = documents.text(documents.duties[row.duty].id)
      var finding = Finding(
        rule,
        Wording(
          zh: "“\(text)”没有写明是哪个单位（事项 \(duty)），应写具体名称",
          en: "'\(text)' names no body (duty \(duty)); name the one that is meant"),
        at: Spot(row.place, .attributeValue("unnamed")))
      finding.list = documents.text(documents.lists[list].id)
      finding.duty = duty
      finding.role = documents.text(row.role)
      finding.subject = text
      return (row.duty, finding)
    }
    return map.gathered(found) { count in
      Wording(
        zh: "本清单的 \(count) 项事项都有没写明的单位，应写具体名称", en: "all \(count) duties of this list have bodies that are not named")
    }
  }
}
