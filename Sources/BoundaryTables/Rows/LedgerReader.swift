import BoundaryModel
import TableReading

/// Reads the rows of a ledger: a body in each.
struct LedgerReader {
  private let grid: Grid
  private let table: TableMapping.Table
  private let header: [Int: [String]]

  init(_ grid: Grid, _ table: TableMapping.Table) {
    self.grid = grid
    self.table = table
    let finder = HeaderFinder(grid: grid)
    header = Dictionary(uniqueKeysWithValues: (0..<grid.width).map { ($0, finder.path(of: $0, in: table.header)) })
  }

  func read(into result: inout ImportedTables) {
    guard let subject = column(.name) else { return }
    let leaves = header.mapValues { folded($0.last ?? "") }
    let lastRow = grid.rows.last { row in row.cells.count { $0.isOwn } > 1 }?.number ?? table.end
    for row in grid.rows where row.number > table.header.upperBound && row.number <= table.end {
      let kind = RowKind(row, in: grid, table, header: leaves, isLast: row.number > lastRow)
      guard kind == .duty, let cell = row[subject], cell.isOwn, isBody(cell.text, row) else {
        keep(row, &result)
        continue
      }
      read(row, cell, &result)
    }
  }

  private func column(_ meaning: LedgerColumn) -> Int? {
    table.columns.filter { $0.value == .ledger(meaning) }.keys.min()
  }

  /// A heading within the column of names has nothing beside it but sums.
  private func isBody(_ text: String, _ row: GridRow) -> Bool {
    let name = onOneLine(text)
    if folded(name) != folded(name.withoutNumber), NameKind(name.withoutNumber) != .body { return false }
    return NameKind(name) != .unnamed && row.cells.count { $0.isOwn } > 1
  }

  private func keep(_ row: GridRow, _ result: inout ImportedTables) {
    for cell in row.cells where cell.isOwn {
      result.use(grid.place(of: cell, in: row))
      if row.cells.count(where: \.isOwn) == 1 { result.notes.append(onOneLine(cell.text)) }
    }
  }

  private func read(_ row: GridRow, _ cell: GridCell, _ result: inout ImportedTables) {
    let (outside, inside) = bracketed(onOneLine(cell.text).withoutNumber)
    var body = LedgerRow(name: outside.bare, place: grid.place(of: cell, in: row))
    for bracket in inside { readRemark(bracket, &body, at: body.place, &result) }
    var posts: [String: (approved: String?, filled: String?, place: CellPlace?)] = [:]
    for cell in row.cells {
      let place = grid.place(of: cell, in: row)
      if cell.isOwn { result.use(place) }
      guard case .ledger(let meaning) = table.columns[cell.column], meaning != .name,
        !Lexicon.shared.words("bodies", "nothing").contains(cell.text)
      else { continue }
      let text = onOneLine(cell.text)
      let title = (header[cell.column] ?? []).joined(separator: " ")
      switch meaning {
      case .name: break
      case .alias: body.aliases += NameList(text) { _ in false }.names.map(\.text)
      case .former: body.former.append(text)
      case .parent: body.parent = text
      case .kind: body.kind = text
      case .successor: body.successor = text
      case .established:
        if let day = day(text, place, &result) { body.established = day } else { body.notes.append("\(title):\(text)") }
      case .abolished:
        if let day = day(text, place, &result) { body.abolished = day } else { body.notes.append("\(title):\(text)") }
      case .approved, .filled:
        let key = Self.kindOfPosts(header[cell.column] ?? [])
        if meaning == .approved {
          posts[key, default: (nil, nil, nil)].approved = text
        } else {
          posts[key, default: (nil, nil, nil)].filled = text
          posts[key]?.place = place
        }
        body.notes.append("\(title):\(text)")
      case .note:
        body.notes.append("\(title):\(text)")
        if cell.isOwn { readRemark(text, &body, at: place, &result, keep: false) }
      }
    }
    for (_, post) in posts.sorted(by: { $0.key < $1.key }) {
      guard let approved = post.approved.flatMap({ Decimal($0) }), let filled = post.filled.flatMap({ Decimal($0) }),
        approved < filled
      else { continue }
      result.tell(.overfilled(approved: approved.description, filled: filled.description), at: post.place)
    }
    result.ledger.append(body)
  }

  /// 行政 of 核定编制 › 行政 and of 实有人数 › 行政: what the two numbers are of.
  private static func kindOfPosts(_ path: [String]) -> String {
    var kind = folded(path.joined())
    for word in ["核定", "编制", "实有", "在编", "人数", "数", "approved", "filled", "actual", "posts"] {
      kind = kind.replacing(word, with: "")
    }
    return kind
  }

  private func day(_ text: String, _ place: CellPlace, _ result: inout ImportedTables) -> Day? {
    switch DateWords(text) {
    case .day(let day): return day
    case .partial: result.tell(.noDay(text), at: place)
    case .serial: result.tell(.serialDay(text), at: place)
    case .words: result.tell(.noDate(text), at: place)
    }
    return nil
  }

  /// 原东塘镇, 加挂县地震局牌子, 2022年12月撤销，职能划入…: names that a remark gives, and changes that it tells.
  private func readRemark(
    _ text: String, _ body: inout LedgerRow, at place: CellPlace, _ result: inout ImportedTables, keep: Bool = true
  ) {
    if keep { body.notes.append(text) }
    let plain = onOneLine(text)
    for part in plain.split(whereSeparator: { "，,；;。".contains($0) }) {
      let part = String(part).bare
      if let hung = part.range(of: "加挂") ?? part.range(of: "挂") {
        var name = String(part[hung.upperBound...])
        for ending in ["牌子", "的牌子", "牌"] where name.hasSuffix(ending) { name = String(name.dropLast(ending.count)) }
        name = name.filter { !"“”\"「」".contains($0) }.bare
        if NameKind(name) == .body { body.aliases.append(name) }
      } else if ["原", "曾用名", "前身为", "前身"].contains(where: { part.hasPrefix($0) }) {
        var name = part
        for word in ["曾用名", "前身为", "前身", "原名", "原"] where name.hasPrefix(word) {
          name = String(name.dropFirst(word.count))
        }
        name = name.bare
        if NameKind(name) == .body { body.former.append(name) }
      }
    }
    if ["撤销", "撤并", "并入", "划入", "注销", "更名"].contains(where: { plain.contains($0) }) {
      result.tell(.abolishedInWords(plain), at: place)
    }
  }
}
