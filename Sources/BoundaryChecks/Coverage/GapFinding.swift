import BoundaryFindings
import BoundaryMap
import BoundaryModel
import ScopeGeometry

extension Gap {
  /// What messages on a gap are made of.
  struct Terms {
    let role: String
    let duty: Wording
    let scope: Wording
  }

  /// More lists than this that have the duty too are not named.
  private static let otherPlaces = 10

  /// A finding where the first list that reaches the gap has the duty, with the others as its places.
  func finding(_ rule: Rule, _ coverage: Coverage, _ map: DutyMap, _ message: (Terms) -> Wording) -> Finding {
    let documents = map.documents
    let places = map.appearances(of: coverage.duty).filter { row in
      guard let list = documents.duties[row].list else { return true }
      return region.boxes.contains { coverage.space.reaches($0, list) }
    }.map { documents.duties[$0].place }
    let terms = Terms(
      role: documents.text(documents.roles[role].name), duty: map.title(of: coverage.duty),
      scope: region.scope.wording())
    var finding = Finding(
      rule, message(terms), at: Spot(places.first ?? documents.duties[coverage.duty.duty].place))
    finding.describe(coverage.duty, role, region, in: map)
    finding.suggestions = coverage.defaults(region, role, map)
    finding.related = places.dropFirst().prefix(Self.otherPlaces).map { Finding.Related(Spot($0), Self.alsoHere) }
    return finding
  }

  private static let alsoHere = Wording(zh: "此清单也列有这一事项", en: "this list has the duty too")
}

extension Documents {
  /// The parties that an assignment names; none where it names bodies or nobody.
  func parties(of assignment: RowID<Assignment>) -> ArraySlice<Symbol> {
    if case .parties(let run) = assignments[assignment].holder { symbols[run] } else { [] }
  }
}
