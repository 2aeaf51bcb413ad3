import BoundaryFindings
import BoundaryMap
import BoundaryModel
import ScopeGeometry

enum PassedOnRule: DutyRule {
  static let rule = Rule(
    name: "passed-on", kind: .document, severity: .error,
    title: Wording(zh: "转委托", en: "power passed on"),
    summary: Wording(zh: "受委托的权力又转委托给别人", en: "A power that was entrusted is passed on"),
    why: Wording(
      zh: "受委托的单位无权再委托，转委托后作出的决定无效。",
      en: "Who holds a power by entrustment cannot give it away; what the third does under it is void."),
    basis: Wording(
      zh: "受委托行政机关不得再委托其他组织或者个人实施行政许可（《中华人民共和国行政许可法》第二十四条）；受委托组织不得再委托实施行政处罚（《中华人民共和国行政处罚法》第二十条）",
      en:
        "What is entrusted may not be passed on (Administrative Licensing Law, art. 24; Administrative Penalty Law, art. 20)"
    ),
    example: Rule.Example(
      fails:
        """
        <duty ref="S01">
          <assign body="emergency" role="lead"/>
          <assign body="edz" role="lead" delegated-by="emergency" form="entrustment" accepted="2023-06-01"/>
          <assign body="east" role="lead" delegated-by="edz" form="entrustment" accepted="2023-07-01">
            <within dimension="area" is="hosted"/>
          </assign>
        </duty>
        """,
      mended:
        """
        <duty ref="S01">
          <assign body="emergency" role="lead"/>
          <assign body="edz" role="lead" delegated-by="emergency" form="entrustment" accepted="2023-06-01">
            <within dimension="area" is="core"/>
          </assign>
          <assign body="east" role="lead" delegated-by="emergency" form="entrustment" accepted="2023-07-01">
            <within dimension="area" is="hosted"/>
          </assign>
        </duty>
        """))

  /// Delegations that lead back are told as a cycle.
  static func check(_ coverage: Coverage, _ map: DutyMap) -> [Finding] {
    let given = coverage.placed.filter { $0.statement.delegator != nil }
    return given.flatMap { onward, onwardBox in
      given.filter { first, box in
        first.host == onward.delegator && first.delegator != onward.host && !box.intersection(onwardBox).isEmpty
          && map.documents.assignments[first.assignment].delegation?.isEntrustment(in: map.documents) ?? false
      }.prefix(1).map { first, _ in finding(first, onward, coverage, map) }
    }
  }

  private static func finding(
    _ first: Statement, _ onward: Statement, _ coverage: Coverage, _ map: DutyMap
  ) -> Finding {
    let documents = map.documents
    let names = [first.delegator, first.host, onward.host].compactMap { $0?.name(in: documents) }
    let title = map.title(of: coverage.duty)
    var finding = Finding(
      rule,
      Wording(
        zh: "\(names[1])受\(names[0])委托办理\(title.zh)，不能再交给\(names[2])",
        en: "\(names[1]) holds \(title.en) by entrustment from \(names[0]) and cannot hand it on to \(names[2])"),
      at: Spot(documents.assignments[onward.assignment].place, .attributeValue("delegated-by")))
    finding.describe(onward, of: coverage.duty, in: map)
    finding.related = [
      Finding.Related(
        Spot(documents.assignments[first.assignment].place, .attributeValue("delegated-by")),
        Wording(zh: "先委托在这里", en: "entrusted here first"))
    ]
    return finding
  }
}

extension Delegation {
  fileprivate func isEntrustment(in documents: Documents) -> Bool {
    form.map { documents.text($0) == Form.entrustment.rawValue } ?? false
  }
}
