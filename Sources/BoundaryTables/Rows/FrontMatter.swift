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
    let title = title
    for row in grid.rows where row.number < end {
      for cell in row.cells where cell.isOwn {
        let text = onOneLine(cell.text)
        result.use(grid.place(of: cell, in: row))
        if let issuer = issuer(in: text) {
          if result.issuer == nil { result.issuer = issuer }
          result.notes.append(text)
        } else if text == title, result.title == nil {
          result.title = text
        } else {
          result.notes.append(text)
        }
      }
    }
  }

  /// What calls itself a list or table, or else the first words.
  private var title: String? {
    let texts = grid.rows.filter { $0.number < end }.flatMap { $0.cells.filter(\.isOwn).map { onOneLine($0.text) } }
      .filter { $0.count > 3 && issuer(in: $0) == nil && !isLegend($0) && !$0.hasPrefix("附件") && !$0.hasPrefix("附表") }
    let words = Lexicon.shared.words("rows", "titles")
    return texts.first { words.longest(in: folded($0)) != nil } ?? texts.first
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
