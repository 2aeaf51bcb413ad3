import TableReading

/// Reads the rows of one table into duties.
struct TableReader {
  private let grid: Grid
  private let table: TableMapping.Table
  private let header: [Int: String]
  /// The last row that holds more than a note.
  private let lastRow: Int

  /// Whether the column of fields says each row's, so that an empty cell is none of the one above.
  private let repeatsField: Bool

  private var field: String?
  private var fieldPlace: CellPlace?
  private var duty: Int?
  /// A heading that says how many duties follow.
  private var announced: (duties: Int, place: CellPlace, before: Int)?
  /// The duties since the last subtotal, and all of them.
  private var counted: (part: [Int], whole: [Int]) = ([], [])

  /// - Parameter field: The field of duties that no row says it of.
  init(_ grid: Grid, _ table: TableMapping.Table, field: String? = nil) {
    self.field = field
    self.grid = grid
    self.table = table
    let finder = HeaderFinder(grid: grid)
    var header: [Int: String] = [:]
    for column in 0..<grid.width { header[column] = finder.path(of: column, in: table.header).last.map { folded($0) } }
    self.header = header
    let column = table.columns.filter { $0.value == .field }.keys.min()
    let texts = grid.rows.filter { $0.number > table.header.upperBound && $0.number <= table.end }.map { row in
      column.flatMap { row[$0] }.flatMap { $0.isOwn ? folded($0.text) : nil }
    }
    repeatsField = zip(texts, texts.dropFirst()).contains { $0 != nil && $0 == $1 }
    lastRow = grid.rows.last { row in row.number <= table.end && row.cells.count { $0.isOwn } > 1 }?.number ?? table.end
  }

  mutating func read(into result: inout ImportedTables) {
    tellColumns(&result)
    for row in grid.rows where row.number > table.header.upperBound && row.number <= table.end {
      if row.isHidden, let cell = row.cells.first { result.tell(.hiddenRow, at: grid.place(of: cell, in: row)) }
      switch RowKind(row, in: grid, table, header: header, isLast: row.number > lastRow) {
      case .empty: break
      case .header: for cell in row.cells { result.ignore(grid.place(of: cell, in: row)) }
      case .total: total(row, &result)
      case .note:
        for cell in row.cells where cell.isOwn {
          result.notes.append(onOneLine(cell.text))
          result.use(grid.place(of: cell, in: row))
        }
      case .section(let text):
        section(text, row, &result)
      case .duty: read(row, &result)
      }
    }
    endSection(&result)
  }

  private mutating func section(_ text: String, _ row: GridRow, _ result: inout ImportedTables) {
    endSection(&result)
    if fieldColumn == nil { field = Self.fieldName(text) } else { result.notes.append(text) }
    for cell in row.cells where cell.isOwn {
      let place = grid.place(of: cell, in: row)
      result.use(place)
      if fieldColumn == nil, fieldPlace?.row != row.number { fieldPlace = place }
      // 一、安全生产（12项）
      if let count = bracketed(text).inside.lazy.filter({ $0.hasSuffix("项") }).compactMap({ Self.number(in: $0) }).first
      {
        announced = (count, place, counted.whole.count)
      }
    }
  }

  /// Holds what the heading announced against what followed it.
  private mutating func endSection(_ result: inout ImportedTables) {
    guard let announced else { return }
    let counted = counted.whole.count - announced.before
    // A heading over headings announces what they do together.
    if counted > 0 {
      if counted != announced.duties {
        result.tell(.wrongTotal(stated: announced.duties, counted: counted), at: announced.place)
      }
      if let field, fieldColumn == nil { add(announced.duties, in: field, at: announced.place, &result) }
    }
    self.announced = nil
  }

  private func column(_ meaning: ColumnMeaning) -> Int? {
    table.columns.filter { $0.value == meaning }.keys.min()
  }

  private var fieldColumn: Int? { column(.field) }

  /// A name without the number before it, unless it is nothing else.
  private static func name(_ text: String) -> String {
    let text = onOneLine(text)
    return text.withoutNumber.isEmpty ? text : text.withoutNumber
  }

  private static func fieldName(_ text: String) -> String {
    let name = bracketed(text.withoutNumber).outside.bare
    return name.isEmpty ? text : name
  }

  /// Columns whose meaning is not known, and those that are not shown.
  private func tellColumns(_ result: inout ImportedTables) {
    for column in 0..<grid.width {
      let filled = grid.rows.first {
        $0.number > table.header.upperBound && $0.number <= table.end && $0[column]?.isOwn == true
      }
      guard let filled, let cell = filled[column] else { continue }
      let top = grid[row: table.header.upperBound].flatMap { row in row[column].map { grid.place(of: $0, in: row) } }
      let place = top ?? grid.place(of: cell, in: filled)
      if table.columns[column] == nil { result.tell(.unknownColumn(headerText(column)), at: place) }
      if grid.isHidden(column: column) { result.tell(.hiddenColumn, at: place) }
    }
  }

