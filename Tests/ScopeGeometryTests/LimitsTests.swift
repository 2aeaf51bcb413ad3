import Testing

@testable import ScopeGeometry

/// Problems that are meant to explode end within their limits, and what they say until then is exact.
@Suite struct LimitsTests {
  @Test func everySubsetOfManyLabelsIsMoreThanTheBudget() {
    let (boxes, extents) = missingEnds(30)
    let problem = arrangement(boxes, in: extents, limits: Arrangement.Limits(work: 100_000))
    let overlaps = problem.overlaps()
    guard case .incomplete(let rest) = overlaps.outcome else {
      Issue.record("\(overlaps.outcome)")
      return
    }
    #expect(rest.share > 0 && rest.share <= 1 && !rest.boxes.isEmpty)
    for region in overlaps.regions {
      #expect(boxes.indices.filter { boxes[$0].contains(region.witness) } == region.labels)
    }
    // Their gap is one corner, at once.
    #expect(problem.gaps().regions.map(\.boxes) == [[Box(sides: extents.map { _ in IntervalSet(1..<2) })]])
  }

  @Test func slabsOfAllAxesMeetInMoreSetsThanTheBudget() {
    let (boxes, extents) = slabs(50, axes: 6)
    let problem = arrangement(boxes, in: extents, limits: Arrangement.Limits(work: 200_000, listed: 100))
    let overlaps = problem.overlaps()
    #expect(!overlaps.isComplete && overlaps.regions.count <= 100)
    #expect(overlaps.regionCount >= overlaps.regions.count)
    #expect(problem.gaps().isComplete && problem.gaps().boxCount == 1)
  }

  @Test func noBudgetIsUndecidedAltogether() {
    let problem = arrangement([box(0..<3, 1..<3), box(1..<4, 0..<2)], in: [0..<4, 0..<4], limits: .init(work: 0))
    for answer in [problem.overlaps(), problem.gaps()] {
      guard case .undecided(let rest) = answer.outcome else {
        Issue.record("\(answer.outcome)")
        continue
      }
      #expect(answer.regions.isEmpty && rest.share == 1 && rest.boxes == [box(0..<4, 0..<4)])
    }
  }

  @Test func moreAxesThanAWordAreUndecided() {
    let extents = Array(repeating: 0..<1, count: 65)
    #expect(!arrangement([], in: extents).gaps().isComplete)
  }

  /// With any budget, what is found and what is left are all there is.
  @Test(arguments: 0..<20) func whatIsFoundAndWhatIsLeftAreAll(batch: Int) {
    for seed in UInt64(batch * 20)..<UInt64(batch * 20 + 20) {
      let problem = RandomCase(seed: seed)
      let expected = Reference(problem).regions(of: nil, atLeast: 2, without: [])
      let free = Reference(problem).regions(of: [], atLeast: 0, without: Set(problem.boxes.map(\.label)))
      for work in [5, 20, 60, 200] {
        let limited = Arrangement(
          universe: problem.universe, boxes: problem.boxes, except: problem.exceptions, extents: problem.extents,
          limits: .init(work: work))
        Self.expect(limited.overlaps(), partOf: expected, "\(problem) work \(work)")
        Self.expect(limited.gaps(), partOf: free, "\(problem) work \(work)")
      }
    }
  }

  private static func expect(_ answer: Answer, partOf expected: [[Int]: Set<[Int]>], _ comment: Comment) {
    var rest: [Box] = []
    switch answer.outcome {
    case .complete: break
    case .incomplete(let unexamined), .undecided(let unexamined): rest = unexamined.boxes
    }
    var found: Set<[Int]> = []
    for region in answer.regions {
      let points = region.boxes.flatMap(\.points)
      let isExact = expected[region.labels]?.isSuperset(of: points) ?? false
      #expect(isExact, comment)
      found.formUnion(points)
    }
    let isAll = expected.values.joined().allSatisfy { point in
      found.contains(point) || rest.contains { $0.contains(point) }
    }
    #expect(isAll, comment)
  }

  @Test func listsNoMoreThanIsAsked() {
    let boxes = (0..<20).flatMap { [box($0 * 2..<$0 * 2 + 1), box($0 * 2..<$0 * 2 + 1)] }
    let answer = arrangement(boxes, in: [0..<40], limits: .init(listed: 5)).overlaps()
    #expect(answer.isComplete && answer.regions.count == 5 && answer.regionCount == 20 && answer.boxCount == 20)
  }
}
