import BoundaryModel

/// What codes, ids and `formerly` join: rows of one code or id, and rows that a revision says became others.
struct Identity<Row: Sendable> {
  private(set) var groups: [Correspondence<Row>] = []
  private(set) var oldRest: [Candidate<Row>] = []
  private(set) var newRest: [Candidate<Row>] = []

  /// - Precondition: No id stands twice on one side.
  init(_ old: [Candidate<Row>], _ new: [Candidate<Row>]) {
    let oldPlaces = Dictionary(uniqueKeysWithValues: zip(old.map(\.id), old.indices))
    let newPlaces = Dictionary(uniqueKeysWithValues: zip(new.map(\.id), new.indices))
    // New rows are numbered after the old ones.
    var groups = DisjointSets(count: old.count + new.count)
    var isDeclared = [Bool](repeating: false, count: old.count + new.count)
    let codes = Codes(old, new)
    for (place, row) in new.enumerated() {
      if let same = codes.old(of: row) { groups.join(same, old.count + place) }
      // Two rows of one id that have other codes, or of which one goes on under its code elsewhere, are two.
      let same = oldPlaces[row.id].flatMap { codes.areTwo(old[$0], row) ? nil : $0 }
      if let same { groups.join(same, old.count + place) }
      for former in row.formerly where former != row.id {
        guard let became = oldPlaces[former] else { continue }
        // What the old revision declared already has happened before it; the id was given anew since.
        if let same, old[same].formerly.contains(former) { continue }
        groups.join(became, old.count + place)
        isDeclared[old.count + place] = true
      }
    }
    // Seen from a later revision to an earlier one, the old side's declarations tell.
    for (place, row) in old.enumerated() where newPlaces[row.id] == nil {
      for former in row.formerly {
        guard let became = newPlaces[former] else { continue }
        groups.join(place, old.count + became)
        isDeclared[place] = true
      }
    }
    for members in groups.sets {
      let left = members.filter { $0 < old.count }.map { old[$0] }
      let right = members.filter { $0 >= old.count }.map { new[$0 - old.count] }
      if left.isEmpty || right.isEmpty {
        oldRest += left
        newRest += right
      } else {
        let evidence: Evidence = members.contains { isDeclared[$0] } ? .formerly : .id
        self.groups.append(Correspondence(old: left.map(\.row), new: right.map(\.row), evidence: evidence))
      }
    }
  }
}

/// The codes of both sides; one that stands twice on a side joins nothing.
private struct Codes<Row: Sendable> {
  private let oldPlaces: [Symbol: Int]
  private let newCodes: Set<Symbol>

  init(_ old: [Candidate<Row>], _ new: [Candidate<Row>]) {
    func once(_ rows: [Candidate<Row>]) -> [Symbol: Int] {
      Dictionary(grouping: rows.indices.filter { rows[$0].code != nil }) { rows[$0].code }
        .reduce(into: [Symbol: [Int]]()) { codes, entry in if let code = entry.key { codes[code] = entry.value } }
        .filter { $0.value.count == 1 }.mapValues { $0[0] }
    }
    oldPlaces = once(old)
    newCodes = Set(once(new).keys)
  }

  /// The place of the old row with the code of a new one.
  func old(of row: Candidate<Row>) -> Int? {
    row.code.flatMap { newCodes.contains($0) ? oldPlaces[$0] : nil }
  }

  func areTwo(_ old: Candidate<Row>, _ new: Candidate<Row>) -> Bool {
    guard old.code != new.code else { return false }
    let goesOn = old.code.map { newCodes.contains($0) } ?? false
    let comesFrom = new.code.map { oldPlaces[$0] != nil } ?? false
    return goesOn || comesFrom
  }
}

/// Numbers in groups that can be joined.
struct DisjointSets {
  private var parents: [Int]

  init(count: Int) {
    parents = Array(0..<count)
  }

  mutating func join(_ a: Int, _ b: Int) {
    let (a, b) = (root(of: a), root(of: b))
    parents[max(a, b)] = min(a, b)
  }

  /// The groups in the order of their first members, each in ascending order.
  var sets: [[Int]] {
    mutating get {
      var members: [Int: [Int]] = [:]
      for number in parents.indices { members[root(of: number), default: []].append(number) }
      return members.sorted { $0.key < $1.key }.map(\.value)
    }
  }

  private mutating func root(of number: Int) -> Int {
    var root = number
    while parents[root] != root { root = parents[root] }
    var step = number
    while parents[step] != root { (step, parents[step]) = (parents[step], root) }
    return root
  }
}
