import BoundaryFindings
import BoundaryMap
import BoundaryModel

/// How many areas and categories there are, so that it can be told which of how many are meant: areas beside each
/// other, and of a dimension those that have no others in them.
struct Siblings: Sendable {
  private struct AreaPlace: Hashable {
    let register: RowID<Register>
    let parent: RowID<Area>?
  }

  private let map: DutyMap
  private let areas: [AreaPlace: Int]
  private let areaPlaces: [String: AreaPlace]

  /// - Complexity: Linear in the areas.
  init(_ map: DutyMap) {
    self.map = map
    let areas = map.documents.areas.rows.map { row in
      (id: map.documents.text(row.id), place: AreaPlace(register: row.register, parent: row.parent))
    }
    areaPlaces = Dictionary(areas.map { ($0.id, $0.place) }, uniquingKeysWith: { first, _ in first })
    self.areas = Dictionary(areas.map { ($0.place, 1) }, uniquingKeysWith: +)
  }

  /// How far a scope reaches.
  ///
  /// - Parameter template: That of the duty, whose dimensions are meant.
  func extent(of scope: Scope, template: RowID<Template>?) -> Extent {
    Extent(
      boxes: scope.boxes.map { box in
        box.parts.map { Extent.Part(values: $0.values, count: count(of: $0, template)) }
      }, unlisted: scope.unlisted)
  }

  private func count(of part: Scope.Part, _ template: RowID<Template>?) -> Extent.Count? {
    switch part.values {
    case .areas(let codes):
      let places = Set(codes.map { areaPlaces[$0.id] })
      guard places.count == 1, let place = places.first, let total = place.flatMap({ areas[$0] }) else { return nil }
      return Extent.Count(codes.count, of: total)
    case .categories(let codes):
      guard let template, let symbol = map.documents.symbols.find(part.dimension),
        let dimension = map.index[template].dimensions[symbol]
      else { return nil }
      return leaves(of: Set(codes.map(\.id)), in: dimension)
    case .amounts, .dates: return nil
    }
  }

  private func leaves(of codes: Set<String>, in dimension: RowID<Dimension>) -> Extent.Count {
    let rows = map.outline.categories[dimension]
    let categories = map.documents.categories
    let parents = Set(rows.compactMap { categories[$0].parent })
    let leaves = rows.filter { !parents.contains($0) }
    let meant = leaves.count { leaf in
      sequence(first: leaf, next: { categories[$0].parent }).contains {
        codes.contains(map.documents.text(categories[$0].id))
      }
    }
    return Extent.Count(meant, of: leaves.count)
  }
}
