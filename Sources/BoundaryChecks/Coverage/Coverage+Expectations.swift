import BoundaryFindings
import BoundaryMap
import BoundaryModel
import ScopeGeometry

extension Coverage {
  /// A region in parts, each wholly inside or outside of every scope within which the rule's finding is said to be
  /// known: what one reason covers is not told together with what it does not.
  func parts(_ region: Region, of rule: Rule) -> [Region] {
    let scopes = limited[rule.name, default: []].map { (id: $0, box: space.box(of: $0)) }
    guard scopes.contains(where: { scope in region.boxes.contains { !$0.isDisjoint(with: scope.box) } }) else {
      return [region]
    }
    var parts: [(expectations: Set<RowID<Expectation>>, boxes: [Box])] = [([], region.boxes)]
    for scope in scopes {
      parts = parts.flatMap { part in
        let inside = part.boxes.map { $0.intersection(scope.box) }.filter { !$0.isEmpty }
        let outside = part.boxes.flatMap { $0.subtracting(scope.box) }.filter { !$0.isEmpty }
        return [(part.expectations.union([scope.id]), inside), (part.expectations, outside)].filter { !$1.isEmpty }
      }
    }
    return parts.enumerated().map { number, part in
      let boxes = joined(part.boxes)
      var scope = space.scope(boxes)
      scope.unlisted += number == 0 ? region.scope.unlisted : 0
      return Region(holders: region.holders, boxes: boxes, scope: scope, expectations: part.expectations)
    }
  }

  /// The same points as few boxes.
  private func joined(_ boxes: [Box]) -> [Box] {
    guard boxes.count > 1 else { return boxes }
    return Arrangement(universe: boxes, boxes: [], extents: space.extents).gaps().regions.first?.boxes ?? boxes
  }
}
