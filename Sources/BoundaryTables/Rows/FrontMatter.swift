import TableReading

/// What stands above the header: the title, who filled the table in, the legend.
struct FrontMatter {
  private let grid: Grid
  private let end: Int

  init(_ grid: Grid, above row: Int) {
    self.grid = grid
    end = row
  }

  func read(into result: inout ImportedTables) {
    var isFirst = true
    for row in grid.rows where row.number < end {
      for cell in row.cells where cell.isOwn {
        let text = onOneLine(cell.text)
        result.use(grid.place(of: cell, in: row))
        if let issuer = issuer(in: text) {
          if result.issuer == nil { result.issuer = issuer }
          result.notes.append(text)
        } else if isFirst, result.title == nil, !isLegend(text), text.count > 3 {
          result.title = text
        } else {
          result.notes.append(text)
        }
        isFirst = false
      }
    }
  }

  private func isLegend(_ text: String) -> Bool {
    Lexicon.shared.words("rows", "legends").prefix(of: folded(text)).map {
      folded(text).dropFirst($0.count).first.map { ":：".contains($0) } ?? false
    } ?? false
  }

  /// 填报单位：县委编办　填报日期：…
  private func issuer(in text: String) -> String? {
    for part in text.split(whereSeparator: { $0 == " " || $0 == "\u{3000}" || "；;，,".contains($0) }) {
      let sides = part.split(maxSplits: 1) { "：:".contains($0) }.map { String($0).bare }
      if sides.count == 2, !sides[1].isEmpty, Lexicon.shared.words("rows", "issuers").contains(sides[0]),
        NameKind(sides[1]) != .unnamed
      {
        return sides[1].prefix { !"(（".contains($0) }.description.bare
      }
    }
    return nil
  }
}
