import BoundaryModel

/// What ids and `formerly` join: rows of one id, and rows that a revision says became others.
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
    for (place, row) in new.enumerated() {
      let same = oldPlaces[row.id]
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
