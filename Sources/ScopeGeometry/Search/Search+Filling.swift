extension Search {
  /// More blockers than this are cut rather than measured.
  private static let mostMeasured = 64

  /// Whether the blockers are proved to fill the region.
  ///
  /// **The certificate.** Let *V* be the region's volume, *S* the sum of the blockers' volumes in
  /// it, and *P* that of the intersections of two. By Bonferroni's inequality the blockers cover at
  /// least *S* − *P*, so that *S* − *P* ≥ *V* proves it; *S* < *V* refutes it. Pieces count instead
  /// of positions, which changes no conclusion and keeps numbers small; axes that no blocker
  /// narrows are left out. A product or sum beyond 128 bits proves nothing.
  ///
  /// - Complexity: O(*m*²) in the blockers.
  mutating func isFilled() -> Bool {
    let blockers = active.filter(\.isBlocker)
    guard blockers.count <= Self.mostMeasured else { return false }
    let live = blockers.reduce(0 as UInt64) { $0 | $1.narrowed }
    guard covers(blockers, live), work.spend(blockers.count * (blockers.count - 1) / 2) else { return false }
    return isProvedFull(blockers, live)
  }

  /// Whether the volumes suffice at all, by rough numbers that err on the side of yes.
  private func covers(_ blockers: [Item], _ live: UInt64) -> Bool {
    var sum = 0.0
    for item in blockers {
      var share = 1.0
      for axis in Bits(item.narrowed) {
        let layout = grid.layouts[axis]
        share *= Double(layout.count(rows, at: start(of: item), in: region)) / Double(layout.count(region, at: 0))
      }
      sum += share
    }
    return sum > 1 - 1e-9
  }

  private func isProvedFull(_ blockers: [Item], _ live: UInt64) -> Bool {
    guard let volume = product(live, { grid.layouts[$0].count(region, at: 0) }) else { return false }
    var sum: UInt128 = 0
    for item in blockers {
      guard let part = product(live, { grid.layouts[$0].count(rows, at: start(of: item), in: region) }) else {
        return false
      }
      let (next, overflows) = sum.addingReportingOverflow(part)
      if overflows { return false }
      sum = next
    }
    guard sum >= volume else { return false }
    var excess = sum - volume
    for (place, first) in blockers.enumerated() {
      for second in blockers[(place + 1)...] {
        guard let common = commonVolume(first, second, live), common <= excess else { return false }
        excess -= common
      }
    }
    return true
  }

  private func commonVolume(_ first: Item, _ second: Item, _ live: UInt64) -> UInt128? {
    product(live) { grid.layouts[$0].count(rows, at: start(of: first), and: start(of: second), in: region) }
  }

  /// A product over some axes; nil when it is too large.
  @inline(__always)
  private func product(_ axes: UInt64, _ count: (Int) -> Int) -> UInt128? {
    var product: UInt128 = 1
    for axis in Bits(axes) {
      let factor = count(axis)
      if factor == 0 { return 0 }
      let (next, overflows) = product.multipliedReportingOverflow(by: UInt128(truncatingIfNeeded: factor))
      if overflows { return nil }
      product = next
    }
    return product
  }
}
