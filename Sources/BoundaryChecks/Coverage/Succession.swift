package import BoundaryMap
package import BoundaryModel
package import ScopeGeometry

/// Where one body's time in a role ends and another's begins, with the same scope otherwise 交接.
package struct Succession: Hashable {
  package let from: Statement
  package let to: Statement
}

extension Coverage {
  /// The succession that leaves a box to nobody: who held it to the day before, and who does from the day after.
  ///
  /// - Complexity: Linear in the statements that begin or end.
  package func succession(leaving box: Box, in role: RowID<Role>) -> Succession? {
    let time = box.time
    guard let from = placed.first(where: { holds($0, role, around: box) && $0.box.time.upperBound == time.lowerBound })
    else { return nil }
    return placed.first {
      holds($0, role, around: box) && $0.box.time.lowerBound == time.upperBound
        && $0.statement.host != from.statement.host
    }.map { Succession(from: from.statement, to: $0.statement) }
  }

  /// The succession in which two holders share a box: one has held it before and ends with it, the other begins with
  /// it and goes on.
  package func succession(sharing box: Box, in role: RowID<Role>, by holders: [Holder]) -> Succession? {
    let time = box.time
    guard holders.count == 2,
      let from = placed.first(where: {
        holds($0, role, around: box) && holders.contains($0.statement.host)
          && $0.box.time.upperBound == time.upperBound && $0.box.time.lowerBound < time.lowerBound
      })
    else { return nil }
    return placed.first {
      holds($0, role, around: box) && holders.contains($0.statement.host) && $0.statement.host != from.statement.host
        && $0.box.time.lowerBound == time.lowerBound && $0.box.time.upperBound > time.upperBound
    }.map { Succession(from: from.statement, to: $0.statement) }
  }
}

/// Whether a statement gives a role in all of a box, but for time.
private func holds(_ placed: Coverage.Placed, _ role: RowID<Role>, around box: Box) -> Bool {
  placed.statement.role == role && zip(placed.box.sides, box.sides).dropLast().allSatisfy { $1.subtracting($0).isEmpty }
}

extension Box {
  /// From the first position on the axis of time, which stands last, to the end of the last.
  fileprivate var time: Range<Int> {
    let intervals = sides.last?.intervals ?? []
    guard let first = intervals.first, let last = intervals.last else { return 0..<0 }
    return first.lowerBound..<last.upperBound
  }
}
