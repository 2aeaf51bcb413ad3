/// The budget was spent before the answer was known.
package struct BudgetSpent: Error {
  package let budget: Int
}

/// The regions of a space in which something is the same.
///
/// **Method.** Axis by axis the space is cut at the ends of the boxes; pieces that the same boxes
/// cross are one piece, and pieces that turn out to have the same inside are merged. The result
/// is a reduced multi-valued decision diagram (Bryant 1986; Srinivasan et al. 1990), which for a
/// given order of axes is the same however the input is ordered and cut. A path through it is a
/// box: a product of unions.
///
/// **Cost.** O(*nodes* · *boxes* · *cuts*); the number of nodes is at most that of the distinct
/// sets of boxes that meet in some prefix of the axes, in the worst case exponential in the axes.
/// A budget of nodes bounds it.
package struct Partition<Outcome: Hashable & Sendable> {
  /// Each outcome with its region, disjoint boxes in canonical order.
  package private(set) var regions: [(outcome: Outcome, boxes: [Box])] = []

  private let extents: [IntervalSet]
  private let boxes: [Box]
  private let universeCount: Int
  private let outcome: ([Int]) -> Outcome?
  private var budget: Int
  private let wholeBudget: Int

  /// Nodes by number; 0 is the leaf without an outcome.
  private var nodes: [Node] = [.leaf(nil)]
  private var numbers: [Node: Int] = [.leaf(nil): 0]
  private var known: [Key: Int] = [:]

  private enum Node: Hashable {
    case leaf(Outcome?)
    case branch(axis: Int, [Edge])
  }

  private struct Edge: Hashable {
    let positions: IntervalSet
    let node: Int
  }

  private struct Key: Hashable {
    let axis: Int
    let active: [Int]
  }

  /// Cuts a universe by boxes.
  ///
  /// - Parameters:
  ///   - universe: The space, a union of boxes; nothing is asked outside it.
  ///   - boxes: Any boxes with the same axes.
  ///   - extents: All positions of each axis.
  ///   - budget: How many nodes may be made.
  ///   - outcome: What holds at a point that just these boxes contain, by their numbers in
  ///     ascending order; nil for what is not asked for.
  package init(
    universe: [Box], boxes: [Box], extents: [Range<Int>], budget: Int = 200_000,
    outcome: @escaping ([Int]) -> Outcome?
  ) throws(BudgetSpent) {
    self.extents = extents.map { IntervalSet($0) }
    self.boxes = universe + boxes
    universeCount = universe.count
    self.outcome = outcome
    self.budget = budget
    wholeBudget = budget
    let root = try node(axis: 0, active: Array(self.boxes.indices))
    try describe(root)
  }

  /// The number of the node for all points that agree on the axes before `axis`.
  private mutating func node(axis: Int, active: [Int]) throws(BudgetSpent) -> Int {
    guard let first = active.first, first < universeCount else { return 0 }
    if axis == extents.count {
      return number(.leaf(outcome(active.drop { $0 < universeCount }.map { $0 - universeCount })))
    }
    let key = Key(axis: axis, active: active)
    if let known = known[key] { return known }
    try spend()
    var pieces: [(active: [Int], intervals: [Range<Int>])] = []
    var places: [[Int]: Int] = [:]
    for (interval, inside) in cut(axis, active) {
      if let place = places[inside] {
        pieces[place].intervals.append(interval)
      } else {
        places[inside] = pieces.count
        pieces.append((inside, [interval]))
      }
    }
    var merged: [Int: [Range<Int>]] = [:]
    for piece in pieces {
      merged[try node(axis: axis + 1, active: piece.active), default: []] += piece.intervals
    }
    let edges = merged.map { Edge(positions: IntervalSet($1), node: $0) }
      .sorted { $0.positions.intervals[0].lowerBound < $1.positions.intervals[0].lowerBound }
    let result = edges.count == 1 ? edges[0].node : number(.branch(axis: axis, edges))
    known[key] = result
    return result
  }

  /// The pieces of an axis between neighbouring ends of boxes, each with the boxes that cross it.
  private func cut(_ axis: Int, _ active: [Int]) -> [(interval: Range<Int>, inside: [Int])] {
    guard let extent = extents[axis].intervals.first else { return [] }
    var ends: Set<Int> = [extent.lowerBound, extent.upperBound]
    for box in active {
      for interval in boxes[box].sides[axis].intervals {
        ends.insert(interval.lowerBound)
        ends.insert(interval.upperBound)
      }
    }
    let sorted = ends.filter { extent.lowerBound <= $0 && $0 <= extent.upperBound }.sorted()
    return zip(sorted, sorted.dropFirst()).map { start, end in
      (start..<end, active.filter { boxes[$0].sides[axis].contains(start) })
    }
  }

  private mutating func number(_ node: Node) -> Int {
    if let number = numbers[node] { return number }
    nodes.append(node)
    numbers[node] = nodes.count - 1
    return nodes.count - 1
  }

  private mutating func spend() throws(BudgetSpent) {
    budget -= 1
    if budget < 0 { throw BudgetSpent(budget: wholeBudget) }
  }

  /// Writes every path to an outcome as a box.
  private mutating func describe(_ root: Int) throws(BudgetSpent) {
    var found: [Outcome: Int] = [:]
    var stack: [(node: Int, sides: [IntervalSet])] = [(root, extents)]
    while let (node, sides) = stack.popLast() {
      try spend()
      switch nodes[node] {
      case .leaf(nil): break
      case .leaf(let outcome?):
        let place = found[outcome] ?? regions.count
        if place == regions.count {
          found[outcome] = place
          regions.append((outcome, []))
        }
        regions[place].boxes.append(Box(sides: sides))
      case .branch(let axis, let edges):
        for edge in edges.reversed() {
          var narrowed = sides
          narrowed[axis] = edge.positions
          stack.append((edge.node, narrowed))
        }
      }
    }
  }
}
