import BoundaryModel

/// Rows that no id joins, and what their names and holders tell of them.
struct Content<Row: Sendable> {
  private(set) var old: [Candidate<Row>]
  private(set) var new: [Candidate<Row>]

  private var holders: [RowID<Row>: HolderTraits] = [:]

  init(_ old: [Candidate<Row>], _ new: [Candidate<Row>], holders: (RowID<Row>) -> HolderTraits) {
    self.old = old
    self.new = new
    guard !old.isEmpty, !new.isEmpty else { return }
    for candidate in old + new { self.holders[candidate.row] = holders(candidate.row) }
  }

  /// Takes out the rows whose names are equal; among several of one name the best assignment by holders counts.
  mutating func takeEqualNames() -> [Correspondence<Row>] {
    let news = Dictionary(grouping: new.indices.filter { new[$0].name != .empty }) { new[$0].name }
    let olds = Dictionary(grouping: old.indices.filter { old[$0].name != .empty }) { old[$0].name }
    var pairs: [(old: Int, new: Int, evidence: Evidence)] = []
    for (name, left) in olds {
      guard let right = news[name] else { continue }
      // So many rows of one name are no block that can be assigned; they stand in order.
      guard left.count * right.count > 1, max(left.count, right.count) <= Self.largestBlock else {
        pairs += zip(left, right).map { ($0, $1, .equalName) }
        continue
      }
      // Equal names alone are reason enough to join; the holders decide which.
      let scores = left.map { a in right.map { b in 1 + share(old[a], new[b]) } }
      pairs += bestAssignment(scores).map { (left[$0.row], right[$0.column], .equalName) }
    }
    return take(pairs)
  }

  /// Takes out the rows whose names and holders are much alike, by the best assignment of all.
  ///
  /// - Parameter known: All rows of both sides: what many names have in common says little.
  mutating func takeAlike(among known: [Candidate<Row>], _ documents: Documents) -> [Correspondence<Row>] {
    guard !old.isEmpty, !new.isEmpty else { return [] }
    let index = NameIndex(
      names: known.map { documents.text($0.name) }, searched: new.map { documents.text($0.name) })
    var alike: [(old: Int, new: Int, name: Double, holders: Double)] = []
    for (place, candidate) in old.enumerated() {
      for (other, name) in index.likest(to: documents.text(candidate.name)) where name >= Self.leastName {
        let holders = share(candidate, new[other])
        if Self.score(name, holders) >= Self.leastScore { alike.append((place, other, name, holders)) }
      }
    }
    var pairs: [(old: Int, new: Int, evidence: Evidence)] = []
    for block in Self.blocks(alike, old.count, new.count) {
      let left = Set(block.map(\.old)).sorted()
      let right = Set(block.map(\.new)).sorted()
      let rows = Dictionary(uniqueKeysWithValues: zip(left, 0...))
      let columns = Dictionary(uniqueKeysWithValues: zip(right, 0...))
      var scores = [[Double]](repeating: [Double](repeating: 0, count: right.count), count: left.count)
      for edge in block {
        if let row = rows[edge.old], let column = columns[edge.new] {
          scores[row][column] = Self.score(edge.name, edge.holders)
        }
      }
      for (row, column) in bestAssignment(scores) {
        guard let edge = block.first(where: { $0.old == left[row] && $0.new == right[column] }) else { continue }
        pairs.append((edge.old, edge.new, .likeness(name: edge.name, holders: edge.holders)))
      }
    }
    return take(pairs)
  }

  // MARK: What is alike

  /// Below these, two rows are two: a false rename is worse than a removal and an addition.
  private static var leastName: Double { 0.6 }
  private static var leastScore: Double { 0.7 }
  /// Beyond this size, the weakest ties are left out.
  private static var largestBlock: Int { 300 }

  private static func score(_ name: Double, _ holders: Double) -> Double { 0.6 * name + 0.4 * holders }

  /// The share of the holders of either that both have.
  private func share(_ left: Candidate<Row>, _ right: Candidate<Row>) -> Double {
    let (left, right) = (holders[left.row] ?? [], holders[right.row] ?? [])
    if left.isEmpty, right.isEmpty { return 1 }
    return Double(left.intersection(right).count) / Double(left.union(right).count)
  }

  private typealias Edge = (old: Int, new: Int, name: Double, holders: Double)

  /// The edges in groups that have no row in common, none larger than can be assigned.
  private static func blocks(_ edges: [Edge], _ oldCount: Int, _ newCount: Int) -> [[Edge]] {
    guard !edges.isEmpty else { return [] }
    var sets = DisjointSets(count: oldCount + newCount)
    for edge in edges { sets.join(edge.old, oldCount + edge.new) }
    var number: [Int: Int] = [:]
    for (place, members) in sets.sets.enumerated() { for member in members { number[member] = place } }
    return Dictionary(grouping: edges) { number[$0.old] ?? 0 }.sorted { $0.key < $1.key }.flatMap { _, block in
      if Set(block.map(\.old)).count <= largestBlock, Set(block.map(\.new)).count <= largestBlock { return [block] }
      let weakest = block.map { score($0.name, $0.holders) }.min() ?? 0
      let kept = block.filter { score($0.name, $0.holders) > weakest + 0.02 }
      return blocks(kept, oldCount, newCount)
    }
  }

  private mutating func take(_ pairs: [(old: Int, new: Int, evidence: Evidence)]) -> [Correspondence<Row>] {
    let pairs = pairs.sorted { $0.old < $1.old }
    let taken = pairs.map { Correspondence(old: [old[$0.old].row], new: [new[$0.new].row], evidence: $0.evidence) }
    let (lefts, rights) = (Set(pairs.map(\.old)), Set(pairs.map(\.new)))
    old = old.indices.filter { !lefts.contains($0) }.map { old[$0] }
    new = new.indices.filter { !rights.contains($0) }.map { new[$0] }
    return taken
  }
}
