/// The texts of a text document of 1997 to 2003 (MS-DOC).
enum BinaryDocument {
  private enum Mark {
    static let cell: UInt16 = 0x07
    static let fieldBegins: UInt16 = 0x13
    static let fieldShows: UInt16 = 0x14
    static let fieldEnds: UInt16 = 0x15
  }

  /// - Parameters:
  ///   - stream: The main stream.
  ///   - tables: The two streams of which the main one names that which holds the pieces.
  /// - Returns: The lines in cells and those elsewhere; nil where the document is older, under a password or damaged.
  static func texts(
    _ stream: [UInt8], tables: (zero: [UInt8], one: [UInt8])
  ) -> (inCells: [String], elsewhere: [String])? {
    guard stream.uint16(at: 0) == 0xA5EC, let flags = stream.uint16(at: 0x0A), flags & 0x0100 == 0,
      let length = stream.uint32(at: 0x4C), let start = stream.uint32(at: 0x01A2),
      let size = stream.uint32(at: 0x01A6)
    else { return nil }
    let table = flags & 0x0200 == 0 ? tables.zero : tables.one
    guard Int(start) + Int(size) <= table.count else { return nil }
    let pieces = table[Int(start)..<Int(start) + Int(size)]
    guard let units = units(of: stream, pieces: pieces, length: Int(length)) else { return nil }
    return lines(units)
  }

  /// The text before footnotes and headers, put together from its pieces.
  private static func units(of stream: [UInt8], pieces: ArraySlice<UInt8>, length: Int) -> [UInt16]? {
    var pieces = pieces
    // Formats of pieces stand before the pieces themselves.
    while pieces.first == 1, let size = pieces.uint16(at: 1) { pieces = pieces.dropFirst(3 + Int(size)) }
    guard pieces.first == 2, let size = pieces.uint32(at: 1), size >= 4, Int(size) + 5 <= pieces.count else {
      return nil
    }
    let plan = pieces.dropFirst(5).prefix(Int(size))
    let count = (plan.count - 4) / 12
    var units: [UInt16] = []
    for number in 0..<count where units.count < length {
      guard let from = plan.uint32(at: 4 * number), let to = plan.uint32(at: 4 * number + 4), from <= to,
        let place = plan.uint32(at: 4 * (count + 1) + 8 * number + 2)
      else { return nil }
      let characters = Int(to - from)
      if place & 0x4000_0000 != 0 {
        let start = Int(place & 0x3FFF_FFFF) / 2
        guard start + characters <= stream.count else { return nil }
        units += stream[start..<start + characters].map { UInt16($0) }
      } else {
        let start = Int(place)
        guard start + 2 * characters <= stream.count else { return nil }
        units += stream[start..<start + 2 * characters].uint16s
      }
    }
    return Array(units.prefix(length))
  }

  /// Paragraphs end with a return, and those at the end of a cell with a mark of their own.
  private static func lines(_ units: [UInt16]) -> (inCells: [String], elsewhere: [String]) {
    var (inCells, pending): ([String], [String]) = ([], [])
    var elsewhere: [String] = []
    var line: [UInt16] = []
    /// For each open field, whether its code is over.
    var fields: [Bool] = []
    for unit in units {
      switch unit {
      case Mark.fieldBegins: fields.append(false)
      case Mark.fieldShows: if !fields.isEmpty { fields[fields.count - 1] = true }
      case Mark.fieldEnds: _ = fields.popLast()
      case Mark.cell:
        inCells.append(String(decoding: line, as: UTF16.self))
        line = []
        // Which of the paragraphs before it are in the cell only their formats say.
        elsewhere += pending
        pending = []
      case 0x0B, 0x0C, 0x0D:
        pending.append(String(decoding: line, as: UTF16.self))
        line = []
      default: if unit >= 0x20, fields.allSatisfy({ $0 }) { line.append(unit) }
      }
    }
    elsewhere += pending + [String(decoding: line, as: UTF16.self)]
    return (inCells, elsewhere)
  }
}
