import BoundaryModel

/// A box as an object: for each dimension its codes, or the ends of a range.
struct JSONScopeBox: Encodable {
  private let box: Scope.Box

  init(_ box: Scope.Box) {
    self.box = box
  }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) {
      self.stringValue = stringValue
    }

    init?(intValue: Int) {
      nil
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    for part in box.parts {
      let key = Key(stringValue: part.dimension)
      switch part.values {
      case .areas(let codes), .categories(let codes): try container.encode(codes.map(\.id), forKey: key)
      case .amounts(_, _, let bounds): try container.encode(bounds.ends, forKey: key)
      case .dates(let bounds): try container.encode(bounds.ends, forKey: key)
      }
    }
  }
}

extension Bounds where Value: CustomStringConvertible {
  /// The ends by the names that documents use.
  fileprivate var ends: [String: String] {
    var ends: [String: String] = [:]
    switch lower {
    case .from(let value): ends["from"] = "\(value)"
    case .above(let value): ends["above"] = "\(value)"
    case nil: break
    }
    switch upper {
    case .to(let value): ends["to"] = "\(value)"
    case .below(let value): ends["below"] = "\(value)"
    case nil: break
    }
    return ends
  }
}
