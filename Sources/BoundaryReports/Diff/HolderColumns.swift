import BoundaryFindings
import BoundaryModel

/// Old and new holders of a duty side by side: the same statement on one line, what is gone left, what
/// has come right.
struct HolderColumns {
  struct Line {
    let old: Comparison.HolderTable.Row?
    let new: Comparison.HolderTable.Row?

    var isSame: Bool { old == new }
    /// What became of the line.
    var mark: String { isSame ? " " : old == nil ? "+" : new == nil ? "-" : "~" }
  }

  let lines: [Line]

  /// Rows that say the same stand beside each other, then those of one holder in one role, then those of one role.
  init(_ holderTable: Comparison.HolderTable) {
    var left: [(place: Int, row: Comparison.HolderTable.Row)] = holderTable.old.enumerated().map { ($0, $1) }
    var beside = [Comparison.HolderTable.Row?](repeating: nil, count: holderTable.new.count)
    var isTaken = [Bool](repeating: false, count: holderTable.new.count)
    func take(_ isOne: (Comparison.HolderTable.Row, Comparison.HolderTable.Row) -> Bool) {
      for (place, row) in holderTable.new.enumerated() where !isTaken[place] {
        guard let match = left.firstIndex(where: { isOne($0.row, row) }) else { continue }
        beside[place] = left.remove(at: match).row
        isTaken[place] = true
      }
    }
    take { $0 == $1 }
    take { $0.role == $1.role && $0.holder == $1.holder }
    take { $0.role == $1.role && $0.scope == $1.scope }
    take { $0.role == $1.role }
    let rest = left.map { Line(old: $0.row, new: nil) }
    let roles = (holderTable.old + holderTable.new).map(\.role).unrepeated
    let lines = zip(beside, holderTable.new).map { Line(old: $0, new: $1) } + rest
    self.lines = roles.flatMap { role in lines.filter { ($0.new ?? $0.old)?.role == role } }
  }
}
