/// A product of sets of positions, one for each axis.
package struct Box: Hashable, Sendable {
  package var sides: [IntervalSet]

  package init(sides: [IntervalSet]) {
    self.sides = sides
  }

  package var isEmpty: Bool { sides.contains(where: \.isEmpty) }

  /// The point of a box that is not empty with the least position on every axis.
  package var firstPoint: [Int] { sides.map { $0.intervals[0].lowerBound } }

  /// How many points it has, as near as a floating-point number tells.
  package var volume: Double { sides.reduce(1) { $0 * Double($1.count) } }

  package func contains(_ point: [Int]) -> Bool {
    zip(sides, point).allSatisfy { $0.contains($1) }
  }

  /// - Precondition: Both boxes have the same axes.
  package func intersection(_ other: Box) -> Box {
    Box(sides: zip(sides, other.sides).map { $0.intersection($1) })
  }

  package func isDisjoint(with other: Box) -> Bool {
    zip(sides, other.sides).contains { $0.isDisjoint(with: $1) }
  }

  /// The points that another box does not have, as at most one box for each axis (the disjoint
  /// sharp operation).
  package func subtracting(_ other: Box) -> [Box] {
    guard !isDisjoint(with: other) else { return [self] }
    var rest: [Box] = []
    var inside = self
    for axis in sides.indices {
      let outside = sides[axis].subtracting(other.sides[axis])
      guard !outside.isEmpty else { continue }
      var piece = inside
      piece.sides[axis] = outside
      rest.append(piece)
      inside.sides[axis] = sides[axis].intersection(other.sides[axis])
    }
    return rest
  }
}

extension Box: Comparable {
  /// By the first side that differs.
  package static func < (left: Self, right: Self) -> Bool {
    for (a, b) in zip(left.sides, right.sides) where a != b { return a < b }
    return false
  }
}
