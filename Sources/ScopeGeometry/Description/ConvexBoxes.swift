extension [Box] {
  /// The same points as few disjoint boxes, each of which is one interval on some axes.
  ///
  /// What is written in words needs this: two ranges of amounts are two things to read, two categories are not. Of
  /// several ways that are as short, the one that narrows the fewest axes is taken. The boxes stay as they are, each
  /// range of each by itself, where nothing shorter is found.
  ///
  /// - Parameters:
  ///   - axes: Those on which a box must be one interval.
  ///   - space: What each axis has, which needs no words.
  ///   - limit: Where the boxes come to more than this they are not looked at.
  /// - Complexity: As that of `FewestBoxes` for the first 128 cells; more of them are only cut into slabs.
  package func splitIntoIntervals(on axes: [Int], of space: [IntervalSet], limit: Int) -> [Box] {
    guard let pieces = pieces(on: axes, limit: limit), pieces.count > count else { return self }
    var work = Work(budget: 100_000)
    var patience = 100_000
    var ways = axes.map { pieces.inSlabs(along: $0, axes, &work) }
    if let fewest = Patch(pieces, convex: axes, &work)?.fewest(&patience) { ways.append(fewest.boxes) }
    func cost(_ boxes: [Box]) -> Cost {
      let narrowed = boxes.reduce(0) { $0 + zip($1.sides, space).count { $0 != $1 } }
      return Cost(boxes: boxes.count, narrowed: narrowed)
    }
    guard let best = ways.min(by: { cost($0) < cost($1) }), cost(best) < cost(pieces) else { return self }
    return best.sorted()
  }

  private struct Cost: Comparable {
    let boxes: Int
    let narrowed: Int

    static func < (left: Cost, right: Cost) -> Bool { (left.boxes, left.narrowed) < (right.boxes, right.narrowed) }
  }

  /// Each interval of each box by itself; nil where they are more than the limit.
  private func pieces(on axes: [Int], limit: Int) -> [Box]? {
    var pieces = self
    for axis in axes {
      guard pieces.reduce(0, { $0 + $1.sides[axis].intervals.count }) <= limit else { return nil }
      pieces = pieces.flatMap { box in
        box.sides[axis].intervals.map { interval in
          var piece = box
          piece.sides[axis] = IntervalSet(interval)
          return piece
        }
      }
    }
    return pieces
  }

  /// The same points cut along one axis where anything changes: what lies between two cuts is alike all along.
  private func inSlabs(along axis: Int, _ axes: [Int], _ work: inout Work) -> [Box] {
    let ends = Set(flatMap { $0.sides[axis].intervals }.flatMap { [$0.lowerBound, $0.upperBound] }).sorted()
    var slabs: [(interval: Range<Int>, section: [Box])] = []
    for (start, end) in zip(ends, ends.dropFirst()) {
      let there = filter { $0.sides[axis].contains(start) }.map { box in
        var section = box
        section.sides[axis] = IntervalSet(0..<1)
        return section
      }
      guard !there.isEmpty else { continue }
      var description = Description(work: work)
      let section = description.describe(there).boxes
      if let last = slabs.last, last.interval.upperBound == start, last.section == section {
        slabs[slabs.count - 1].interval = last.interval.lowerBound..<end
      } else {
        slabs.append((start..<end, section))
      }
    }
    return slabs.flatMap { interval, section in
      // What is joined on another axis may have several intervals there again.
      (section.pieces(on: axes.filter { $0 != axis }, limit: .max) ?? section).map { box in
        var slab = box
        slab.sides[axis] = IntervalSet(interval)
        return slab
      }
    }
  }
}
