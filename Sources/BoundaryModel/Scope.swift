/// A region in the words of the documents: disjoint boxes.
package struct Scope: Hashable, Sendable {
  /// One product of narrowed dimensions; a dimension that is not named is whole.
  package struct Box: Hashable, Sendable {
    package var parts: [Part]

    package init(parts: [Part] = []) {
      self.parts = parts
    }
  }

  /// A dimension of a box and what it is narrowed to.
  package struct Part: Hashable, Sendable {
    package let dimension: String
    package let values: Values

    package init(dimension: String, values: Values) {
      self.dimension = dimension
      self.values = values
    }
  }

  /// A value of a dimension that is a tree.
  package typealias Code = Named

  /// What one dimension is narrowed to.
  package enum Values: Hashable, Sendable {
    case areas([Code])
    case categories([Code])
    case amounts(name: String, unit: String, Bounds<Decimal>)
    case dates(Bounds<Day>)
  }

  package var boxes: [Box]
  /// How many more boxes there are, which are not listed.
  package var unlisted = 0

  package init(boxes: [Box]) {
    self.boxes = boxes
  }
}

extension Scope.Values: CustomStringConvertible {
  /// Ids and values without names, for fingerprints.
  package var description: String {
    switch self {
    case .areas(let codes), .categories(let codes): codes.map(\.id).joined(separator: " ")
    case .amounts(_, _, let bounds): "\(bounds.lower.map { "\($0)" } ?? "") \(bounds.upper.map { "\($0)" } ?? "")"
    case .dates(let bounds): "\(bounds.lower.map { "\($0)" } ?? "") \(bounds.upper.map { "\($0)" } ?? "")"
    }
  }
}
