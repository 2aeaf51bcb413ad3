/// How a box lies to a region on one axis.
enum Relation {
  case apart
  case crosses
  case covers
}

extension Grid.Layout {
  /// How a row lies to a region that is not empty on this axis.
  @inline(__always) func relation(of rows: [UInt64], at start: Int, to region: [UInt64], at from: Int = 0) -> Relation {
    if !isMask {
      let (box, side) = (rows[start + word], region[from + word])
      if box.lower >= side.upper || box.upper <= side.lower { return .apart }
      return box.lower <= side.lower && box.upper >= side.upper ? .covers : .crosses
    }
    var isApart = true
    var covers = true
    for word in word..<word + words {
      let (box, side) = (rows[start + word], region[from + word])
      isApart = isApart && box & side == 0
      covers = covers && side & ~box == 0
    }
    return isApart ? .apart : covers ? .covers : .crosses
  }

  /// How many pieces a row has on this axis.
  @inline(__always) func count(_ rows: [UInt64], at start: Int) -> Int {
    if !isMask { return max(0, rows[start + word].upper - rows[start + word].lower) }
    var count = 0
    for word in word..<word + words { count += rows[start + word].nonzeroBitCount }
    return count
  }

  /// How many pieces a row has in a region on this axis.
  @inline(__always) func count(_ rows: [UInt64], at start: Int, in region: [UInt64]) -> Int {
    if !isMask {
      let (box, side) = (rows[start + word], region[word])
      return max(0, min(box.upper, side.upper) - max(box.lower, side.lower))
    }
    var count = 0
    for word in word..<word + words { count += (rows[start + word] & region[word]).nonzeroBitCount }
    return count
  }

  /// How many pieces two rows share in a region on this axis.
  @inline(__always) func count(_ rows: [UInt64], at first: Int, and second: Int, in region: [UInt64]) -> Int {
    if !isMask {
      let (a, b, side) = (rows[first + word], rows[second + word], region[word])
      return max(0, min(a.upper, b.upper, side.upper) - max(a.lower, b.lower, side.lower))
    }
    var count = 0
    for word in word..<word + words {
      count += (rows[first + word] & rows[second + word] & region[word]).nonzeroBitCount
    }
    return count
  }

  /// Narrows a region to a row on this axis.
  @inline(__always) func intersect(_ region: inout [UInt64], with rows: [UInt64], at start: Int) {
    if !isMask {
      let (box, side) = (rows[start + word], region[word])
      region[word] = UInt64(lower: max(box.lower, side.lower), upper: min(box.upper, side.upper))
      return
    }
    for word in word..<word + words { region[word] &= rows[start + word] }
  }
}

/// The members of a set of small numbers in a word, in ascending order.
struct Bits<Word: FixedWidthInteger & UnsignedInteger>: Sequence, IteratorProtocol {
  private var rest: Word

  @inline(__always) init(_ word: Word) { rest = word }

  @inline(__always) mutating func next() -> Int? {
    guard rest != 0 else { return nil }
    defer { rest &= rest - 1 }
    return rest.trailingZeroBitCount
  }
}
