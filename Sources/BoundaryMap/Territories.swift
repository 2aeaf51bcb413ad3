package import BoundaryModel
package import ScopeGeometry

/// Where lists speak, and which of them meet.
package struct Territories: Sendable {
  private let areas: Column<BoundaryList, IntervalSet>
  private let registers: Column<BoundaryList, RowID<Register>?>
  /// The number of the jurisdiction that each list is in.
  private let jurisdictions: Column<BoundaryList, Int>

  /// - Complexity: O(*n* log *n*) in the lists.
  package init(_ documents: Documents, _ index: DocumentIndex, _ tree: AreaTree) {
    let registers = Column(
      documents.lists.ids, of: { Self.register(of: documents.lists[$0], documents, index) })
    let areas = Column(
      documents.lists.ids,
      of: { list in
        let known = documents.symbols[documents.lists[list].territory].compactMap { index.areas[$0] }
        return known.isEmpty ? tree.all(of: registers[list]) : IntervalSet(known.map { tree.span(of: $0) })
      })
    self.registers = registers
    self.areas = areas
    let chains = IntervalSet.chains(of: areas.values)
    let first = documents.lists.ids.startIndex
    jurisdictions = Column(documents.lists.ids, of: { chains[Int($0.index) - first] })
  }

  /// The areas that a list speaks for: its territory, failing one all of its register's.
  package subscript(_ list: RowID<BoundaryList>) -> IntervalSet { areas[list] }

  /// The register of a list's issuer, failing one that of its territory.
  package func register(of list: RowID<BoundaryList>) -> RowID<Register>? { registers[list] }

  /// A number that lists have in common whose territories share an area, directly or by way of others.
  package func jurisdiction(of list: RowID<BoundaryList>) -> Int { jurisdictions[list] }

  private static func register(
    of list: BoundaryList, _ documents: Documents, _ index: DocumentIndex
  ) -> RowID<Register>? {
    index.bodies[list.issuer].map { documents.bodies[$0].register }
      ?? documents.symbols[list.territory].compactMap { index.areas[$0] }.first.map { documents.areas[$0].register }
  }
}

extension DutyMap {
  /// Whether two lists speak for one area on one day.
  package func meet(_ first: RowID<BoundaryList>, _ second: RowID<BoundaryList>) -> Bool {
    !documents.lists[first].inForce.intersection(documents.lists[second].inForce).isEmpty
      && !territories[first].isDisjoint(with: territories[second])
  }

  /// Lists, by their places in an array, that meet, directly or by way of others among them.
  ///
  /// - Complexity: O(*n* log *n*).
  package func meeting(_ lists: [RowID<BoundaryList>]) -> [[Int]] {
    let days = lists.map { list in
      let period = documents.lists[list].inForce
      let firstDay = period.firstDay.map { Int($0.number) } ?? Int(Int32.min)
      return IntervalSet(firstDay..<(period.lastDay.map { Int($0.number) + 1 } ?? Int(Int32.max)))
    }
    let byArea = Dictionary(grouping: lists.indices, by: IntervalSet.chains(of: lists.map { territories[$0] }).at)
    return byArea.sorted { $0.key < $1.key }.flatMap { _, places in
      let byTime = Dictionary(grouping: places.indices, by: IntervalSet.chains(of: places.map { days[$0] }).at)
      return byTime.sorted { $0.key < $1.key }.map { $0.value.map { places[$0] } }
    }
  }
}

extension Array<Int> {
  fileprivate func at(_ index: Int) -> Int { self[index] }
}

extension IntervalSet {
  /// For each set the number of its chain: sets are in one chain that have a position in common, directly or by way
  /// of others.
  ///
  /// - Complexity: O(*n* log *n*) in the intervals.
  fileprivate static func chains(of sets: [IntervalSet]) -> [Int] {
    var leaders = Array(sets.indices)
    func leader(of set: Int) -> Int {
      var set = set
      while leaders[set] != set {
        leaders[set] = leaders[leaders[set]]
        set = leaders[set]
      }
      return set
    }
    let spans = sets.enumerated().flatMap { number, set in set.intervals.map { (span: $0, set: number) } }
      .sorted { ($0.span.lowerBound, $0.set) < ($1.span.lowerBound, $1.set) }
    // Going along the positions once: what begins before all that began earlier has ended is of one chain with it.
    var last: (end: Int, set: Int)?
    for (span, set) in spans {
      if let (end, first) = last, span.lowerBound < end {
        let (a, b) = (leader(of: first), leader(of: set))
        leaders[max(a, b)] = min(a, b)
        last = (max(end, span.upperBound), first)
      } else {
        last = (span.upperBound, set)
      }
    }
    return sets.indices.map { leader(of: $0) }
  }
}
