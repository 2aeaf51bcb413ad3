import TestSupport
import Testing

@testable import ScopeGeometry

@Suite struct IntervalSetTests {
  @Test func intervalsThatTouchAreOne() {
    #expect(IntervalSet([3..<5, 0..<2, 5..<6, 1..<3, 9..<9]).intervals == [0..<6])
    #expect(IntervalSet([4..<4]).isEmpty && IntervalSet(2..<2) == .empty)
  }

  @Test func theOrderIsByTheFirstIntervalThatDiffers() {
    let sets = [IntervalSet(0..<2), IntervalSet([0..<2, 5..<6]), IntervalSet(0..<3), IntervalSet(1..<2)]
    #expect(sets.shuffled().sorted() == sets)
  }

  @Test func operationsAreThoseOfSets() {
    for seed in 0..<500 as Range<UInt64> {
      var random = SeededRandom(seed: seed)
      let (a, b) = (Self.positions(&random), Self.positions(&random))
      let (left, right) = (Self.set(a), Self.set(b))
      #expect(left.union(right) == Self.set(a.union(b)), "seed \(seed)")
      #expect(left.intersection(right) == Self.set(a.intersection(b)), "seed \(seed)")
      #expect(left.subtracting(right) == Self.set(a.subtracting(b)), "seed \(seed)")
      #expect(left.isDisjoint(with: right) == a.isDisjoint(with: b), "seed \(seed)")
      #expect(left.count == a.count && (-1..<21).allSatisfy { left.contains($0) == a.contains($0) }, "seed \(seed)")
    }
  }

  private static func positions(_ random: inout SeededRandom) -> Set<Int> {
    let share = Int.random(in: 0...4, using: &random)
    return Set((0..<20).filter { _ in Int.random(in: 0..<4, using: &random) < share })
  }

  private static func set(_ positions: Set<Int>) -> IntervalSet { IntervalSet(positions.map { $0..<$0 + 1 }) }
}
