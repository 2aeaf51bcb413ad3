import BoundaryFindings
import BoundaryMap
import BoundaryModel

enum OutsideListRule: DutyRule {
  static let rule = Rule(
    name: "outside-list", kind: .document, severity: .warning,
    title: Wording(zh: "超出地域", en: "outside the list's territory"),
    summary: Wording(zh: "分工的区域完全在清单的地域之外", en: "An assignment wholly outside its list's territory"),
    why: Wording(
      zh: "清单只对自己的地域说话，写在外面的分工不起作用。",
      en: "A list speaks for its own territory; what lies outside has no effect."),
    example: Rule.Example(
      fails:
        """
        <list xmlns="urn:dutymap:1" id="core-2023" template="t" revision="1" issuer="edz" territory="core">
          <duty ref="S01">
            <assign body="edz" role="lead"/>
            <assign body="east" role="support"><within dimension="area" is="hosted"/></assign>
          </duty>
        </list>
        """,
      mended:
        """
        <list xmlns="urn:dutymap:1" id="core-2023" template="t" revision="1" issuer="edz" territory="zone">
          <duty ref="S01">
            <assign body="edz" role="lead"/>
            <assign body="east" role="support"><within dimension="area" is="hosted"/></assign>
          </duty>
        </list>
        """))

  static func check(_ coverage: Coverage, _ map: DutyMap) -> [Finding] {
    coverage.statedInVain(in: map).filter { !map.period(of: $0).isEmpty }.map { statement in
      let names = map.names(map.holders(of: statement))
      let role = map.documents.text(map.documents.roles[statement.role].name)
      let title = map.title(of: coverage.duty)
      var finding = Finding(
        rule,
        Wording(
          zh: "\(names.zh)\(role)\(title.zh)的区域在本清单的地域之外，不起作用",
          en: "\(role) of \(title.en) by \(names.en) lies outside the territory of this list and has no effect"),
        at: Spot(map.documents.assignments[statement.assignment].place))
      finding.describe(statement, of: coverage.duty, in: map)
      finding.suggestions = [
        Wording(zh: "改正区域，或者把它写进管那里的清单", en: "mend the area, or state it in a list that speaks for that place")
      ]
      return finding
    }
  }
}
