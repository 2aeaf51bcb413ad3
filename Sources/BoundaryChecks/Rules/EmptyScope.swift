import BoundaryFindings
import BoundaryMap
import BoundaryModel

enum EmptyScopeRule: MapRule {
  static let rule = Rule(
    name: "empty-scope", kind: .document, severity: .error,
    title: Wording(zh: "范围为空", en: "empty scope"),
    summary: Wording(
      zh: "范围的下限高于上限，范围内一无所有",
      en: "A range or period whose ends leave nothing between them"),
    why: Wording(
      zh: "这样写的分工什么也没有分到，多半是两端写反了。",
      en: "Such an assignment assigns nothing; mostly the ends are swapped."),
    example: Rule.Example(
      fails:
        """
        <duty ref="S01">
          <assign body="edz" role="lead"/>
          <assign body="east" role="support"><within dimension="investment" from="5000" below="3000"/></assign>
        </duty>
        """,
      mended:
        """
        <duty ref="S01">
          <assign body="edz" role="lead"/>
          <assign body="east" role="support"><within dimension="investment" from="3000" below="5000"/></assign>
        </duty>
        """))

  static func check(_ map: DutyMap) -> [Finding] {
    let documents = map.documents
    var places = documents.narrowings.filter { narrowing in
      if case .amounts(let bounds) = narrowing.values { bounds.isEmpty } else { false }
    }.map(\.place)
    places += documents.lists.rows.filter { $0.inForce.isEmpty }.map(\.place)
    places += documents.assignments.rows.filter { $0.inForce.isEmpty }.map(\.place)
    places += documents.dimensions.rows.filter { dimension in
      if case .amounts(_, _, let bounds) = dimension.values { bounds.isEmpty } else { false }
    }.map(\.place)
    return places.sorted().map { place in
      Finding(
        rule,
        Wording(
          zh: "下限高于上限，范围内一无所有；请核对两端",
          en: "the lower end is above the upper one, so that nothing is in it; check both ends"),
        at: Spot(place))
    }
  }
}