  private func headerText(_ column: Int) -> String {
    HeaderFinder(grid: grid).path(of: column, in: table.header).last ?? CellPlace.letters(of: column)
  }

  // MARK: Duties

  private mutating func read(_ row: GridRow, _ result: inout ImportedTables) {
    readField(row, &result)
    if let tasks = column(.tasks), let cell = row[tasks], cell.isOwn {
      return TaskReader(grid, table, field: field).read(row, cell, into: &result)
    }
    guard let subject = column(.duty) else { return }
    let code = column(.code).flatMap { row[$0] }
    let name = row[subject].map { Self.name($0.text) } ?? ""
    if let cell = row[subject], cell.isOwn, !name.isEmpty {
      let place = grid.place(of: cell, in: row)
      let codeText = code.map { onOneLine($0.text) }.flatMap {
        Lexicon.shared.words("bodies", "nothing").contains($0) ? nil : $0
      }
      let (number, isKnown) = result.duty(name, code: codeText.map(identifier), at: place)
      if isKnown, counted.whole.contains(number) { result.tell(.doubledDuty(name), at: place) }
      if let code, let codeText, let other = result.holder(ofCode: identifier(codeText), not: number) {
        result.tell(.doubledCode(codeText, other: other.name), at: grid.place(of: code, in: row))
      }
      duty = number
      counted.part.append(number)
      counted.whole.append(number)
      result.use(place)
      if result.duties[number].field == nil {
        result.duties[number].field = field
        result.duties[number].cells["field"] = fieldPlace
      }
      if let code, result.duties[number].cells["code"] == nil {
        result.duties[number].cells["code"] = grid.place(of: code, in: row)
      }
      readDuty(row, number, isNew: true, &result)
    } else if row[subject]?.isOwn == false, let duty {
      readDuty(row, duty, isNew: false, &result)
    } else if let duty, result.duties[duty].places.last?.table == grid.name, !startsAnew(row) {
      let first = row.cells.first { $0.isOwn }
      if column(.body) == nil, let first {
        result.tell(.continuedRow(result.duties[duty].name), at: grid.place(of: first, in: row))
      }
      readDuty(row, duty, isNew: false, &result)
    } else if let first = row.cells.first(where: \.isOwn) {
      result.tell(.noDutyName, at: grid.place(of: first, in: row))
      for cell in row.cells where cell.isOwn {
        result.notes.append(onOneLine(cell.text))
        result.use(grid.place(of: cell, in: row))
      }
    }
  }

  /// A row with a number of its own is no continuation of the one above.
  private func startsAnew(_ row: GridRow) -> Bool { column(.number).map { row[$0]?.isOwn == true } ?? false }

  private func readDuty(_ row: GridRow, _ number: Int, isNew: Bool, _ result: inout ImportedTables) {
    DutyRowReader(grid, table, row, duty: number, isContinued: !isNew).read(into: &result)
  }

  private mutating func readField(_ row: GridRow, _ result: inout ImportedTables) {
    guard let column = fieldColumn else { return }
    if let cell = row[column] {
      let name = Self.fieldName(onOneLine(cell.text))
      field = name.isEmpty ? nil : name
      if cell.isOwn { fieldPlace = grid.place(of: cell, in: row) }
      result.use(grid.place(of: cell, in: row))
    } else if repeatsField {
      field = nil
    }
  }

  // MARK: Totals

  private mutating func total(_ row: GridRow, _ result: inout ImportedTables) {
    let own = row.cells.filter(\.isOwn)
    for cell in own { result.use(grid.place(of: cell, in: row)) }
    let words = folded(own.map(\.text).joined())
    let isPart = words.contains("小计") || words.contains("subtotal")
    let counted = isPart ? counted.part : counted.whole
    self.counted.part = []
    guard let first = own.first, let stated = own.lazy.compactMap({ Self.number(in: $0.text) }).first else { return }
    if stated != counted.count {
      result.tell(.wrongTotal(stated: stated, counted: counted.count), at: grid.place(of: first, in: row))
    }
    let fields = Set(counted.map { result.duties[$0].field })
    let place = grid.place(of: first, in: row)
    if isPart, fields.count == 1, let field = fields.first ?? nil {
      add(stated, in: field, at: place, &result)
    } else if !isPart {
      add(stated, in: nil, at: place, &result)
    }
  }

  /// The first number that a table states of a field counts.
  private func add(_ duties: Int, in field: String?, at place: CellPlace, _ result: inout ImportedTables) {
    guard !result.totals.contains(where: { $0.table == grid.name && $0.field == field }) else { return }
    result.totals.append(ReadTotal(table: grid.name, field: field, duties: duties, place: place))
  }

  private static func number(in text: String) -> Int? {
    let digits = folded(text).drop { !($0.isASCII && $0.isNumber) }.prefix { $0.isASCII && $0.isNumber }
    return Int(digits)
  }
}
