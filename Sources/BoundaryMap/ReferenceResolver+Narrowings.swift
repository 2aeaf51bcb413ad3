import BoundaryModel

extension ReferenceResolver {
  /// Resolves a scope.
  ///
  /// - Parameters:
  ///   - list: The list that states it; nil for a template.
  ///   - duty: The duty that says which dimensions divide it; nil for what is said of all duties of a list.
  /// - Returns: Whether the scope is known.
  mutating func resolve(
    _ narrowings: Range<Int>, list: RowID<BoundaryList>?, template: RowID<Template>,
    dividing duty: RowID<Duty>?
  ) -> Bool {
    var isResolved = true
    for narrowing in documents.narrowings[narrowings] {
      let name = documents.text(narrowing.dimension)
      if name == areaDimension {
        if case .amounts = narrowing.values {
          tell(.wrongValues(expectsAmounts: false), narrowing.dimension, narrowing.place, "dimension", .nothing)
          isResolved = false
          continue
        }
        for (code, attribute) in narrowing.values.words(in: documents) {
          isResolved =
            resolve(areaCode: code, in: attribute, list: list, template: template, at: narrowing.place) && isResolved
        }
        continue
      }
      guard let dimension = index[template].dimensions[narrowing.dimension] else {
        tell(.dimension, narrowing.dimension, narrowing.place, "dimension", .dimensions(template))
        isResolved = false
        continue
      }
      if let duty, !documents.symbols[documents.duties[duty].over].contains(narrowing.dimension) {
        tell(.otherDimension(of: duty), narrowing.dimension, narrowing.place, "dimension", .over(duty))
      }
      isResolved = resolve(narrowing, of: dimension, template) && isResolved
    }
    return isResolved
  }

  private mutating func resolve(
    areaCode code: Symbol, in attribute: String, list: RowID<BoundaryList>?, template: RowID<Template>, at place: Place
  ) -> Bool {
    if list != nil { return resolve(area: code, at: place, attribute) != nil }
    if index[template].localities[code] != nil { return true }
    tell(.locality, code, place, attribute, .localities(template))
    return false
  }

  private mutating func resolve(
    _ narrowing: Narrowing, of dimension: RowID<Dimension>, _ template: RowID<Template>
  ) -> Bool {
    switch (narrowing.values, documents.dimensions[dimension].values) {
    case (.amounts, .amounts): return true
    case (.codes, .amounts), (.allBut, .amounts):
      // A range can have values beside its amounts.
      guard index[template].categories[dimension] != nil else {
        tell(.wrongValues(expectsAmounts: true), narrowing.dimension, narrowing.place, "dimension", .nothing)
        return false
      }
      return resolve(categoriesOf: narrowing, in: dimension, template)
    case (.codes, .categories), (.allBut, .categories):
      return resolve(categoriesOf: narrowing, in: dimension, template)
    case (.amounts, .categories):
      tell(.wrongValues(expectsAmounts: false), narrowing.dimension, narrowing.place, "dimension", .nothing)
      return false
    }
  }

  private mutating func resolve(
    categoriesOf narrowing: Narrowing, in dimension: RowID<Dimension>, _ template: RowID<Template>
  ) -> Bool {
    let categories = index[template].categories[dimension] ?? IDIndex()
    let unknown = narrowing.values.words(in: documents).filter { categories[$0.code] == nil }
    for (code, attribute) in unknown { tell(.category, code, narrowing.place, attribute, .categories(dimension)) }
    return unknown.isEmpty
  }
}

extension Narrowing.Values {
  /// The categories or areas that it names, each with the attribute that names it.
  fileprivate func words(in documents: Documents) -> [(code: Symbol, attribute: String)] {
    switch self {
    case .codes(let run): documents.symbols[run].map { ($0, "is") }
    case .allBut(let excepted, let run):
      documents.symbols[run].map { ($0, "is") } + documents.symbols[excepted].map { ($0, "except") }
    case .amounts: []
    }
  }
}
