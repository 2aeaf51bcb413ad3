import TestSupport
import Testing

@testable import BoundaryDiff

/// The best assignment against trying all.
@Suite struct BestAssignmentTests {
  @Test func isTheBestOfAll() {
    for seed in 1...300 {
      var random = SeededRandom(seed: UInt64(seed))
      let (rows, columns) = (Int.random(in: 1...5, using: &random), Int.random(in: 1...5, using: &random))
      let scores = (0..<rows).map { _ in (0..<columns).map { _ in Double(Int.random(in: -3...9, using: &random)) } }
      let found = bestAssignment(scores)
      #expect(Set(found.map(\.row)).count == found.count && Set(found.map(\.column)).count == found.count)
      #expect(
        found.reduce(0) { $0 + scores[$1.row][$1.column] } == best(scores, from: 0, free: Set(0..<columns)),
        "seed \(seed)")
    }
  }

  private func best(_ scores: [[Double]], from row: Int, free: Set<Int>) -> Double {
    guard row < scores.count else { return 0 }
    let skipped = best(scores, from: row + 1, free: free)
    return free.reduce(skipped) { highest, column in
      max(highest, max(0, scores[row][column]) + best(scores, from: row + 1, free: free.subtracting([column])))
    }
  }
}
