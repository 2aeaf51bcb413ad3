import TableReading

/// What a row below a header is.
enum RowKind: Equatable {
  case empty
  case duty
  /// The header once more, as on each printed page.
  case header
  /// A number of duties.
  case total
  /// A heading over the rows that follow.
  case section(String)
  case note

  init(_ row: GridRow, in grid: Grid, _ table: TableMapping.Table, header: [Int: String], isLast: Bool) {
    let own = row.cells.filter(\.isOwn)
    let text = own.first.map { folded($0.text) } ?? ""
    let subject = table.columns.first { [.duty, .tasks, .ledger(.name)].contains($0.value) }?.key
    if own.isEmpty {
      self = .empty
    } else if own.count > 1, own.allSatisfy({ folded($0.text) == header[$0.column] }) {
      self = .header
    } else if Self.isTotal(own, subject: subject) {
      self = .total
    } else if Self.isNote(text), own.count <= 2 {
      self = .note
    } else if own.count == 1, let subject, let cell = own.first, cell.column != subject || Self.covers(cell, row) {
      let isWide = row.cells.count { $0.content == .merged(row: row.number, column: cell.column) } > 0
      let isSubject =
        row[subject]?.isOwn == false && row[subject]?.content != .merged(row: row.number, column: cell.column)
      if isSubject {
        self = .duty
      } else if isLast, isWide || cell.column <= subject {
        self = .note
      } else {
        self =
          isWide || cell.column < subject || row[subject] == nil && cell.column == 0
          ? .section(onOneLine(cell.text)) : .duty
      }
    } else {
      self = .duty
    }
  }

  /// Whether a cell is shown across others of its row.
  private static func covers(_ cell: GridCell, _ row: GridRow) -> Bool {
    row.cells.contains { $0.content == .merged(row: row.number, column: cell.column) }
  }

  /// 小计 4 项, or 合计 and the number beside it.
  private static func isTotal(_ cells: [GridCell], subject: Int?) -> Bool {
    let words = Lexicon.shared.words("rows", "subtotals")
    guard cells.count <= 12 else { return false }
    return cells.prefix(3).contains { cell in
      let text = folded(bracketed(cell.text).outside)
      guard
        let word = words.prefix(of: text)
          ?? words.suffix(of: text).flatMap({ text.count <= $0.count + 12 && subject != cell.column ? $0 : nil })
      else { return false }
      let rest = text.hasPrefix(word) ? text.dropFirst(word.count) : text.dropLast(word.count)
      return rest.allSatisfy { $0.isNumber || ":：项个件条家名共人".contains($0) } || text.hasSuffix(word)
    }
  }

  static func isNote(_ text: String) -> Bool {
    let text = folded(text).drop { "(（※*".contains($0) }
    guard let word = Lexicon.shared.words("rows", "notes").prefix(of: String(text)) else { return false }
    return text.dropFirst(word.count).first.map { ":：.、．".contains($0) || $0.isNumber } ?? true
  }
}
