package import BoundaryModel
package import ScopeGeometry

/// The axes of one duty together: scopes as documents write them to boxes, and boxes to words.
package struct AxisProduct {
  package let axes: [DutyAxis]
  /// All of each axis.
  package let space: [IntervalSet]

  package init(_ axes: [DutyAxis]) {
    self.axes = axes
    space = axes.map { IntervalSet($0.extent) }
  }

  package var extents: [Range<Int>] { axes.map(\.extent) }

  /// The box of what is stated: areas are the first axis, time the last.
  ///
  /// - Parameters:
  ///   - boundAreas: The areas to which the binding of a party narrows it; empty for all.
  ///   - time: When it is in force.
  ///   - name: The id of the axis that a dimension is.
  package func box(
    _ narrowings: some Sequence<Narrowing>, boundAreas: SymbolRun, time: IntervalSet,
    name: (Symbol) -> Symbol = { $0 }
  ) -> Box {
    var sides = sides(of: narrowings, name: name)
    if !boundAreas.isEmpty { sides[0] = sides[0].intersection(axes[0].positions(.codes(boundAreas))) }
    sides[sides.count - 1] = time
    return Box(sides: sides)
  }

  /// What narrowings leave of each axis: those of one dimension are a union.
  package func sides(
    of narrowings: some Sequence<Narrowing>, name: (Symbol) -> Symbol = { $0 }
  ) -> [IntervalSet] {
    var sides = space
    var narrowed = [Bool](repeating: false, count: axes.count)
    for narrowing in narrowings {
      guard let axis = axes.firstIndex(where: { $0.symbol == name(narrowing.dimension) }) else { continue }
      let positions = axes[axis].positions(narrowing.values)
      sides[axis] = narrowed[axis] ? sides[axis].union(positions) : positions
      narrowed[axis] = true
    }
    return sides
  }

  /// A region in the words of the documents. A dimension that is whole is left out; a union on a
  /// range becomes a box for each part, so that there can be many: beyond a limit they are counted.
  package func scope(_ found: [Box]) -> Scope {
    let ranges = axes.indices.filter { axes[$0].tellsIntervals }
    let boxes = found.splitIntoIntervals(on: ranges, of: space, limit: Self.shortenedBoxes)
    var scope = Scope(boxes: [])
    for box in boxes {
      let parts = parts(of: box)
      let count = parts.reduce(1) { count, parts in
        let (product, isTooLarge) = count.multipliedReportingOverflow(by: parts.count)
        return isTooLarge ? .max : product
      }
      let room = Self.listedBoxes - scope.boxes.count
      scope.boxes += described(parts, limit: room)
      scope.unlisted += max(0, count - room)
    }
    return scope
  }

  private static let listedBoxes = 10_000
  /// A region of more boxes than this is not written shorter, since nobody reads all of them.
  private static let shortenedBoxes = 64

  /// For each narrowed axis, what it is narrowed to: one part, or on a range several.
  private func parts(of box: Box) -> [[Scope.Part]] {
    zip(axes, box.sides).filter { $1 != $0.whole && $1 != IntervalSet($0.extent) }.map { axis, side in
      axis.parts(side).map { Scope.Part(dimension: axis.id, values: $0) }
    }
  }

  /// The product of the parts, as far as there is room.
  private func described(_ parts: [[Scope.Part]], limit: Int) -> [Scope.Box] {
    parts.reduce([Scope.Box()]) { boxes, parts in
      Array(boxes.lazy.flatMap { box in parts.lazy.map { Scope.Box(parts: box.parts + [$0]) } }.prefix(limit))
    }
  }
}
