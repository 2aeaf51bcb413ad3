import BoundaryFindings
import BoundaryMap
import BoundaryModel

enum OutsideListRule: DutyRule {
  static let rule = Rule(
    name: "outside-list", kind: .document, severity: .warning,
    title: Wording(zh: "超出地域", en: "outside the list's territory"),
    summary: Wording(
      zh: "分工完全在清单的地域之外，或者在事项的适用范围之外",
      en: "An assignment wholly outside its list's territory, or outside of what its duty is narrowed to"),
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
      let isNarrowed = coverage.space.isNarrowedAway(statement)
      var finding = Finding(
        rule,
        isNarrowed
          ? Wording(
            zh: "\(names.zh)\(role)\(title.zh)的范围在这一事项的适用范围之外，不起作用",
            en: "\(role) of \(title.en) by \(names.en) lies outside of what the duty is narrowed to and has no effect")
          : Wording(
            zh: "\(names.zh)\(role)\(title.zh)的区域在本清单的地域之外，不起作用",
            en: "\(role) of \(title.en) by \(names.en) lies outside the territory of this list and has no effect"),
        at: Spot(map.documents.assignments[statement.assignment].place))
      finding.describe(statement, of: coverage.duty, in: map)
      finding.suggestions = [
        isNarrowed
          ? Wording(zh: "改正这一行的范围，或者事项的适用范围", en: "mend the scope of the row, or that of the duty")
          : Wording(zh: "改正区域，或者把它写进管那里的清单", en: "mend the area, or state it in a list that speaks for that place")
      ]
      return finding
    }
  }
}
