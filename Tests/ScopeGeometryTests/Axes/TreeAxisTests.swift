import TestSupport
import Testing

@testable import ScopeGeometry

@Suite struct TreeAxisTests {
  /// 0 has 1 (with 2, 3) and 4; 5 stands alone; 6 has the only child 7.
  let axis = TreeAxis(parents: [nil, 0, 1, 1, 0, nil, nil, 6])

  @Test func everyNodeIsAnInterval() {
    #expect((0..<8).map { axis.span(of: $0) } == [0..<3, 0..<2, 0..<1, 1..<2, 2..<3, 3..<4, 4..<5, 4..<5])
    #expect(axis.extent == 0..<5)
    #expect(TreeAxis(parents: []).extent == 0..<0)
  }

  @Test(
    arguments: [
      ([0..<5], [0, 5, 6]), ([0..<2, 3..<4], [1, 5]), ([1..<3], [3, 4]), ([4..<5], [6]), ([], []), ([0..<3], [0]),
    ] as [([Range<Int>], [Int])])
  func aSetIsWrittenWithTheFewestNodes(set: [Range<Int>], nodes: [Int]) {
    #expect(axis.nodes(covering: IntervalSet(set)) == nodes)
  }

  /// Against all sets of nodes of random forests.
  @Test func noFewerNodesAreTheSameSet() {
    for seed in 0..<200 as Range<UInt64> {
      var random = SeededRandom(seed: seed)
      let parents = (0..<9).map { node in
        node == 0 || Bool.random(using: &random) ? nil : Int.random(in: 0..<node, using: &random)
      }
      let axis = TreeAxis(parents: parents)
      let set = IntervalSet(axis.extent.filter { _ in Bool.random(using: &random) }.map { $0..<$0 + 1 })
      let nodes = axis.nodes(covering: set)
      let fewest = (0..<1 << 9).filter { choice in
        IntervalSet((0..<9).filter { choice >> $0 & 1 == 1 }.map { axis.span(of: $0) }) == set
      }.map(\.nonzeroBitCount).min()
      #expect(IntervalSet(nodes.map { axis.span(of: $0) }) == set && nodes.count == fewest, "seed \(seed)")
    }
  }
}
