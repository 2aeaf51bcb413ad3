/// A merge as a file writes it.
enum StatedMerge {
  case range(CellRange, text: String)
  /// Not two cells, or the second before the first, with the cell to tell it at.
  case broken(text: String, at: CellReference)
}

extension Grid {
  /// Gives the cells of each rectangle the text of its first cell; a cell with text of its own keeps it.
  ///
  /// What is wrong with rectangles is noted: a field that is filled from the wrong cell is worse than one that is empty.
  ///
  /// - Complexity: O(*n* log *n*) in the merges and the cells that they cover.
  mutating func apply(_ stated: [StatedMerge]) {
    let (height, width) = ((rows.last?.number ?? -1) + 1, self.width)
    var taken: [CellRange] = []
    for merge in stated {
      switch merge {
      case .broken(let text, let place):
        notices.append(notice(row: place.row, column: place.column, .brokenMerge(text)))
      case .range(let range, let text):
        guard !range.isOneCell else { continue }
        guard height > 0, range.rows.lowerBound < height, range.columns.lowerBound < width else { continue }
        let coversAll =
          range.rows.lowerBound == 0 && range.columns.lowerBound == 0
          && range.rows.upperBound >= height - 1 && range.columns.upperBound >= width - 1 && height > 1 && width > 1
        guard !coversAll else {
          notices.append(
            notice(row: range.rows.lowerBound, column: range.columns.lowerBound, .brokenMerge(text)))
          continue
        }
        taken.append(
          CellRange(
            rows: range.rows.clamped(to: range.rows.lowerBound...(height - 1)),
            columns: range.columns.clamped(to: range.columns.lowerBound...(width - 1))))
      }
    }
    noteOverlaps(of: taken)
    merges = taken
    fill()
  }

  private func notice(row: Int, column: Int, _ kind: TableNotice.Kind) -> TableNotice {
    TableNotice(
      place: CellPlace(table: name, row: row, column: column, line: self[row: row]?.line ?? 0), kind: kind)
  }

  /// Rectangles are told in pairs of neighbours from the top, so that a thousand over each other are not a million pairs.
  private mutating func noteOverlaps(of merges: [CellRange]) {
    let sorted = merges.sorted {
      ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound)
    }
    // Those that reach below the row at hand.
    var open: [CellRange] = []
    for merge in sorted {
      open.removeAll { $0.rows.upperBound < merge.rows.lowerBound }
      if let (other, common) = open.lazy.compactMap({ other in other.intersection(merge).map { (other, $0) } }).first {
        notices.append(
          notice(
            row: common.rows.lowerBound, column: common.columns.lowerBound,
            .overlappingMerges(text(of: other), text(of: merge))))
      }
      open.append(merge)
    }
  }

  private func text(of range: CellRange) -> String {
    [(range.rows.lowerBound, range.columns.lowerBound), (range.rows.upperBound, range.columns.upperBound)]
      .map { CellPlace(table: name, row: $0, column: $1).reference }.joined(separator: ":")
  }

  private mutating func fill() {
    var fills: [Int: [(columns: ClosedRange<Int>, text: String, row: Int)]] = [:]
    var covered: [TableNotice] = []
    for merge in merges {
      let (top, left) = (merge.rows.lowerBound, merge.columns.lowerBound)
      let origin = self[row: top]?[left]
      for index in rows.partitioningIndex(where: { $0.number >= top })..<rows.count {
        guard rows[index].number <= merge.rows.upperBound else { break }
        for cell in rows[index].cells where merge.columns.contains(cell.column) {
          if rows[index].number != top || cell.column != left {
            covered.append(notice(row: rows[index].number, column: cell.column, .coveredText(cell.text)))
          }
        }
      }
      guard let origin else { continue }
      for row in merge.rows { fills[row, default: []].append((merge.columns, origin.text, top)) }
    }
    notices += covered
    guard !fills.isEmpty else { return }
    var filled = rows
    let known = Set(rows.map(\.number))
    filled += fills.keys.filter { !known.contains($0) }.map { GridRow(number: $0) }
    filled.sort { $0.number < $1.number }
    for index in filled.indices {
      guard let fills = fills[filled[index].number] else { continue }
      filled[index].fill(fills)
    }
    rows = filled
  }
}

extension GridRow {
  fileprivate mutating func fill(_ fills: [(columns: ClosedRange<Int>, text: String, row: Int)]) {
    var own = Set(cells.map(\.column))
    for (columns, text, row) in fills {
      for column in columns where own.insert(column).inserted {
        var cell = GridCell(column: column, text: text)
        cell.content = .merged(row: row, column: columns.lowerBound)
        cells.append(cell)
      }
    }
    cells.sort { $0.column < $1.column }
  }
}
