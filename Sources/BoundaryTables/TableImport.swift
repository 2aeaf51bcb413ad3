package import BoundaryFindings
package import BoundaryXML
package import TableReading

/// What a file of tables was understood to say, as documents, and what is told of it.
package struct TableImport: Sendable {
  /// Numbers for people.
  package struct Counts: Equatable, Sendable {
    package var duties = 0
    package var assignments = 0
    package var bodies = 0
    package var proposedBodies = 0
    package var cells = 0
    package var ignoredCells = 0
  }

  package let mapping: TableMapping
  package let told: [Told]
  package let counts: Counts
  /// What stands above the columns that have a meaning, with an example from each.
  package let columns: [UnderstoodTable]
  /// What the tables state.
  let result: ImportedTables
  let register: KnownRegister
  /// The last part of the name of the file.
  let name: String
  let issuer: Int?
  let grids: [Grid]

  /// - Parameters:
  ///   - name: What the file is called.
  ///   - register: The bodies that are known; nil where all are proposed.
  ///   - mapping: What the columns mean; guessed where it is nil.
  /// - Throws: What is wrong with the register, or that no table was found.
  package init(
    _ file: TableFile, name: String, register: Source?, mapping: TableMapping?
  ) throws(ImportFault) {
    try self.init(file, name: name, register: KnownRegister(register), mapping: mapping)
  }

  init(
    _ file: TableFile, name: String, register: KnownRegister, mapping given: TableMapping?
  ) throws(ImportFault) {
    let directory = BodyDirectory(register.documents, in: register.files)
    var result = ImportedTables(directory: directory, areas: register.areas.keys.sorted())
    result.hasRegister = register.isGiven
    result.start = file.grids.lazy.compactMap(\.start).first
    let base = name.split(separator: "/").last.map(String.init) ?? name
    let tables = given ?? TableMapping(tables: Self.guess(file, directory))
    mapping = tables
    let order = file.grids
    for grid in order { Self.read(grid, tables, file, base, isGiven: given != nil, into: &result) }
    for paragraph in file.paragraphs {
      if result.title == nil {
        result.title = onOneLine(paragraph.text)
      } else {
        result.notes.append(onOneLine(paragraph.text))
      }
    }
    if file.format == .docx, let first = file.paragraphs.first { result.title = onOneLine(first.text) }
    guard !result.duties.isEmpty || !result.ledger.isEmpty else { throw .nothingFound }
    for duty in result.duties where duty.field == nil && result.duties.contains(where: { $0.field != nil }) {
      result.tell(.noField(duty.name), at: duty.places.first)
    }
    columns = tables.tables.compactMap { table in
      order.first { $0.name == table.name }.map { UnderstoodTable(table, in: $0) }
    }
    issuer = result.duties.isEmpty ? nil : Issuer.find(&result)
    (self.name, self.register, grids) = (base, register, order)
    told = result.told.inOrder(of: order)
    counts = Counts(
      duties: result.duties.count, assignments: result.duties.reduce(0) { $0 + $1.statements.count },
      bodies: result.ledger.isEmpty ? result.directory.entries.count { $0.place != nil } : result.ledger.count,
      proposedBodies: result.directory.entries.count { $0.isProposed && $0.place != nil },
      cells: result.used.count, ignoredCells: result.ignored.count)
    self.result = result
  }

  private static func guess(_ file: TableFile, _ directory: BodyDirectory) -> [TableMapping.Table] {
    var tables: [TableMapping.Table] = []
    for grid in file.grids where !grid.isHidden {
      let guess = SheetGuess(
        grid, context: context(of: grid, in: file), isKnown: { directory.find($0) != nil })
      let found = guess.tables()
      if found.isEmpty, let before = tables.last, let rest = continuation(of: before, in: grid, file) {
        tables.append(rest)
      } else {
        tables += found
      }
    }
    return tables
  }

  /// A table without a header that goes on where the one before it in a text document ended.
  private static func continuation(
    of table: TableMapping.Table, in grid: Grid, _ file: TableFile
  ) -> TableMapping.Table? {
    guard case .table(let number) = grid.name, table.name == .table(number - 1),
      !file.paragraphs.contains(where: { $0.tablesBefore == number - 1 }),
      let width = file.grids.first(where: { $0.name == table.name })?.width, width == grid.width,
      let last = grid.rows.last?.number
    else { return nil }
    var rest = TableMapping.Table(
      name: grid.name, layout: table.layout, header: -1 ... -1, end: last, columns: table.columns)
    (rest.legend, rest.body) = (table.legend, table.body)
    return rest
  }

  /// What stands over a table: the heading before it, the name of the sheet.
  private static func context(of grid: Grid, in file: TableFile) -> [String] {
    switch grid.name {
    case .sheet(let sheet): [sheet]
    case .table(let number): file.paragraphs.filter { $0.tablesBefore == number - 1 }.map(\.text).reversed()
    case .lines: []
    }
  }

  // MARK: Reading

  private static func read(
    _ grid: Grid, _ mapping: TableMapping, _ file: TableFile, _ name: String, isGiven: Bool,
    into result: inout ImportedTables
  ) {
    let tables = mapping.tables.filter { $0.name == grid.name }
    guard let start = grid.start else { return }
    for notice in grid.notices { result.tell(.notice(notice.kind), at: notice.place) }
    if grid.isHidden, tables.isEmpty { return result.tell(.hiddenTable, at: start) }
    guard let first = tables.first else {
      // A table that the mapping leaves out is ignored by name.
      if isGiven { return }
      return result.tell(.noTable, at: start)
    }
    FrontMatter(grid, above: first.header.lowerBound).read(into: &result)
    let count = result.duties.count
    for table in tables {
      for row in grid.rows where table.header.contains(row.number) {
        for cell in row.cells where cell.isOwn { result.use(grid.place(of: cell, in: row)) }
      }
      switch table.layout {
      case .duties:
        var reader = TableReader(grid, table, field: fieldOfSheet(table, mapping, name))
        reader.read(into: &result)
      case .bodies: LedgerReader(grid, table).read(into: &result)
      }
    }
    let titles =
      context(of: grid, in: file)
      + grid.rows.filter { $0.number < first.header.lowerBound }.flatMap { $0.cells.filter(\.isOwn).map(\.text) }
    if let kind = titles.lazy.compactMap({ Lexicon.shared.nearestKey(of: $0, in: "dutyKinds")?.key }).first {
      for number in count..<result.duties.count where result.duties[number].kind == nil {
        result.duties[number].kind = kind
      }
    }
    tellUnused(grid, &result)
  }

  /// Where each field has a sheet of its own, its name is the field's.
  private static func fieldOfSheet(_ table: TableMapping.Table, _ mapping: TableMapping, _ name: String) -> String? {
    guard case .sheet(let sheet) = table.name, mapping.tables.count > 1, table.body == nil,
      mapping.tables.allSatisfy({ $0.columns == table.columns }), !table.columns.values.contains(.field),
      !folded(sheet).hasPrefix("sheet"), !sheet.allSatisfy({ $0.isNumber }), NameKind(sheet) != .body,
      Lexicon.shared.nearestKey(of: sheet, in: "dutyKinds") == nil
    else { return nil }
    return sheet
  }

  private static func tellUnused(_ grid: Grid, _ result: inout ImportedTables) {
    for row in grid.rows {
      for cell in row.cells where cell.isOwn {
        let place = grid.place(of: cell, in: row)
        if !result.used.contains(place), !result.ignored.contains(place) {
          result.tell(.unusedCell(onOneLine(cell.text)), at: place)
        }
      }
    }
  }
}

extension Grid {
  /// The first cell that holds something.
  fileprivate var start: CellPlace? {
    rows.first.flatMap { row in row.cells.first.map { place(of: $0, in: row) } }
  }
}

/// Why nothing was imported.
package enum ImportFault: Error, Equatable, Sendable {
  /// No table in the file has a header that is known.
  case nothingFound
  case badRegister(Wording)
  /// A document that could not be laid out, which is a fault of the program.
  case notWritten(String)
}

extension [Told] {
  /// From the top of the first table to the end of the last; what has no place first.
  fileprivate func inOrder(of grids: [Grid]) -> [Told] {
    let numbers = Dictionary(grids.enumerated().map { ($0.element.name, $0.offset) }) { first, _ in first }
    func key(_ told: Told) -> (Int, Int, Int) {
      told.place.map { (numbers[$0.table] ?? 0, $0.row, $0.column) } ?? (-1, 0, 0)
    }
    return enumerated().sorted {
      key($0.element) == key($1.element) ? $0.offset < $1.offset : key($0.element) < key($1.element)
    }
    .map(\.element)
  }
}
