/// The dimensions that statements are divided by, and what of them the tables name.
struct Dimensions {
  /// Names of areas, in the order in which they are named.
  private(set) var areas: [String] = []
  private(set) var categories: [(name: String, values: [String])] = []
  private(set) var ranges: [(id: String, name: String, unit: String)] = []

  init(_ duties: [ReadDuty]) {
    for narrowing in duties.lazy.flatMap(\.statements).flatMap(\.scope) {
      switch narrowing {
      case .area(let name): if !areas.contains(name) { areas.append(name) }
      case .category(let dimension, let value):
        guard let index = categories.firstIndex(where: { $0.name == dimension }) else {
          categories.append((dimension, [value]))
          continue
        }
        if !categories[index].values.contains(value) { categories[index].values.append(value) }
      case .amount(let dimension, let unit, _, _):
        guard !ranges.contains(where: { $0.name == dimension && $0.unit == unit }) else { continue }
        let isSecond = ranges.contains { $0.name == dimension }
        ranges.append((identifier(isSecond ? "\(dimension).\(unit)" : dimension), dimension, unit))
      }
    }
  }

  func id(of narrowing: Narrowing) -> String {
    switch narrowing {
    case .area: "area"
    case .category(let dimension, _): identifier(dimension)
    case .amount(let dimension, let unit, _, _):
      ranges.first { $0.name == dimension && $0.unit == unit }?.id ?? identifier(dimension)
    }
  }

  /// Whether every part that a division has is named.
  static func isWhole(_ values: [String], of dimension: String) -> Bool {
    let all = Lexicon.shared.entries("scopes.divisions").first { $0.key == dimension }?.words.all ?? []
    return Set(values.map { folded($0) }) == all
  }
}
