import TestSupport

@testable import ScopeGeometry

/// A random problem, small enough to look at every point.
struct RandomCase: CustomStringConvertible {
  let seed: UInt64
  var extents: [Range<Int>]
  var universe: [Box]
  var boxes: [LabelledBox]
  var exceptions: [LabelledBox]

  init(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    self.seed = seed
    let axes = Int.random(in: 1...6, using: &random)
    let longest = [24, 12, 8, 6, 4, 3][axes - 1]
    // Few axes may be long, so that unions take more than a word.
    let isLong = axes < 3 && Int.random(in: 0..<4, using: &random) == 0
    extents = (0..<axes).map { axis in
      let start = Int.random(in: -2...2, using: &random)
      return start..<start + Int.random(in: 1...(isLong && axis == 0 ? 200 : longest), using: &random)
    }
    // Axes on which sides may be unions, and how often a side is whole.
    let unions = (0..<axes).map { _ in Bool.random(using: &random) }
    let wholes = Int.random(in: 0...3, using: &random)
    let extents = self.extents
    func box() -> Box {
      Box(
        sides: extents.indices.map { axis in
          let extent = extents[axis]
          if Int.random(in: 0..<4, using: &random) < wholes { return IntervalSet(extent) }
          if unions[axis] {
            return IntervalSet(extent.filter { _ in Bool.random(using: &random) }.map { $0..<$0 + 1 })
          }
          // Some reach beyond the axis, some are empty.
          let start = Int.random(in: extent.lowerBound - 1..<extent.upperBound, using: &random)
          return IntervalSet(start..<Int.random(in: start...extent.upperBound + 1, using: &random))
        })
    }
    func some(_ count: Range<Int>, of labels: Int) -> [LabelledBox] {
      (0..<Int.random(in: count, using: &random)).map { _ in
        LabelledBox(label: Int.random(in: 0..<labels, using: &random) * 7 - 3, box: box())
      }
    }
    universe =
      Bool.random(using: &random)
      ? [Box(sides: extents.map { IntervalSet($0) })] : (0..<Int.random(in: 1...3, using: &random)).map { _ in box() }
    let labels = Int.random(in: 1...6, using: &random)
    boxes = some(0..<9, of: labels)
    exceptions = Int.random(in: 0..<3, using: &random) == 0 ? some(1..<4, of: labels) : []
    if Int.random(in: 0..<8, using: &random) == 0, let first = boxes.first { boxes.append(first) }
  }

  var arrangement: Arrangement {
    Arrangement(universe: universe, boxes: boxes, except: exceptions, extents: extents)
  }

  /// The same problem in another order.
  func shuffled() -> RandomCase {
    var random = SeededRandom(seed: ~seed)
    var copy = self
    copy.universe.shuffle(using: &random)
    copy.boxes.shuffle(using: &random)
    copy.exceptions.shuffle(using: &random)
    return copy
  }

  var description: String { "seed \(seed)" }
}

/// All points of a space.
func points(of extents: [Range<Int>]) -> [[Int]] {
  extents.reduce([[]]) { points, extent in points.flatMap { point in extent.map { point + [$0] } } }
}

/// The reference: looks at every point.
struct Reference {
  let problem: RandomCase
  let ground: [[Int]]

  init(_ problem: RandomCase) {
    self.problem = problem
    ground = points(of: problem.extents).filter { point in problem.universe.contains { $0.contains(point) } }
  }

  func labels(at point: [Int]) -> Set<Int> {
    Set(problem.boxes.filter { $0.box.contains(point) }.map(\.label))
      .subtracting(problem.exceptions.filter { $0.box.contains(point) }.map(\.label))
  }

  func regions(of counted: Set<Int>?, atLeast least: Int, without absent: Set<Int>) -> [[Int]: Set<[Int]>] {
    var regions: [[Int]: Set<[Int]>] = [:]
    for point in ground {
      let labels = labels(at: point)
      let told = labels.subtracting(absent).intersection(counted ?? labels)
      guard labels.isDisjoint(with: absent), told.count >= least else { continue }
      regions[told.sorted(), default: []].insert(point)
    }
    return regions
  }
}

extension Box {
  /// Its points.
  var points: [[Int]] {
    sides.reduce([[]]) { points, side in points.flatMap { point in side.intervals.joined().map { point + [$0] } } }
  }
}
