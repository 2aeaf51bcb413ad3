/// An exhaustive search for the fewest disjoint boxes that are a small patch.
///
/// **Method.** The first cell left over is in some box; every box of the cells left is tried for
/// it, the largest first (Knuth's exact cover, 2000). A branch ends when cells that share no box
/// prove that it becomes no better than the best.
///
/// **Cost.** Exponential in the cells; a number of steps bounds it, after which the best so far is
/// kept, without proof.
struct FewestBoxes<Word: FixedWidthInteger & UnsignedInteger> {
  private(set) var best: [Word]?
  private let cells: Cells<Word>
  private let lowerBound: Int
  private var limit: Int
  private let mostSteps: Int
  private(set) var steps = 0
  private var chosen: [Word] = []

  /// - Parameters:
  ///   - most: How many boxes are known to suffice.
  ///   - steps: How many are made before it gives up.
  init(_ cells: Cells<Word>, atMost most: Int, steps: Int) {
    mostSteps = steps
    self.cells = cells
    limit = most + 1
    lowerBound = (0..<cells.count).reduce(1) { max($0, 1 + cells.lowerBound(cells.strangers[$1])) }
  }

  /// - Returns: Whether the best is proved to be that.
  mutating func run() -> Bool {
    place(cells.all)
    return best?.count == lowerBound || steps < mostSteps
  }

  /// Whether nothing better is to be hoped for.
  private var isOver: Bool { best?.count == lowerBound || steps >= mostSteps }

  private mutating func place(_ rest: Word) {
    if rest == 0 {
      best = chosen
      limit = chosen.count
      return
    }
    guard chosen.count + cells.lowerBound(rest) < limit else { return }
    let candidates = boxes(with: mostConstrained(rest), in: rest)
    for box in candidates {
      chosen.append(box)
      place(rest & ~box)
      chosen.removeLast()
      if isOver { return }
    }
  }

  /// The cell that shares boxes with the fewest others.
  private func mostConstrained(_ rest: Word) -> Int {
    var best = rest.trailingZeroBitCount
    var fewest = Int.max
    for cell in Bits(rest) {
      let friends = (rest & ~cells.strangers[cell]).nonzeroBitCount
      if friends < fewest { (best, fewest) = (cell, friends) }
    }
    return best
  }

  /// All boxes of some cells that have one of them, the largest first.
  private mutating func boxes(with cell: Int, in rest: Word) -> [Word] {
    let start = cells.slices.indices.map { cells.slices[$0][cells.classes[cell][$0]] }
    var ways: [(axis: Int, slice: Word)] = []
    for (axis, slices) in cells.slices.enumerated() {
      ways += slices.filter { $0 & rest != 0 && $0 != start[axis] }.map { (axis, $0) }
    }
    var boxes: [Word] = []
    // What a box is on each axis, how many classes that is, and which ways lie before it.
    var stack = [(sides: start, counts: start.map { _ in 1 }, next: 0)]
    while let (sides, counts, next) = stack.popLast() {
      if cells.isAllowed(sides) { boxes.append(sides.reduce(rest, &)) }
      for way in next..<ways.count {
        steps += 1
        var (wider, more) = (sides, counts)
        wider[ways[way].axis] |= ways[way].slice
        more[ways[way].axis] += 1
        if wider.reduce(rest, &).nonzeroBitCount == more.reduce(1, *) { stack.append((wider, more, way + 1)) }
      }
      if steps >= mostSteps { break }
    }
    return boxes.sorted { ($1.nonzeroBitCount, $0) < ($0.nonzeroBitCount, $1) }
  }
}
