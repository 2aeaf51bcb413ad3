import Testing

@testable import ScopeGeometry

@Suite struct BoxTests {
  @Test func whatIsLeftOfABoxIsDisjointAndAll() {
    for seed in 0..<300 as Range<UInt64> {
      let problem = RandomCase(seed: seed)
      guard problem.boxes.count > 1 else { continue }
      let (one, other) = (problem.boxes[0].box, problem.boxes[1].box)
      let rest = one.subtracting(other)
      let points = rest.flatMap(\.points)
      #expect(points.count == Set(points).count, "seed \(seed)")
      #expect(Set(points) == Set(one.points).subtracting(other.points), "seed \(seed)")
      #expect(one.isDisjoint(with: other) == one.intersection(other).isEmpty, "seed \(seed)")
    }
  }

  @Test func theFirstPointIsTheLeastOnEveryAxis() {
    let box = Box(sides: [IntervalSet([4..<6, 1..<2]), IntervalSet(3..<9)])
    #expect(box.firstPoint == [1, 3] && box.contains([5, 8]) && !box.contains([3, 8]))
    #expect(box.volume == 18)
  }
}
