/// A box with the label of who or what is there; a label may have several boxes.
package struct LabelledBox: Hashable, Sendable {
  package let label: Int
  package let box: Box

  package init(label: Int, box: Box) {
    self.label = label
    self.box = box
  }
}

/// Labelled boxes in a universe, and exact answers to which labels meet where and where none is.
///
/// Each answer is computed when it is asked for, and costs nothing before. It does not depend on the order in which the
/// universe and the boxes are given: they are sorted, and everything after goes by their order.
///
/// - SeeAlso: `Search` for the method, its cost and its worst case; `Description` for how a region
///   is written with few boxes.
package struct Arrangement: Sendable {
  /// What an answer may cost.
  package struct Limits: Sendable {
    /// Units of work, about one for each box looked at in a region; the description may cost as much again.
    package var work: Int
    /// How many boxes an answer lists; it counts the others.
    package var listed: Int

    package init(work: Int = 10_000_000, listed: Int = 10_000) {
      self.work = work
      self.listed = listed
    }
  }

  let extents: [Range<Int>]
  let limits: Limits
  /// As far as it lies in the extents.
  let universe: [Box]
  /// As they were given.
  let boxes: [LabelledBox]
  /// The universe as disjoint boxes, and what the boxes come to where their labels count; nil when
  /// that is more work than may be spent.
  private let searched: SearchGround?

  /// - Parameters:
  ///   - universe: The space, a union of boxes; nothing is asked outside it.
  ///   - boxes: Boxes with the same axes.
  ///   - exceptions: Where a label does not count, whatever box it has there.
  ///   - extents: All positions of each axis.
  package init(
    universe: [Box], boxes: [LabelledBox], except exceptions: [LabelledBox] = [], extents: [Range<Int>],
    limits: Limits = Limits()
  ) {
    self.extents = extents
    self.limits = limits
    self.boxes = boxes
    let isSearchable = extents.count <= Grid.mostAxes
    var work = Work(budget: isSearchable ? limits.work : -1)
    let space = Box(sides: extents.map { IntervalSet($0) })
    self.universe = Self.sorted(universe.map { $0.intersection(space) })
    if let ground = Self.disjoint(self.universe, &work), let parts = Self.parts(of: boxes, except: exceptions, &work) {
      searched = SearchGround(parts, on: ground, extents: extents)
    } else {
      searched = nil
    }
  }

  /// How many points the universe has, as near as a floating-point number tells; nil when finding out is
  /// more work than may be spent.
  package var volume: Double? { searched.map { $0.ground.reduce(0) { $0 + $1.volume } } }

  /// Every set of labels that some point has and that is counted for an answer, with its points.
  ///
  /// - Parameters:
  ///   - counted: The labels that are told; nil for all.
  ///   - least: How many of them a point must have.
  ///   - absent: Labels that a point must not have.
  package func regions(of counted: Set<Int>? = nil, atLeast least: Int, without absent: Set<Int> = []) -> Answer {
    guard let searched else { return .undecided(universe, limits) }
    return Query(
      searched, counts: { counted?.contains($0) ?? true }, atLeast: least, without: absent.contains, limits
    ).answer()
  }

  /// The sets of two or more labels that are all the labels at some point, each with its points.
  package func overlaps() -> Answer { regions(atLeast: 2) }

  /// The points of the universe without a label.
  package func gaps() -> Answer {
    regions(of: [], atLeast: 0, without: Set(boxes.map(\.label)))
  }

  /// The boxes, by their places in the list given, that have points in the universe, all of which
  /// other boxes have too; exceptions and labels are not looked at. Of two equal boxes both are named.
  package func subsumedBoxes() -> (places: [Int], undecided: [Int]) {
    guard let searched else { return ([], Array(boxes.indices)) }
    return Remainders(extents, limits).subsumed(boxes.map(\.box), searched.ground)
  }

  /// What the boxes, by their places in the list given, have outside the universe.
  package func boxesOutside() -> (parts: [(place: Int, answer: Answer)], undecided: [Int]) {
    guard let searched else { return ([], Array(boxes.indices)) }
    return Remainders(extents, limits).outside(boxes.map(\.box), searched.ground)
  }

  // MARK: What is searched

  private static func sorted<Value: Comparable & Hashable>(_ values: [Value]) -> [Value] {
    if values.count < 2 { return values }
    let sorted = values.sorted()
    return sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }.map { sorted[$0] }
  }

  private static func disjoint(_ boxes: [Box], _ work: inout Work) -> [Box]? {
    var disjoint: [Box] = []
    for box in boxes where !box.isEmpty {
      guard let rest = subtract(disjoint, from: [box], &work) else { return nil }
      disjoint += rest
    }
    return disjoint
  }

  private static func parts(
    of boxes: [LabelledBox], except exceptions: [LabelledBox], _ work: inout Work
  ) -> [LabelledBox]? {
    var parts: [LabelledBox] = []
    let exceptions = Dictionary(grouping: sorted(exceptions), by: \.label)
    for box in sorted(boxes) where !box.box.isEmpty {
      guard let rest = subtract(exceptions[box.label, default: []].map(\.box), from: [box.box], &work) else {
        return nil
      }
      parts += rest.map { LabelledBox(label: box.label, box: $0) }
    }
    return exceptions.isEmpty ? parts : sorted(parts)
  }

  private static func subtract(_ taken: [Box], from boxes: [Box], _ work: inout Work) -> [Box]? {
    var rest = boxes
    for box in taken {
      guard work.spend(rest.count) else { return nil }
      rest = rest.flatMap { $0.subtracting(box) }
    }
    return work.isSpent ? nil : rest
  }
}

extension LabelledBox: Comparable {
  package static func < (left: Self, right: Self) -> Bool {
    left.box != right.box ? left.box < right.box : left.label < right.label
  }
}
