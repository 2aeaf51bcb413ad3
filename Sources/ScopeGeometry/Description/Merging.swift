/// Something that can be joined with another of its kind that agrees with it on all axes but one.
protocol Mergeable {
  associatedtype Rest: Hashable

  /// What it is on all axes but one.
  func rest(besides axis: Int) -> Rest

  mutating func join(_ other: Self, on axis: Int)
}

/// Joins what can be joined, axis after axis, until there is nothing left to join.
///
/// - Complexity: O(*n* *d*) hashed keys for each round of *n* values; a round with nothing to join is the last.
func merged<Value: Mergeable>(_ values: [Value], axes: Int) -> [Value] {
  var values = values
  var unchanged = 0
  while unchanged < axes, values.count > 1 {
    for axis in 0..<axes where unchanged < axes {
      var merged: [Value] = []
      var places = [Value.Rest: Int](minimumCapacity: values.count)
      for value in values {
        let rest = value.rest(besides: axis)
        if let place = places[rest] {
          merged[place].join(value, on: axis)
        } else {
          places[rest] = merged.count
          merged.append(value)
        }
      }
      unchanged = merged.count == values.count ? unchanged + 1 : 1
      values = merged
    }
  }
  return values
}

extension Box: Mergeable {
  func rest(besides axis: Int) -> Box {
    var box = self
    box.sides[axis] = .empty
    return box
  }

  mutating func join(_ other: Box, on axis: Int) {
    sides[axis] = sides[axis].union(other.sides[axis])
  }
}
