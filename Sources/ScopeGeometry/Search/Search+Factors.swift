extension Search {
  /// Sets of axes, such that every blocker narrows axes of one set only; nil when there is nothing
  /// to gain.
  ///
  /// A point is free when it is free in every set by itself, so the free points are a product.
  ///
  /// - Complexity: O(*m* · *d*) in the blockers and axes.
  func independentAxes() -> [UInt64]? {
    var sets: [UInt64] = []
    let live = active.reduce(0 as UInt64) { $0 | ($1.isBlocker ? $1.narrowed : 0) }
    for item in active where item.isBlocker && !(sets.count == 1 && sets[0] & item.narrowed == item.narrowed) {
      var joined = item.narrowed
      sets.removeAll { set in
        guard set & joined != 0 else { return false }
        joined |= set
        return true
      }
      sets.append(joined)
      if joined == live, live.nonzeroBitCount > 1 { return nil }
    }
    return sets.count > 1 || live.nonzeroBitCount == 1 ? sets.sorted() : nil
  }

  /// The free part of the region for each set of axes, every piece whole on the other axes; nil
  /// when there is none or the budget is spent.
  mutating func factors(of sets: [UInt64]) -> [[Box]]? {
    let (region, active, found, quota) = (region, active, found, quota)
    defer { (self.region, self.active, self.found, self.quota) = (region, active, found, quota) }
    self.quota = 0
    // One axis is answered at once, few blockers soon: whatever proves the region full comes first.
    let groups = sets.map { set in active.filter { $0.isBlocker && $0.narrowed & ~set == 0 } }
    var factors = [[Box]](repeating: [], count: sets.count)
    for place in sets.indices.sorted(by: { (groups[$0].count, $0) < (groups[$1].count, $1) }) {
      self.found = [:]
      if sets[place].nonzeroBitCount == 1 {
        reportRest(of: sets[place].trailingZeroBitCount, groups[place], in: region)
      } else {
        let height = height
        push(region, groups[place])
        let abandoned = unexamined.count
        guard run(downTo: height) else {
          unexamined.removeSubrange(abandoned...)
          return nil
        }
      }
      factors[place] = self.found[[]] ?? []
      if factors[place].isEmpty { return nil }
    }
    return factors
  }

  mutating func reportProduct(of sets: [UInt64]) {
    let factors = factors(of: sets)
    let region = grid.box(region)
    if work.isSpent { return unexamined.append(region) }
    guard let factors else { return }
    let sides = factors.reduce(Double(region.sides.count)) { $0 * Double($1.count) }
    guard sides <= Double(work.rest) else {
      work.exhaust()
      return unexamined.append(region)
    }
    report(Box.products(of: factors, over: sets, in: region))
  }

  private mutating func reportRest(of axis: Int, _ blockers: [Item], in region: [UInt64]) {
    let taken = blockers.flatMap { grid.side(axis, of: rows, at: start(of: $0)).intervals }
    var rest = grid.box(region)
    rest.sides[axis] = rest.sides[axis].subtracting(IntervalSet(taken))
    if !rest.isEmpty { found[[], default: []].append(rest) }
  }
}

extension Box {
  /// Every choice of one box of each factor, which stands for its set of axes.
  ///
  /// - Parameter limit: How many to make.
  static func products(of factors: [[Box]], over sets: [UInt64], in region: Box, limit: Int = .max) -> [Box] {
    var products = [region]
    for (set, factor) in zip(sets, factors) {
      var longer: [Box] = []
      for product in products {
        for box in factor where longer.count < limit {
          var sides = product.sides
          for axis in Bits(set) { sides[axis] = box.sides[axis] }
          longer.append(Box(sides: sides))
        }
      }
      products = longer
    }
    return products
  }
}
