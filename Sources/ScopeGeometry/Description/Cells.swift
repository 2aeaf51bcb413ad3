/// A patch of no more cells than a word has bits, a cell being a choice of one class for each axis.
/// A set of cells is a word.
struct Cells<Word: FixedWidthInteger & UnsignedInteger> {
  let count: Int
  /// For each axis and class its cells.
  let slices: [[Word]]
  /// For each cell its class on every axis.
  let classes: [[Int]]
  /// As in the patch.
  let neighbours: [[Bool]?]
  /// For each cell those that no box of the patch has together with it.
  private(set) var strangers: [Word] = []

  var all: Word { count == Word.bitWidth ? .max : 1 << count - 1 }

  init?(_ patch: Patch) {
    var cells: [[Int]] = []
    for row in patch.rows {
      let size = patch.layouts.reduce(1.0) { $0 * Double($1.count(row, at: 0)) }
      guard Double(cells.count) + size <= Double(Word.bitWidth) else { return nil }
      var longer: [[Int]] = [[]]
      for layout in patch.layouts {
        let classes = (0..<64 * layout.words).filter { row[layout.word + $0 / 64] >> ($0 % 64) & 1 == 1 }
        longer = longer.flatMap { cell in classes.map { cell + [$0] } }
      }
      cells += longer
    }
    neighbours = patch.neighbours
    cells.sort { $0.lexicographicallyPrecedes($1) }
    count = cells.count
    classes = cells
    var slices = patch.layouts.indices.map { [Word](repeating: 0, count: patch.classCount($0)) }
    for (number, cell) in cells.enumerated() {
      for (axis, place) in cell.enumerated() { slices[axis][place] |= 1 << number }
    }
    self.slices = slices
    strangers = cells.map { first in
      cells.indices.reduce(0) { $0 | (isBox(first, cells[$1]) ? 0 : 1 << $1) }
    }
  }

  /// Whether the least box with two cells lies in the patch.
  private func isBox(_ first: [Int], _ second: [Int]) -> Bool {
    var box = all
    var size = 1
    for axis in slices.indices {
      box &= slices[axis][first[axis]] | slices[axis][second[axis]]
      if first[axis] != second[axis] { size *= 2 }
      if box.nonzeroBitCount < size { return false }
    }
    return box.nonzeroBitCount == size
  }

  /// Whether a box, by its cells on each axis, is one interval where it must be.
  func isAllowed(_ sides: [Word]) -> Bool {
    neighbours.indices.allSatisfy { axis in
      guard let neighbours = neighbours[axis] else { return true }
      let chosen = slices[axis].indices.filter { slices[axis][$0] & sides[axis] != 0 }
      return zip(chosen, chosen.dropFirst()).allSatisfy { $1 == $0 + 1 && neighbours[$1] }
    }
  }

  /// At least so many boxes are needed for some cells: these are strangers to each other.
  func lowerBound(_ cells: Word) -> Int {
    var candidates = cells
    var count = 0
    while candidates != 0 {
      let cell = candidates.trailingZeroBitCount
      candidates &= strangers[cell]
      count += 1
    }
    return count
  }

  /// A box as a row of the patch.
  func row(_ box: Word, in patch: Patch) -> [UInt64] {
    var row = [UInt64](repeating: 0, count: patch.stride)
    for (axis, slices) in slices.enumerated() {
      let word = patch.layouts[axis].word
      for (place, slice) in slices.enumerated() where slice & box != 0 {
        row[word + place / 64] |= 1 << UInt64(place % 64)
      }
    }
    return row
  }
}
