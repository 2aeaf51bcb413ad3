import TableReading

/// Finds the rows that say what columns mean.
struct HeaderFinder {
  let grid: Grid

  /// Headers deeper than this are no headers.
  private static let depth = 4

  /// The first header at or below a row.
  ///
  /// - Parameter isStrict: Whether every cell must be a word of headers, as where rows of a table may stand between.
  func header(from row: Int, isStrict: Bool = false) -> ClosedRange<Int>? {
    for candidate in grid.rows where candidate.number >= row && isHeader(candidate, isStrict: isStrict) {
      return candidate.number...lastRow(of: candidate)
    }
    return nil
  }

  /// The cells of a row that are written in it, each rectangle once.
  private func ownCells(_ row: GridRow) -> [GridCell] { row.cells.filter(\.isOwn) }

  private func isHeader(_ row: GridRow, isStrict: Bool) -> Bool {
    let cells = ownCells(row)
    guard cells.count >= 2 else { return false }
    var (exact, near, bodies) = (0, 0, 0)
    for cell in cells {
      switch Self.likeness(cell.text) {
      case .word: exact += 1
      case .contains: near += 1
      case .none: if cell.text.count <= 20, NameKind(cell.text) != .other { bodies += 1 }
      }
    }
    if isStrict { return exact >= 2 && exact + near + bodies == cells.count }
    // A matrix may have nothing before its bodies but the duties.
    if exact == 1, bodies >= 2, exact + near + bodies == cells.count { return true }
    return exact >= 2 || (exact == 1 && near >= 1 && 2 * (exact + near) >= cells.count)
      || (near >= 3 && near == cells.count)
  }

  private enum Likeness { case word, contains, none }

  private static func likeness(_ text: String) -> Likeness {
    let lexicon = Lexicon.shared
    let (outside, _) = bracketed(text)
    guard folded(text).count <= 40 else { return .none }
    for text in [text, outside] where !text.isEmpty {
      if lexicon.key(of: text, in: "columns") != nil || lexicon.key(of: text, in: "ledger") != nil { return .word }
      if lexicon.roles.contains(where: { $0.headers.contains(text) }) { return .word }
    }
    let short = folded(outside)
    guard short.count <= 14 || short.first?.isASCII == true && short.count <= 30,
      !short.contains(where: { "，。；、,;:：".contains($0) })
    else {
      return .none
    }
    if let found = lexicon.nearestKey(of: outside, in: "columns"), found.word.count >= 2,
      short.hasSuffix(found.word) || short.hasPrefix(found.word)
    {
      return .contains
    }
    return RoleWords.role(ofHeader: outside) != nil ? .contains : .none
  }

  /// The header goes down as far as the cells in it do, and by a row that only divides its wide cells.
  private func lastRow(of row: GridRow) -> Int {
    var last = row.number
    for cell in ownCells(row) {
      for merge in grid.merges where merge.rows.lowerBound == row.number && merge.columns.lowerBound == cell.column {
        if merge.rows.count <= Self.depth { last = max(last, merge.rows.upperBound) }
      }
    }
    if last == row.number, let next = grid[row: row.number + 1], dividesWideCells(next, below: row) { last += 1 }
    return last
  }

  private func dividesWideCells(_ next: GridRow, below row: GridRow) -> Bool {
    let own = ownCells(next)
    guard own.count >= 2, let first = ownCells(row).first, next[first.column] == nil else { return false }
    return own.allSatisfy { cell in
      guard let above = row[cell.column] else { return true }
      return !above.isOwn
        || grid.merges.contains {
          $0.rows.lowerBound == row.number && $0.columns.lowerBound == above.column && $0.columns.count > 1
        }
        || row[cell.column + 1] == nil
    }
  }

  /// What stands above a column, from the top, each text once.
  func path(of column: Int, in header: ClosedRange<Int>) -> [String] {
    var path: [String] = []
    for number in header {
      guard let row = grid[row: number] else { continue }
      var text = row[column]?.text
      if text == nil, number < header.upperBound, grid[row: header.upperBound]?[column] != nil {
        // A wide title that is not merged stands over the first of its columns.
        text = row.cells.last { $0.column < column }?.text
      }
      if let text, folded(text) != folded(path.last ?? "") { path.append(onOneLine(text)) }
    }
    return path
  }
}
