import BoundaryMap
import BoundaryModel

extension DutyMap {
  /// Duties with something in common that stand in one list or in lists that meet, two or more of them, each set in
  /// the order of the documents.
  ///
  /// - Parameter keys: What a duty may have in common with others.
  /// - Complexity: O(*n* log *n*) in the duties and the lists that have them.
  func likeDuties<Key: Hashable>(by keys: (HeldDuty) -> [Key]) -> [(key: Key, duties: [HeldDuty])] {
    var places: [Key: [Int]] = [:]
    for (place, duty) in duties.enumerated() {
      for key in keys(duty) { places[key, default: []].append(place) }
    }
    return places.filter { $0.value.count > 1 }.flatMap { key, places in meeting(places).map { (key, $0) } }
      .sorted { $0.1.lexicographicallyPrecedes($1.1) }.map { (key: $0, duties: $1.map { duties[$0] }) }
  }

  /// Of duties, by their places, those whose lists meet; those of a template that is checked by itself are together.
  private func meeting(_ places: [Int]) -> [[Int]] {
    let defaults = Dictionary(grouping: places.filter { duties[$0].isDefault }) { duties[$0].template }
    let rows = places.flatMap { place in lists(of: duties[place]).map { (place: place, list: $0) } }
    let together = meeting(rows.map(\.list)).map { $0.map { rows[$0].place }.unrepeated.sorted() }
    return (defaults.values + together).filter { $0.count > 1 }
  }
}
