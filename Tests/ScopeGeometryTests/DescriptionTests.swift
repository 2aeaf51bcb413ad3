import TestSupport
import Testing

@testable import ScopeGeometry

@Suite struct DescriptionTests {
  /// The fewest disjoint boxes of any set of cells, by trying all boxes for its first cell.
  private struct FewestOfAll {
    let boxes: [UInt32]
    var known: [UInt32: Int] = [0: 0]

    init(_ extents: [Range<Int>]) {
      let numbers = Dictionary(uniqueKeysWithValues: zip(points(of: extents), 0...))
      let sides = extents.map { extent in
        (1..<1 << extent.count).map { set in extent.filter { set >> $0 & 1 == 1 } }
      }
      let products = sides.reduce([[]]) { products, sides in products.flatMap { box in sides.map { box + [$0] } } }
      boxes = products.map { sides in
        sides.reduce([[]]) { points, side in points.flatMap { point in side.map { point + [$0] } } }
          .reduce(0) { $0 | 1 << UInt32(numbers[$1] ?? 0) }
      }
    }

    mutating func callAsFunction(_ cells: UInt32) -> Int {
      if let known = known[cells] { return known }
      let first = cells & (~cells + 1)
      var fewest = Int.max
      for box in boxes where box & first != 0 && box & ~cells == 0 {
        fewest = min(fewest, 1 + self(cells & ~box))
      }
      known[cells] = fewest
      return fewest
    }
  }

  @Test(arguments: [[0..<3, 0..<4], [0..<2, 0..<3, 0..<2], [0..<4, 0..<3], [0..<2, 0..<2, 0..<2, 0..<2]])
  func smallRegionsHaveTheFewestBoxes(extents: [Range<Int>]) {
    var fewest = FewestOfAll(extents)
    let space = points(of: extents)
    var random = SeededRandom(seed: UInt64(extents.count))
    for _ in 0..<60 {
      let cells = UInt32.random(in: 1..<1 << UInt32(space.count), using: &random)
      let taken = space.indices.filter { cells >> UInt32($0) & 1 == 0 }
      let boxes = taken.map { number in Box(sides: space[number].map { IntervalSet($0..<$0 + 1) }) }
      let answer = arrangement(boxes, in: extents).gaps()
      #expect(answer.boxCount == UInt128(fewest(cells)), "cells \(cells) of \(extents)")
      #expect(answer.regions[0].brevity == .minimal, "cells \(cells) of \(extents)")
    }
  }

  /// What is not proved minimal is irredundant, disjoint, and all of the region.
  @Test(arguments: 0..<12) func largeRegionsAreIrredundant(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let extents = Array(repeating: 0..<12, count: 3)
    let boxes = (0..<40).map { _ in
      Box(
        sides: extents.map { _ in
          let start = Int.random(in: 0..<12, using: &random)
          return IntervalSet(start..<min(12, start + Int.random(in: 1...6, using: &random)))
        })
    }
    let answer = arrangement(boxes, in: extents).gaps()
    let found = answer.regions.flatMap(\.boxes)
    let free = points(of: extents).filter { point in !boxes.contains { $0.contains(point) } }
    let covered = found.flatMap(\.points)
    #expect(covered.count == free.count, "seed \(seed)")
    let isExact = Set(covered) == Set(free)
    #expect(isExact, "seed \(seed)")
    #expect(answer.regions.allSatisfy { $0.brevity <= .irredundant }, "seed \(seed)")
    for first in found {
      for second in found where first < second {
        let differing = zip(first.sides, second.sides).count { $0 != $1 }
        #expect(differing > 1, "seed \(seed)")
      }
    }
  }

  @Test func aRegionInPiecesOfAnyKindIsWrittenTheSameWay() {
    let extents = [0..<6, 0..<6]
    let one = arrangement([box(0..<6, 0..<3), box(0..<3, 3..<6)], in: extents)
    let other = arrangement([box(0..<3, 0..<6), box(3..<6, 0..<1), box(3..<6, 1..<3)], in: extents)
    #expect(one.gaps().regions.map(\.boxes) == [[box(3..<6, 3..<6)]])
    #expect(other.gaps().regions.map(\.boxes) == [[box(3..<6, 3..<6)]])
  }
}
