/// The assignment of rows to columns, each to at most one, with the highest sum of scores.
///
/// Shortest augmenting paths after Jonker and Volgenant, "A shortest augmenting path algorithm for
/// dense and sparse linear assignment problems", Computing 38 (1987). Every row has a column of its
/// own that scores 0, by which it can stay unassigned.
///
/// - Parameter scores: A row of scores for each row; 0 or less for what must not be assigned.
/// - Complexity: O(*n*² (*n* + *m*)).
func bestAssignment(_ scores: [[Double]]) -> [(row: Int, column: Int)] {
  guard let width = scores.first?.count, width > 0 else { return [] }
  let columns = width + scores.count
  func cost(_ row: Int, _ column: Int) -> Double {
    if column < width { return scores[row][column] > 0 ? -scores[row][column] : 1 }
    return column - width == row ? 0 : 1
  }
  var rowPrices = [Double](repeating: 0, count: scores.count)
  var columnPrices = [Double](repeating: 0, count: columns)
  /// Which row has a column.
  var owner = [Int?](repeating: nil, count: columns)
  for first in scores.indices {
    var distances = [Double](repeating: .infinity, count: columns)
    var previous = [Int?](repeating: nil, count: columns)
    var isDone = [Bool](repeating: false, count: columns)
    var row = first
    var last: Int?
    var reached = 0.0
    while true {
      var nearest = 0
      var shortest = Double.infinity
      for column in 0..<columns where !isDone[column] {
        let distance = reached + cost(row, column) - rowPrices[row] - columnPrices[column]
        if distance < distances[column] {
          distances[column] = distance
          previous[column] = last
        }
        if distances[column] < shortest { (shortest, nearest) = (distances[column], column) }
      }
      reached = shortest
      isDone[nearest] = true
      last = nearest
      guard let next = owner[nearest] else { break }
      row = next
    }
    rowPrices[first] += reached
    for column in 0..<columns where isDone[column] && column != last {
      columnPrices[column] -= reached - distances[column]
      if let row = owner[column] { rowPrices[row] += reached - distances[column] }
    }
    while let column = last {
      last = previous[column]
      owner[column] = last.flatMap { owner[$0] } ?? first
    }
  }
  return (0..<width).compactMap { column in
    owner[column].flatMap { scores[$0][column] > 0 ? (row: $0, column: column) : nil }
  }
}
