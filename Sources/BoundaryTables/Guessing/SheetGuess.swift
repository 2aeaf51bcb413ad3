import TableReading

/// Guesses the tables of a sheet and what their columns mean.
struct SheetGuess {
  private let grid: Grid
  private let isKnown: (String) -> Bool
  private let context: [String]

  /// - Parameters:
  ///   - context: What stands over the table: the name of the sheet, the heading before it.
  ///   - isKnown: Whether a name is that of a known body.
  init(_ grid: Grid, context: [String], isKnown: @escaping (String) -> Bool) {
    self.grid = grid
    self.context = context
    self.isKnown = isKnown
  }

  func tables() -> [TableMapping.Table] {
    let finder = HeaderFinder(grid: grid)
    guard let first = finder.header(from: 0), let last = grid.rows.last?.number else { return [] }
    var headers = [first]
    while let next = finder.header(from: headers[headers.count - 1].upperBound + 1, isStrict: true) {
      headers.append(next)
    }
    let legend = legend()
    var tables: [TableMapping.Table] = []
    for header in headers {
      var table = TableMapping.Table(
        name: grid.name, layout: .duties, header: header, end: last, columns: [:], legend: legend)
      table.columns = columns(header, legend: legend, layout: &table.layout)
      if let before = tables.last, before.columns == table.columns { continue }
      if !tables.isEmpty { tables[tables.count - 1].end = header.lowerBound - 1 }
      tables.append(table)
    }
    return tables.map { table in
      var table = table
      settle(&table)
      return table
    }.filter { isUsable($0) }
  }

  private func isUsable(_ table: TableMapping.Table) -> Bool {
    switch table.layout {
    case .bodies: table.columns.values.contains(.ledger(.name))
    case .duties: table.columns.values.contains { $0 == .duty || $0 == .tasks }
    }
  }

  /// Legends stand above the header or below the last row.
  private func legend() -> [String: String] {
    var legend: [String: String] = [:]
    for row in grid.rows {
      for cell in row.cells where cell.isOwn && cell.text.count > 3 {
        let text = folded(cell.text)
        let isLegend = Lexicon.shared.words("rows", "legends").prefix(of: text) != nil
        guard isLegend || text.contains("=") || text.contains(where: Legend.isSymbol) else { continue }
        let marks = Legend.marks(in: cell.text)
        if isLegend || marks.count >= 2 { legend.merge(marks) { first, _ in first } }
      }
    }
    return legend
  }

  // MARK: Columns

  private func columns(
    _ header: ClosedRange<Int>, legend: [String: String], layout: inout TableMapping.Layout
  ) -> [Int: ColumnMeaning] {
    let finder = HeaderFinder(grid: grid)
    let texts = cells(below: header)
    let paths = Dictionary(uniqueKeysWithValues: (0..<grid.width).map { ($0, finder.path(of: $0, in: header)) })
    if let ledger = LedgerGuess.columns(paths) {
      layout = .bodies
      return ledger
    }
    var columns: [Int: ColumnMeaning] = [:]
    for (column, path) in paths {
      let guess = ColumnGuess(path: path, cells: texts[column] ?? [], legend: legend, isKnown: isKnown)
      if let meaning = guess.meaning { columns[column] = meaning }
    }
    return columns
  }

  private func cells(below header: ClosedRange<Int>) -> [Int: [String]] {
    var cells: [Int: [String]] = [:]
    for row in grid.rows where row.number > header.upperBound {
      for cell in row.cells where cell.isOwn && cells[cell.column]?.count ?? 0 < 200 {
        cells[cell.column, default: []].append(cell.text)
      }
    }
    return cells
  }

  // MARK: Columns beside each other

  /// What columns mean only together.
  private func settle(_ table: inout TableMapping.Table) {
    guard table.layout == .duties else { return }
    settleDuties(&table)
    settleBodies(&table)
    settleDelegation(&table)
    settleOwner(&table)
    let marks = table.columns.values.count { if case .mark = $0 { true } else { false } }
    if marks == 1 { table.columns = table.columns.filter { if case .mark = $0.value { false } else { true } } }
  }

  private func columns(_ table: TableMapping.Table, _ isWanted: (ColumnMeaning) -> Bool) -> [Int] {
    table.columns.filter { isWanted($0.value) }.keys.sorted()
  }

