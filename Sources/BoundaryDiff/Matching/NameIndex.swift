/// Names by the pairs of neighbouring characters in them, so that the names most like one are found
/// without looking at all of them.
struct NameIndex {
  /// Pairs that more names than this have lead to no candidates; they still count in the comparison.
  private static let mostNames = 100
  /// So many names are compared in full.
  private static let mostCandidates = 12

  private let names: [Set<UInt64>]
  private let namesWith: [UInt64: [Int]]
  /// How much a pair says: the less, the more names have it.
  private let weights: [UInt64: Double]

  /// - Parameters:
  ///   - names: All names, from which the pairs get their weight.
  ///   - searched: The names that are looked for.
  init(names all: [String], searched: [String]) {
    var counts: [UInt64: Int] = [:]
    for name in all { for pair in Self.pairs(of: name) { counts[pair, default: 0] += 1 } }
    weights = counts.mapValues { 1 / Double($0).squareRoot() }
    names = searched.map(Self.pairs)
    var namesWith: [UInt64: [Int]] = [:]
    for (place, pairs) in names.enumerated() { for pair in pairs { namesWith[pair, default: []].append(place) } }
    self.namesWith = namesWith.filter { $0.value.count <= Self.mostNames }
  }

  /// The places of the names most like one, with the share, from 0 to 1, that they have in common with it.
  func likest(to name: String) -> [(place: Int, share: Double)] {
    let pairs = Self.pairs(of: name)
    var common: [Int: Double] = [:]
    for pair in pairs { for place in namesWith[pair, default: []] { common[place, default: 0] += weight(pair) } }
    return common.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(Self.mostCandidates)
      .map { (place: $0.key, share: share(pairs, names[$0.key])) }
  }

  /// The weight that both have, twice, of the weight of each (Dice's coefficient).
  private func share(_ left: Set<UInt64>, _ right: Set<UInt64>) -> Double {
    let whole = weight(left) + weight(right)
    return whole == 0 ? 0 : 2 * weight(left.intersection(right)) / whole
  }

  private func weight(_ pairs: Set<UInt64>) -> Double { pairs.sorted().reduce(0) { $0 + weight($1) } }
  private func weight(_ pair: UInt64) -> Double { weights[pair] ?? 1 }

  /// Neighbouring letters and digits; what stands between words is left out.
  private static func pairs(of name: String) -> Set<UInt64> {
    let letters = name.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || ("0"..."9").contains($0) }
    let scalars = letters.map { UInt64($0.value) }
    if scalars.count == 1 { return [scalars[0]] }
    return Set(zip(scalars, scalars.dropFirst()).map { $0 << 32 | $1 })
  }
}
