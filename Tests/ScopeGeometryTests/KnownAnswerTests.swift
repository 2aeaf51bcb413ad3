import Testing

@testable import ScopeGeometry

/// Shapes whose answers are known.
@Suite struct KnownAnswerTests {
  @Test func adjacentBoxesNeitherMeetNorLeaveAGap() {
    let problem = arrangement([box(0..<5, 0..<4), box(5..<9, 0..<4)], in: [0..<9, 0..<4])
    #expect(problem.overlaps().regions.isEmpty && problem.overlaps().isComplete)
    #expect(problem.gaps().regions.isEmpty && problem.gaps().isComplete)
  }

  @Test func nestedBoxesMeetInTheInnerOne() {
    let problem = arrangement([box(0..<9, 0..<9), box(2..<5, 3..<4)], in: [0..<9, 0..<9])
    let overlaps = problem.overlaps()
    #expect(overlaps.regions.map(\.labels) == [[0, 1]])
    #expect(overlaps.regions[0].boxes == [box(2..<5, 3..<4)])
    #expect(problem.gaps().regions.isEmpty)
    #expect(problem.subsumedBoxes().places == [1])
  }

  @Test func aPinwheelLeavesItsMiddle() {
    let wheel = [box(0..<2, 0..<1), box(2..<3, 0..<2), box(1..<3, 2..<3), box(0..<1, 1..<3)]
    let problem = arrangement(wheel, in: [0..<3, 0..<3])
    #expect(problem.overlaps().regions.isEmpty)
    #expect(problem.gaps().regions.map(\.boxes) == [[box(1..<2, 1..<2)]])
    #expect(problem.subsumedBoxes().places.isEmpty)
  }

  @Test(arguments: 3...5) func aHollowCubeLeavesItsMiddle(axes: Int) {
    let (boxes, extents) = hollowCube(axes)
    let middle = Box(sides: extents.map { _ in IntervalSet(1..<2) })
    let problem = arrangement(boxes, in: extents)
    #expect(problem.overlaps().regions.isEmpty)
    #expect(problem.gaps().regions.map(\.boxes) == [[middle]])
    // One label for all: the free middle is still all there is, and nothing overlaps.
    let filled = arrangement(boxes + [middle], in: extents)
    #expect(filled.gaps().regions.isEmpty && filled.gaps().isComplete)
  }

  /// The shell around the middle needs one box for each axis, since each has both ends in one.
  @Test(arguments: 2...3) func theShellOfACubeIsOneBoxForEachAxis(axes: Int) {
    let extents = Array(repeating: 0..<3, count: axes)
    let middle = Box(sides: extents.map { _ in IntervalSet(1..<2) })
    let gaps = arrangement([middle], in: extents).gaps()
    #expect(gaps.regions[0].boxes.count == axes && gaps.regions[0].brevity == .minimal)
  }

  @Test func boxesThatMeetInACorner() {
    let problem = arrangement([box(0..<3, 0..<3), box(2..<5, 2..<5), box(3..<5, 0..<2)], in: [0..<5, 0..<5])
    #expect(problem.overlaps().regions.map(\.labels) == [[0, 1]])
    #expect(problem.overlaps().regions[0].boxes == [box(2..<3, 2..<3)])
    #expect(problem.gaps().regions.map(\.boxes) == [[box(0..<2, 3..<5)]])
  }

  /// Sets have no Helly property: each two of three meet, and no point has all three.
  @Test func threeSetsMeetPairwiseOnly() {
    func sides(_ positions: Int...) -> Box { Box(sides: [IntervalSet(positions.map { $0..<$0 + 1 })]) }
    let problem = arrangement([sides(0, 2), sides(1, 2), sides(0, 1)], in: [0..<3])
    #expect(problem.overlaps().regions.map(\.labels) == [[0, 2], [1, 2], [0, 1]])
  }

