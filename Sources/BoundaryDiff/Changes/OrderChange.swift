import BoundaryFindings
import BoundaryModel

/// Rows that stand in another order, which means nothing.
enum OrderChange {
  /// - Complexity: O(*n* log *n*).
  static func of(_ found: [Correspondence<Duty>], _ sides: DutySides) -> Change? {
    let pairs = found.filter(\.isPair).sorted { $0.new[0] < $1.new[0] }
    let moved = pairs.count - longestAscent(pairs.map { $0.old[0] })
    guard moved > 0 else { return nil }
    var change = Change(
      ChangeKind(.order, .changed),
      Wording(zh: "\(moved) 项事项的排列位置不同", en: "\(moved) \(moved == 1 ? "duty stands" : "duties stand") in another place")
    )
    change.uses = moved
    return change
  }

  /// How many values can be left standing so that the others are put between them.
  private static func longestAscent(_ values: [RowID<Duty>]) -> Int {
    var ends: [RowID<Duty>] = []
    for value in values {
      var low = 0
      var high = ends.count
      while low < high {
        let middle = (low + high) / 2
        if ends[middle] < value { low = middle + 1 } else { high = middle }
      }
      if low == ends.count { ends.append(value) } else { ends[low] = value }
    }
    return ends.count
  }
}
