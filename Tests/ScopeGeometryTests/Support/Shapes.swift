@testable import ScopeGeometry

/// A box of intervals.
func box(_ sides: Range<Int>...) -> Box { Box(sides: sides.map { IntervalSet($0) }) }

func whole(_ extents: [Range<Int>]) -> Box { Box(sides: extents.map { IntervalSet($0) }) }

/// Boxes with the labels 0, 1, 2 … in a universe that is all of a space.
func arrangement(
  _ boxes: [Box], in extents: [Range<Int>], limits: Arrangement.Limits = Arrangement.Limits()
) -> Arrangement {
  Arrangement(
    universe: [whole(extents)], boxes: boxes.enumerated().map { LabelledBox(label: $0, box: $1) }, extents: extents,
    limits: limits)
}

/// On every axis slabs of one position, each followed by a free one.
func slabs(_ count: Int, axes: Int) -> (boxes: [Box], extents: [Range<Int>]) {
  let extents = Array(repeating: 0..<2 * count, count: axes)
  let boxes = (0..<axes).flatMap { axis in
    (0..<count).map { number in
      var box = whole(extents)
      box.sides[axis] = IntervalSet(2 * number..<2 * number + 1)
      return box
    }
  }
  return (boxes, extents)
}

/// As many boxes as axes, each of them all but the end of one axis.
func missingEnds(_ axes: Int) -> (boxes: [Box], extents: [Range<Int>]) {
  let extents = Array(repeating: 0..<2, count: axes)
  let boxes = extents.indices.map { axis in
    var box = whole(extents)
    box.sides[axis] = IntervalSet(0..<1)
    return box
  }
  return (boxes, extents)
}

/// The boxes that, two for each axis, enclose the middle of a cube of 3 positions on each side.
func hollowCube(_ axes: Int) -> (boxes: [Box], extents: [Range<Int>]) {
  let extents = Array(repeating: 0..<3, count: axes)
  let boxes = (0..<axes).flatMap { axis in
    [0..<1, 2..<3].map { end in
      Box(sides: (0..<axes).map { IntervalSet($0 < axis ? 1..<2 : $0 == axis ? end : 0..<3) })
    }
  }
  return (boxes, extents)
}
