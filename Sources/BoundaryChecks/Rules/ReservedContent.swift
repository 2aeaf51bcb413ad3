import BoundaryFindings
import BoundaryMap
import BoundaryModel

enum ReservedContentRule: MapRule {
  static let rule = Rule(
    name: "reserved-content", kind: .document, severity: .warning,
    title: Wording(zh: "权限未写明", en: "content left to other rules"),
    summary: Wording(zh: "只写“按规定权限”一类的话，权限到哪里没有写", en: "The limit of a power is referred to and not given"),
    why: Wording(
      zh: "权限的数额写在别处，看清单的人不知道自己这件事该找谁。",
      en: "The figure stands elsewhere, so that nobody can tell from the list whose a given case is."),
    example: Rule.Example(
      fails:
        """
        <duty ref="S01">
          <assign body="edz" role="lead" wording="负责"><task>按照规定权限审批投资项目</task></assign>
        </duty>
        """,
      mended:
        """
        <duty ref="S01">
          <assign body="edz" role="lead" wording="负责">
            <within dimension="investment" below="5000"/><task>按照规定权限审批投资项目</task>
          </assign>
          <assign body="east" role="lead"><within dimension="investment" from="5000"/></assign>
        </duty>
        """))

  static func check(_ map: DutyMap) -> [Finding] {
    let found = map.texts(with: ["权限", "发展阶段"], find: phrase).compactMap {
      text, phrase -> (row: RowID<Duty>, finding: Finding)? in
      guard !givesAmounts(text.assignment, map) else { return nil }
      let duty = map.documents.text(map.documents.duties[text.duty].id)
      var finding = Finding(
        rule,
        Wording(
          zh: "“\(phrase)”没有写明到哪里为止（事项 \(duty)），应写出数额或者内容",
          en: "'\(phrase)' does not say how far it goes (duty \(duty)); give the figure or the content"),
        at: text.spot)
      finding.describe(text, in: map)
      return (text.duty, finding)
    }
    return map.gathered(found) { count in
      Wording(
        zh: "本清单的 \(count) 项事项都没有写明权限到哪里为止，应写出数额或者内容",
        en: "no duty of the \(count) in this list says how far the power goes; give the figure or the content")
    }
  }

  private static func phrase(in text: String) -> String? {
    text.firstMatch(of: /按照?(规定|审批|管理|法定)?的?权限|相当于[^，。；]{1,12}权限|根据[^，。；]{0,8}发展阶段/).map { String($0.0) }
  }

  private static func givesAmounts(_ assignment: RowID<Assignment>?, _ map: DutyMap) -> Bool {
    guard let assignment else { return false }
    return map.documents.narrowings[map.documents.assignments[assignment].narrowings].contains { narrowing in
      if case .amounts = narrowing.values { true } else { false }
    }
  }
}
