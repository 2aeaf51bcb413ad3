/// Reads the sheets of an OpenDocument spreadsheet (ISO/IEC 26300).
struct OpenSpreadsheetReader {
  private var archive: ZIPArchive
  private let limits: TableLimits

  init(_ archive: ZIPArchive, _ limits: TableLimits) {
    self.archive = archive
    self.limits = limits
  }

  mutating func read() throws(TableFault) -> [Grid] {
    if let manifest = try archive.part("META-INF/manifest.xml") {
      var reader = OpenManifest()
      try reader.read(manifest, part: "META-INF/manifest.xml")
      guard !reader.isEncrypted else { throw .foreign(.encrypted) }
    }
    guard let bytes = try archive.part("content.xml") else { throw .missingPart(name: "content.xml") }
    var content = OpenContent(limits)
    try content.read(bytes, part: "content.xml")
    return content.grids
  }
}

/// Which parts of a file are encrypted.
private struct OpenManifest: PartHandler {
  enum Name: String { case encryptionData = "encryption-data" }

  private(set) var isEncrypted = false

  static func knows(namespace: String) -> Bool { namespace.hasSuffix(":manifest:1.0") }

  mutating func start(_ name: Name, _ attributes: PartAttributes) { isEncrypted = true }
  mutating func end(_ name: Name) {}
  mutating func text(_ bytes: ArraySlice<UInt8>) {}
}

/// The part with the cells. Repeated cells and rows are counted, never made, unless they hold something.
private struct OpenContent: PartHandler {
  enum Name: String {
    case style
    case tableProperties = "table-properties"
    case table
    case column = "table-column"
    case row = "table-row"
    case cell = "table-cell"
    case covered = "covered-table-cell"
    case p, s, tab, annotation
    case lineBreak = "line-break"
  }

  private(set) var grids: [Grid] = []

  private var hiddenStyles: Set<String> = []
  private var style = ""
  private var grid: Grid?
  /// Tables inside a cell are not read.
  private var depth = 0
  private var rowNumber = 0
  private var column = 0
  private var nextColumn = 0
  private var row = GridRow(number: 0)
  private var rowRepeats = 1
  private var cellRepeats = 1
  private var span = (rows: 1, columns: 1)
  private var hasFormula = false
  private var text: String?
  private var paragraphs = 0
  private var isParagraph = false
  private var annotations = 0
  private var merges: [StatedMerge] = []
  private var room: Int
  private let limits: TableLimits

  /// A row with content that is repeated is made so often at most: more is a table's whole height, not a list.
  private static let mostRepeats = 1000

  init(_ limits: TableLimits) {
    self.limits = limits
    room = limits.cells
  }

  static func knows(namespace: String) -> Bool {
    namespace.hasPrefix("urn:oasis:names:tc:opendocument:xmlns:")
  }

  mutating func start(_ name: Name, _ attributes: PartAttributes) throws(TableFault) {
    switch name {
    case .style: style = attributes["name"] ?? ""
    case .tableProperties: if attributes["display"] == "false" { hiddenStyles.insert(style) }
    case .table: startTable(attributes)
    case _ where depth > 1 || grid == nil: break
    case .column:
      let count = attributes.number("number-columns-repeated") ?? 1
      if isHidden(attributes), count > 0 { grid?.hiddenColumns.append(nextColumn...(nextColumn + count - 1)) }
      nextColumn += max(1, min(count, 1 << 20))
    case .row: startRow(attributes)
    case .cell, .covered: startCell(attributes)
    case .annotation: annotations += 1
    case .p:
      isParagraph = true
      if paragraphs > 0 { try add("\n") }
      paragraphs += 1
    case .s: try add(String(repeating: " ", count: max(1, min(attributes.number("c") ?? 1, 1024))))
    case .tab: try add(" ")
    case .lineBreak: try add("\n")
    }
  }

