import BoundaryModel

extension ReferenceResolver {
  /// Resolves the scope of an assignment.
  ///
  /// - Parameters:
  ///   - list: The list that states it; nil for a template.
  ///   - duty: The duty that says which dimensions divide it.
  /// - Returns: Whether the scope is known.
  mutating func resolve(
    narrowingsOf id: RowID<Assignment>, list: RowID<BoundaryList>?, template: RowID<Template>,
    dividing duty: RowID<Duty>
  ) -> Bool {
    var isResolved = true
    for narrowing in documents.narrowings[documents.assignments[id].narrowings] {
      let name = documents.text(narrowing.dimension)
      if name == areaDimension {
        guard case .codes(let codes) = narrowing.values else {
          tell(.wrongValues(expectsAmounts: false), narrowing.dimension, narrowing.place, "dimension", .nothing)
          isResolved = false
          continue
        }
        for code in documents.symbols[codes] {
          isResolved = resolve(areaCode: code, list: list, template: template, at: narrowing.place) && isResolved
        }
        continue
      }
      guard let dimension = index[template].dimensions[narrowing.dimension] else {
        tell(.dimension, narrowing.dimension, narrowing.place, "dimension", .dimensions(template))
        isResolved = false
        continue
      }
      if !documents.symbols[documents.duties[duty].over].contains(narrowing.dimension) {
        tell(.otherDimension(of: duty), narrowing.dimension, narrowing.place, "dimension", .over(duty))
      }
      isResolved = resolve(narrowing, of: dimension, template) && isResolved
    }
    return isResolved
  }

  private mutating func resolve(
    areaCode code: Symbol, list: RowID<BoundaryList>?, template: RowID<Template>, at place: Place
  ) -> Bool {
    if list != nil { return resolve(area: code, at: place, "is") != nil }
    if index[template].localities[code] != nil { return true }
    tell(.locality, code, place, "is", .localities(template))
    return false
  }

  private mutating func resolve(
    _ narrowing: Narrowing, of dimension: RowID<Dimension>, _ template: RowID<Template>
  ) -> Bool {
    switch (narrowing.values, documents.dimensions[dimension].values) {
    case (.amounts, .amounts): return true
    case (.codes(let codes), .categories):
      let categories = index[template].categories[dimension] ?? IDIndex()
      let unknown = documents.symbols[codes].filter { categories[$0] == nil }
      for code in unknown { tell(.category, code, narrowing.place, "is", .categories(dimension)) }
      return unknown.isEmpty
    case (.codes, .amounts):
      tell(.wrongValues(expectsAmounts: true), narrowing.dimension, narrowing.place, "dimension", .nothing)
      return false
    case (.amounts, .categories):
      tell(.wrongValues(expectsAmounts: false), narrowing.dimension, narrowing.place, "dimension", .nothing)
      return false
    }
  }
}
