/// Reads values between commas, semicolons or tabs (RFC 4180), in the encodings in which offices save them.
struct DelimitedReader {
  let grid: Grid

  /// - Throws: `TableFault` for text in no known encoding, and for a quotation mark that is not closed.
  init(_ bytes: [UInt8], _ limits: TableLimits) throws(TableFault) {
    let text = try PlainText(bytes)
    var parser = DelimitedParser(text.bytes, separator: Self.separator(of: text.bytes), limits)
    try parser.parse()
    grid = parser.grid
  }

  /// The sign that divides the most lines into the same number of fields.
  private static func separator(of bytes: [UInt8]) -> UInt8 {
    let candidates = [UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";")]
    var counts: [[Int]] = [[0], [0], [0]]
    var isQuoted = false
    var lines = 0
    for byte in bytes.prefix(1 << 18) {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      guard !isQuoted else { continue }
      if byte == UInt8(ascii: "\n") {
        lines += 1
        guard lines < 200 else { break }
        for place in counts.indices { counts[place].append(0) }
      } else if let place = candidates.firstIndex(of: byte) {
        counts[place][counts[place].count - 1] += 1
      }
    }
    /// How many lines have the most frequent number of signs above none.
    func agreement(_ counts: [Int]) -> Int {
      var frequency: [Int: Int] = [:]
      for count in counts where count > 0 { frequency[count, default: 0] += 1 }
      return frequency.values.max() ?? 0
    }
    let agreements = counts.map(agreement)
    let best = agreements.max() ?? 0
    return best == 0 ? candidates[0] : candidates[agreements.firstIndex(of: best) ?? 0]
  }
}

/// Fields by rows, with the line on which each row begins.
private struct DelimitedParser {
  private(set) var grid = Grid(name: .lines)
  private let bytes: [UInt8]
  private let separator: UInt8
  private let limits: TableLimits
  private var place = 0
  private var line = 1
  private var room: Int

  init(_ bytes: [UInt8], separator: UInt8, _ limits: TableLimits) {
    self.bytes = bytes
    self.separator = separator
    self.limits = limits
    room = limits.cells
  }

  mutating func parse() throws(TableFault) {
    var number = 0
    while place < bytes.count {
      let row = try row(number)
      if !row.cells.isEmpty { grid.rows.append(row) }
      number += 1
    }
  }

  private mutating func row(_ number: Int) throws(TableFault) -> GridRow {
    var row = GridRow(number: number, line: line)
    var column = 0
    while true {
      let text = try field(row, column)
      if !text.isEmpty {
        room -= 1
        guard room >= 0 else { throw .limit(.cells, maximum: limits.cells, part: nil) }
        guard column < limits.columns else { throw .limit(.columns, maximum: limits.columns, part: nil) }
        row.cells.append(GridCell(column: column, text: text))
      }
      guard place < bytes.count, bytes[place] == separator else { break }
      place += 1
      column += 1
    }
    skipLineEnd()
    return row
  }

  private mutating func field(_ row: GridRow, _ column: Int) throws(TableFault) -> String {
    guard place < bytes.count else { return "" }
    let isQuoted = bytes[place] == UInt8(ascii: "\"")
    let text = isQuoted ? try quotedField(row, column) : plainField(row, column)
    guard text.count <= limits.text else { throw .limit(.text, maximum: limits.text, part: nil) }
    return displayed(String(decoding: text, as: UTF8.self))
  }

  private mutating func plainField(_ row: GridRow, _ column: Int) -> [UInt8] {
    let start = place
    while place < bytes.count, bytes[place] != separator, !isLineEnd(bytes[place]) { place += 1 }
    let text = Array(bytes[start..<place])
    if text.contains(UInt8(ascii: "\"")) { note(row, column) }
    return text
  }

  private mutating func quotedField(_ row: GridRow, _ column: Int) throws(TableFault) -> [UInt8] {
    let opened = line
    var text: [UInt8] = []
    place += 1
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if byte == UInt8(ascii: "\"") {
        guard place < bytes.count, bytes[place] == byte else { return text + trailing(row, column) }
        place += 1
      } else if byte == UInt8(ascii: "\n") {
        line += 1
      }
      text.append(byte)
    }
    throw .openQuotation(line: opened)
  }

  /// What follows a closed quotation up to the next separator; nothing should.
  private mutating func trailing(_ row: GridRow, _ column: Int) -> [UInt8] {
    let start = place
    while place < bytes.count, bytes[place] != separator, !isLineEnd(bytes[place]) { place += 1 }
    let rest = Array(bytes[start..<place])
    if rest.contains(where: { $0 != UInt8(ascii: " ") }) { note(row, column) }
    return rest
  }

  private mutating func note(_ row: GridRow, _ column: Int) {
    grid.notices.append(
      TableNotice(
        place: CellPlace(table: .lines, row: row.number, column: column, line: row.line), kind: .strayQuotation))
  }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

  private mutating func skipLineEnd() {
    guard place < bytes.count else { return }
    if bytes[place] == UInt8(ascii: "\r") { place += 1 }
    if place < bytes.count, bytes[place] == UInt8(ascii: "\n") { place += 1 }
    line += 1
  }
}