  /// Of several columns that could name the duty, one that groups rows is the field, one after the name says more of it.
  private func settleDuties(_ table: inout TableMapping.Table) {
    var duties = columns(table) { $0 == .duty }
    if duties.count > 1 {
      let rows = grid.rows.filter { $0.number > table.header.upperBound && $0.number <= table.end }
      let own = { (column: Int) in rows.count { $0[column]?.isOwn == true } }
      let most = duties.map(own).max() ?? 0
      for column in duties.dropLast() where own(column) * 4 < most * 3 {
        table.columns[column] = columns(table) { $0 == .field }.isEmpty ? .field : .method
        duties.removeAll { $0 == column }
      }
      for column in duties.dropFirst() { table.columns[column] = .method }
    }
    for column in columns(table, { $0 == .field }).dropFirst() {
      table.columns[column] = columns(table) { $0 == .kind }.isEmpty ? .kind : .method
    }
    if duties.isEmpty, columns(table, { $0 == .tasks }).isEmpty {
      // A list by bodies: what each does stands in one cell.
      let words = columns(table) { if case .words(nil, _) = $0 { true } else { $0 == .division } }
      if let column = words.first, !columns(table, { $0 == .body }).isEmpty { table.columns[column] = .tasks }
    }
  }

  /// A column of bodies is one whose words stand beside it, or else of those who are responsible.
  private func settleBodies(_ table: inout TableMapping.Table) {
    let bodies = columns(table) { $0 == .body }
    if !bodies.isEmpty {
      // 对应上级部门 and 上级部门职责 stand beside each other.
      for column in table.columns.keys.sorted() {
        guard case .words(let owner?, let role) = table.columns[column], NameKind(owner) == .unnamed,
          owner.contains("部门") || owner.contains("上级"),
          columns(table, { if case .words(nil, _) = $0 { true } else { false } }).isEmpty
        else { continue }
        table.columns[column] = .words(of: nil, role: role)
      }
    }
    let hasWords = !columns(table) { meaning in
      if case .words(nil, _) = meaning { return true }
      return meaning == .roleName || meaning == .tasks
    }.isEmpty
    if let division = columns(table, { $0 == .division }).first, !bodies.isEmpty, !hasWords {
      let texts = cells(below: table.header)[division] ?? []
      let named = texts.count { text in
        RoleClauses(text, isKnown: isKnown).clauses.contains {
          $0.names.contains { isKnown($0.text) || NameKind($0.text) == .body }
        }
      }
      if named * 2 < texts.count {
        table.columns[division] = .words(of: nil, role: nil)
        return
      }
    }
    guard !hasWords else { return }
    let hasLead = !columns(table) { $0 == .bodies(role: "lead") || $0 == .holder }.isEmpty
    for (index, column) in bodies.enumerated() {
      table.columns[column] = .bodies(role: index == 0 && !hasLead ? "lead" : "support")
    }
  }

  private func settleDelegation(_ table: inout TableMapping.Table) {
    guard !columns(table, { $0 == .holder }).isEmpty, columns(table, { $0 == .delegator }).isEmpty else { return }
    if !columns(table, { $0 == .form || $0 == .accepted }).isEmpty,
      let support = columns(table, { $0 == .bodies(role: "support") }).first
    {
      table.columns[support] = .delegator
    }
  }

  /// What no column says the body of is that of the body that the heading names.
  private func settleOwner(_ table: inout TableMapping.Table) {
    let namesHolders = table.columns.values.contains { meaning in
      switch meaning {
      case .bodies, .division, .body, .mark, .holder: true
      default: false
      }
    }
    let isOfTownship = table.columns.values.contains { meaning in
      if case .words(let owner?, _) = meaning { NameKind(owner) == .unnamed } else { false }
    }
    let isOfNobody = table.columns.values.contains { if case .words(nil, _) = $0 { true } else { $0 == .tasks } }
    let lacksBody = !table.columns.values.contains(.body)
    let hasWords = table.columns.values.contains { if case .words = $0 { true } else { false } }
    guard (!namesHolders && !hasWords) || isOfTownship || (isOfNobody && lacksBody) else { return }
    table.body =
      (context + titles(above: table.header)).lazy.compactMap { BodyInHeading.name(in: $0, isKnown: isKnown) }.first
  }

  private func titles(above header: ClosedRange<Int>) -> [String] {
    grid.rows.filter { $0.number < header.lowerBound }.flatMap { $0.cells.filter(\.isOwn).map(\.text) }
  }
}
