import TestSupport
import Testing

@testable import ScopeGeometry

/// Answers against a reference that looks at every point. A failure prints the seed of its case.
@Suite struct RandomisedTests {
  static let batches = 0..<20
  static let casesInBatch = 75

  static func seeds(_ batch: Int) -> Range<UInt64> {
    UInt64(batch * casesInBatch)..<UInt64((batch + 1) * casesInBatch)
  }

  /// Holds an answer against the points it should have.
  static func expect(_ answer: Answer, _ expected: [[Int]: Set<[Int]>], _ comment: Comment) {
    #expect(answer.isComplete, comment)
    #expect(answer.regionCount == expected.count, comment)
    #expect(Set(answer.regions.map(\.labels)) == Set(expected.keys), comment)
    for region in answer.regions {
      let points = region.boxes.flatMap(\.points)
      let set = Set(points)
      let isDisjoint = points.count == set.count
      #expect(isDisjoint, "\(comment): boxes are disjoint")
      let isExact = set == expected[region.labels]
      #expect(isExact, "\(comment): the points of \(region.labels)")
      let hasWitness = set.contains(region.witness)
      #expect(hasWitness, comment)
      #expect(region.boxes == region.boxes.sorted() && region.count == UInt128(region.boxes.count), comment)
    }
    #expect(answer.regions.map(\.boxes[0]) == answer.regions.map(\.boxes[0]).sorted(), comment)
  }

  @Test(arguments: batches) func overlaps(batch: Int) {
    for seed in Self.seeds(batch) {
      let problem = RandomCase(seed: seed)
      let expected = Reference(problem).regions(of: nil, atLeast: 2, without: [])
      Self.expect(problem.arrangement.overlaps(), expected, "\(problem)")
    }
  }

  @Test(arguments: batches) func gaps(batch: Int) {
    for seed in Self.seeds(batch) {
      let problem = RandomCase(seed: seed)
      let expected = Reference(problem).regions(of: [], atLeast: 0, without: Set(problem.boxes.map(\.label)))
      Self.expect(problem.arrangement.gaps(), expected, "\(problem)")
    }
  }

  @Test(arguments: batches) func someWithoutOthers(batch: Int) {
    for seed in Self.seeds(batch) {
      let problem = RandomCase(seed: seed)
      var random = SeededRandom(seed: seed)
      let labels = Set(problem.boxes.map(\.label))
      let counted = labels.filter { _ in Bool.random(using: &random) }
      let absent = labels.subtracting(counted).filter { _ in Bool.random(using: &random) }
      let least = Int.random(in: 0...3, using: &random)
      let expected = Reference(problem).regions(of: counted, atLeast: least, without: absent)
      Self.expect(
        problem.arrangement.regions(of: counted, atLeast: least, without: absent), expected, "\(problem)")
    }
  }

  @Test(arguments: batches) func subsumedAndOutside(batch: Int) {
    for seed in Self.seeds(batch) {
      let problem = RandomCase(seed: seed)
      let reference = Reference(problem)
      let ground = Set(reference.ground)
      let space = points(of: problem.extents)
      let subsumed = problem.boxes.indices.filter { place in
        let inside = reference.ground.filter { problem.boxes[place].box.contains($0) }
        return !inside.isEmpty
          && inside.allSatisfy { point in
            problem.boxes.indices.contains { $0 != place && problem.boxes[$0].box.contains(point) }
          }
      }
      #expect(problem.arrangement.subsumedBoxes() == (subsumed, []), "\(problem)")
      let outside = problem.arrangement.boxesOutside()
      #expect(outside.undecided.isEmpty, "\(problem)")
      let answers = Dictionary(uniqueKeysWithValues: outside.parts.map { ($0.place, $0.answer) })
      for (place, box) in problem.boxes.enumerated() {
        let expected = Set(space.filter { box.box.contains($0) && !ground.contains($0) })
        let found = answers[place]?.regions.flatMap(\.boxes).flatMap(\.points) ?? []
        let isExact = Set(found) == expected && found.count == expected.count
        #expect(isExact, "\(problem)")
      }
    }
  }

  @Test(arguments: batches) func orderDoesNotMatter(batch: Int) {
    for seed in Self.seeds(batch) {
      let problem = RandomCase(seed: seed)
      let (one, other) = (problem.arrangement, problem.shuffled().arrangement)
      #expect(texts(one.overlaps()) == texts(other.overlaps()), "\(problem)")
      #expect(texts(one.gaps()) == texts(other.gaps()), "\(problem)")
    }
  }

  private func texts(_ answer: Answer) -> [String] {
    answer.regions.map { "\($0.labels) \($0.boxes) \($0.brevity)" }
  }
}
