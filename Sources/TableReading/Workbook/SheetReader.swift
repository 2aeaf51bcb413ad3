/// Reads the cells of one sheet.
struct SheetReader: PartHandler {
  enum Name: String {
    case col, row, c, v, f, mergeCell
    case inline = "is"
    case t, rPh
  }

  private var grid: Grid
  private let strings: [String]
  private let formats: [NumberFormat]
  private let limits: TableLimits
  /// How many more cells may hold something.
  private(set) var room: Int

  private var row = GridRow(number: -1)
  private var column = -1
  private var type: CellType = .number
  private var style = 0
  private var hasFormula = false
  private var value: [UInt8] = []
  private var isValueOpen = false
  private var inline = RichText()
  private var merges: [StatedMerge] = []

  private enum CellType: String {
    case number = "n"
    case shared = "s"
    case string = "str"
    case inline = "inlineStr"
    case error = "e"
    case boolean = "b"
    case date = "d"
  }

  init(
    _ name: String, isHidden: Bool, _ strings: [String], _ formats: [NumberFormat], _ limits: TableLimits, room: Int
  ) {
    grid = Grid(name: .sheet(name))
    grid.isHidden = isHidden
    self.strings = strings
    self.formats = formats
    self.limits = limits
    self.room = room
  }

  /// The sheet with what its merges show.
  consuming func finished() -> Grid {
    // Rows may stand in any order.
    if zip(grid.rows, grid.rows.dropFirst()).contains(where: { $0.number >= $1.number }) {
      grid.rows.sort { $0.number < $1.number }
    }
    grid.apply(merges)
    return grid
  }

  static func knows(namespace: String) -> Bool { OfficeNamespaces.spreadsheet.contains(namespace) }

  mutating func start(_ name: Name, _ attributes: PartAttributes) throws(TableFault) {
    switch name {
    case .col: hide(attributes)
    case .row:
      let number = attributes.number("r").map { $0 - 1 } ?? row.number + 1
      row = GridRow(number: max(0, number))
      row.isHidden = attributes.isOn("hidden")
      column = -1
    case .c: startCell(attributes)
    case .v: isValueOpen = true
    case .f: hasFormula = true
    case .inline: inline = RichText()
    case .t: inline.isOpen = true
    case .rPh: inline.phonetics += 1
    case .mergeCell: merge(attributes["ref"] ?? "")
    }
  }

  mutating func end(_ name: Name) throws(TableFault) {
    switch name {
    case .row: if !row.cells.isEmpty { grid.rows.append(row) }
    case .c: try endCell()
    case .v: isValueOpen = false
    case .t: inline.isOpen = false
    case .rPh: inline.phonetics -= 1
    case .col, .f, .inline, .mergeCell: break
    }
  }

  mutating func text(_ bytes: ArraySlice<UInt8>) throws(TableFault) {
    if isValueOpen {
      value += bytes
      guard value.count <= limits.text else { throw .limit(.text, maximum: limits.text, part: nil) }
    } else {
      try inline.add(bytes, limits)
    }
  }

  private mutating func hide(_ attributes: PartAttributes) {
    guard attributes.isOn("hidden"), let first = attributes.number("min"), let last = attributes.number("max"),
      1 <= first, first <= last
    else { return }
    grid.hiddenColumns.append((first - 1)...(last - 1))
  }

  private mutating func startCell(_ attributes: PartAttributes) {
    // Some programs leave the references out: then cells stand one after another.
    if let reference = attributes[bytes: "r"].flatMap({ CellReference($0) }) {
      column = reference.column
    } else {
      column += 1
    }
    type = attributes["t"].flatMap(CellType.init) ?? .number
    style = attributes.number("s") ?? 0
    hasFormula = false
    value.removeAll(keepingCapacity: true)
    inline = RichText()
  }

  private mutating func endCell() throws(TableFault) {
    let text = shown
    if text.isEmpty {
      if hasFormula, value.isEmpty { note(.formulaWithoutValue) }
      return
    }
    if type == .error { note(.errorValue(text)) }
    guard column < limits.columns else { throw .limit(.columns, maximum: limits.columns, part: nil) }
    room -= 1
    guard room >= 0 else { throw .limit(.cells, maximum: limits.cells, part: nil) }
    if let last = row.cells.last, last.column >= column {
      // A cell that comes twice or out of order: the place counts, the later text wins.
      row.cells.removeAll { $0.column == column }
      let index = row.cells.partitioningIndex { $0.column > column }
      row.cells.insert(GridCell(column: column, text: text), at: index)
    } else {
      row.cells.append(GridCell(column: column, text: text))
    }
  }

  /// The text that the cell shows.
  private var shown: String {
    switch type {
    case .shared:
      guard let index = Int(String(decoding: value, as: UTF8.self)), strings.indices.contains(index) else { return "" }
      return strings[index]
    case .inline: return inline.text
    case .boolean: return value == [UInt8(ascii: "1")] ? "TRUE" : value.isEmpty ? "" : "FALSE"
    case .string, .error, .date: return displayed(String(decoding: value, as: UTF8.self))
    case .number:
      guard !value.isEmpty else { return "" }
      let number = String(decoding: value, as: UTF8.self)
      return formats.indices.contains(style) ? formats[style].text(number) : NumberFormat.general.text(number)
    }
  }

  private mutating func note(_ kind: TableNotice.Kind) {
    grid.notices.append(
      TableNotice(place: CellPlace(table: grid.name, row: row.number, column: column), kind: kind))
  }

  private mutating func merge(_ text: String) {
    let ends = text.split(separator: ":", omittingEmptySubsequences: false).map { CellReference($0.utf8) }
    let known = ends.compactMap(\.self)
    guard ends.count <= 2, known.count == ends.count, let first = known.first, let last = known.last,
      first.row <= last.row, first.column <= last.column
    else {
      let corner = CellReference(row: known.map(\.row).min() ?? 0, column: known.map(\.column).min() ?? 0)
      merges.append(.broken(text: text, at: corner))
      return
    }
    merges.append(
      .range(CellRange(rows: first.row...last.row, columns: first.column...last.column), text: text))
  }
}