  @Test func emptyBoxesAreNowhere() {
    let problem = arrangement([box(1..<1, 0..<4), box(0..<2, 0..<4)], in: [0..<4, 0..<4])
    #expect(problem.overlaps().regions.isEmpty)
    #expect(problem.gaps().regions.map(\.boxes) == [[box(2..<4, 0..<4)]])
    #expect(problem.subsumedBoxes().places.isEmpty && problem.boxesOutside().parts.isEmpty)
  }

  @Test func aSpaceOfOnePoint() {
    #expect(arrangement([], in: [0..<1]).gaps().regions.map(\.witness) == [[0]])
    #expect(arrangement([box(0..<1)], in: [0..<1]).gaps().regions.isEmpty)
    #expect(arrangement([box(0..<1), box(0..<1)], in: [0..<1]).overlaps().regions.map(\.labels) == [[0, 1]])
  }

  @Test func aSpaceWithoutAxesIsAPoint() {
    #expect(arrangement([], in: []).gaps().regions.map(\.boxes) == [[Box(sides: [])]])
    #expect(arrangement([Box(sides: []), Box(sides: [])], in: []).overlaps().regions.map(\.labels) == [[0, 1]])
  }

  @Test func aSpaceWithoutPointsHasNoFindings() {
    let problem = arrangement([box(0..<0, 0..<3)], in: [0..<0, 0..<3])
    #expect(problem.gaps().regions.isEmpty && problem.gaps().isComplete)
    #expect(problem.overlaps().regions.isEmpty && problem.subsumedBoxes().places.isEmpty)
  }

  @Test func endsBeyondTheSpaceAreItsEnds() {
    let problem = arrangement([box(Int.min..<3), box(2..<Int.max)], in: [0..<9])
    #expect(problem.overlaps().regions.map(\.boxes) == [[box(2..<3)]])
    #expect(problem.gaps().regions.isEmpty)
  }

  @Test func boxesOfOneLabelDoNotOverlap() {
    let problem = Arrangement(
      universe: [box(0..<9)], boxes: [0..<5, 3..<9, 0..<5].map { LabelledBox(label: 4, box: box($0)) }, extents: [0..<9]
    )
    #expect(problem.overlaps().regions.isEmpty && problem.gaps().regions.isEmpty)
  }

  @Test func aLabelDoesNotCountInItsExceptions() {
    let problem = Arrangement(
      universe: [box(0..<9)],
      boxes: [LabelledBox(label: 1, box: box(0..<9)), LabelledBox(label: 2, box: box(3..<5))],
      except: [LabelledBox(label: 1, box: box(3..<7))], extents: [0..<9])
    #expect(problem.overlaps().regions.isEmpty)
    #expect(problem.gaps().regions.map(\.boxes) == [[box(5..<7)]])
  }

  @Test func independentAxesAreOneProduct() {
    let (boxes, extents) = slabs(500, axes: 3)
    let gaps = arrangement(boxes, in: extents).gaps()
    #expect(gaps.isComplete && gaps.regions.count == 1)
    let odd = IntervalSet((0..<500).map { 2 * $0 + 1..<2 * $0 + 2 })
    #expect(gaps.regions[0].boxes == [Box(sides: [odd, odd, odd])])
  }

  /// Pairs of axes, each with a staircase: 40 boxes for each pair, 64,000 for all three.
  @Test func aLargeProductIsCountedAndListedInPart() {
    let extents = Array(repeating: 0..<41, count: 6)
    var boxes: [Box] = []
    for pair in 0..<3 {
      for step in 0..<41 {
        var box = whole(extents)
        box.sides[2 * pair] = IntervalSet(step..<step + 1)
        box.sides[2 * pair + 1] = IntervalSet(0..<(step == 40 ? 41 : 40 - step))
        boxes.append(box)
      }
    }
    let answer = arrangement(boxes, in: extents, limits: Arrangement.Limits(listed: 10)).gaps()
    #expect(answer.isComplete && answer.boxCount == 64_000 && answer.regionCount == 1)
    #expect(answer.regions[0].boxes.count == 10)
  }
}