  mutating func end(_ name: Name) throws(TableFault) {
    switch name {
    case .table: endTable()
    case _ where depth > 1 || grid == nil: break
    case .row: try endRow()
    case .cell, .covered: try endCell()
    case .annotation: annotations -= 1
    case .p: isParagraph = false
    case .style, .tableProperties, .column, .s, .tab, .lineBreak: break
    }
  }

  mutating func text(_ bytes: ArraySlice<UInt8>) throws(TableFault) {
    if isParagraph { try add(String(decoding: bytes, as: UTF8.self)) }
  }

  private mutating func add(_ piece: String) throws(TableFault) {
    guard depth == 1, annotations == 0, text != nil else { return }
    text? += piece
    guard (text?.utf8.count ?? 0) <= limits.text else { throw .limit(.text, maximum: limits.text, part: nil) }
  }

  private func isHidden(_ attributes: PartAttributes) -> Bool {
    ["collapse", "filter"].contains(attributes["visibility"] ?? "")
  }

  private mutating func startTable(_ attributes: PartAttributes) {
    depth += 1
    guard depth == 1 else { return }
    var grid = Grid(name: .sheet(attributes["name"] ?? ""))
    grid.isHidden = hiddenStyles.contains(attributes["style-name"] ?? "")
    self.grid = grid
    (rowNumber, nextColumn, merges) = (0, 0, [])
  }

  private mutating func endTable() {
    depth -= 1
    guard depth == 0, var finished = grid else { return }
    finished.apply(merges)
    grids.append(finished)
    grid = nil
  }

  private mutating func startRow(_ attributes: PartAttributes) {
    rowRepeats = max(1, min(attributes.number("number-rows-repeated") ?? 1, 1 << 24))
    row = GridRow(number: rowNumber)
    row.isHidden = isHidden(attributes)
    column = 0
  }

  private mutating func endRow() throws(TableFault) {
    defer { rowNumber += rowRepeats }
    guard let name = grid?.name, !row.cells.isEmpty else { return }
    if rowRepeats > Self.mostRepeats {
      grid?.notices.append(
        TableNotice(place: CellPlace(table: name, row: rowNumber, column: 0), kind: .repeatedRow(rowRepeats)))
    }
    for repeated in 0..<(rowRepeats > Self.mostRepeats ? 1 : rowRepeats) {
      room -= row.cells.count
      guard room >= 0 else { throw .limit(.cells, maximum: limits.cells, part: nil) }
      var copy = GridRow(number: rowNumber + repeated)
      (copy.isHidden, copy.cells) = (row.isHidden, row.cells)
      grid?.rows.append(copy)
    }
  }

  private mutating func startCell(_ attributes: PartAttributes) {
    cellRepeats = max(1, min(attributes.number("number-columns-repeated") ?? 1, 1 << 20))
    span = (attributes.number("number-rows-spanned") ?? 1, attributes.number("number-columns-spanned") ?? 1)
    hasFormula = attributes["formula"] != nil
    text = ""
    paragraphs = 0
  }

  private mutating func endCell() throws(TableFault) {
    defer {
      column += cellRepeats
      text = nil
    }
    let place = CellPlace(table: grid?.name ?? .lines, row: rowNumber, column: column)
    if span.rows > 1 || span.columns > 1, span.rows < 1 << 24, span.columns < 1 << 20, span.rows > 0, span.columns > 0 {
      merges.append(
        .range(
          CellRange(rows: rowNumber...(rowNumber + span.rows - 1), columns: column...(column + span.columns - 1)),
          text: place.reference))
    }
    let shown = displayed(text ?? "")
    guard !shown.isEmpty else {
      if hasFormula { grid?.notices.append(TableNotice(place: place, kind: .formulaWithoutValue)) }
      return
    }
    if hasFormula, shown.hasPrefix("#") || shown.hasPrefix("Err:") {
      grid?.notices.append(TableNotice(place: place, kind: .errorValue(shown)))
    }
    guard column + cellRepeats <= limits.columns else { throw .limit(.columns, maximum: limits.columns, part: nil) }
    for repeated in 0..<cellRepeats { row.cells.append(GridCell(column: column + repeated, text: shown)) }
  }
}
