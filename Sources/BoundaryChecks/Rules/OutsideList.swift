import BoundaryModel

enum OutsideListRule: DutyRule {
  static let rule = Rule(
    name: "outside-list", severity: .warning,
    summary: Wording(zh: "分工的范围完全在清单的地域或期限之外", en: "An assignment wholly outside its list's territory or period"),
    why: Wording(
      zh: "清单只对自己的地域和期限说话，写在外面的分工不起作用。",
      en: "A list speaks for its own territory and time; what lies outside has no effect."),
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

  /// A party of several bodies counts as outside when all of them are; empty ranges have a rule of their own.
  static func check(_ coverage: Coverage, _ map: DutyMap) -> [Finding] {
    let placed = Set(coverage.placed.map(\.statement.assignment))
    var told: Set<RowID<Assignment>> = []
    return coverage.outside.compactMap { statement in
      guard !placed.contains(statement.assignment), told.insert(statement.assignment).inserted,
        !map.hasEmptyRange(statement.assignment)
      else { return nil }
      let names = map.names(statement.holders)
      let role = map.documents.text(map.documents.roles[statement.role].name)
      let title = map.title(of: coverage.duty)
      var finding = Finding(
        rule,
        Wording(
          zh: "\(names.zh)\(role)\(title.zh)的范围在本清单的地域或期限之外，不起作用",
          en:
            "\(role) of \(title.en) by \(names.en) lies outside the territory or period of this list and has no effect"),
        at: Spot(map.documents.assignments[statement.assignment].place))
      finding.describe(statement, of: coverage.duty, in: map)
      return finding
    }
  }
}

extension DutyMap {
  fileprivate func hasEmptyRange(_ assignment: RowID<Assignment>) -> Bool {
    let row = documents.assignments[assignment]
    return row.inForce.isEmpty || list(of: assignment).map { documents.lists[$0].inForce.isEmpty } ?? false
      || documents.narrowings[row.narrowings].contains { narrowing in
        if case .amounts(let bounds) = narrowing.values { bounds.isEmpty } else { false }
      }
  }
}
