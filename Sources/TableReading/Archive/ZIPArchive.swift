/// A ZIP archive in memory, read by its directory.
///
/// Entries that lie over each other, that have one name, or whose sizes contradict the data are refused: each is a
/// known way to show one program one thing and another program another.
struct ZIPArchive: Sendable {
  struct Entry: Sendable {
    let name: String
    fileprivate let isDeflated: Bool
    fileprivate let isEncrypted: Bool
    fileprivate let checksum: UInt32
    fileprivate let compressedSize: Int
    fileprivate let size: Int
    /// Where its own header begins.
    fileprivate let header: Int
  }

  private let bytes: [UInt8]
  private let entries: [String: Entry]
  private let limits: TableLimits
  private var inflated = 0

  /// Names as they are written, in the order of the directory.
  let names: [String]

  /// - Throws: `TableFault` when the directory cannot be trusted.
  init(_ bytes: [UInt8], limits: TableLimits) throws(TableFault) {
    self.bytes = bytes
    self.limits = limits
    let all = try Self.directory(of: bytes, limits)
    var entries: [String: Entry] = [:]
    for entry in all where entries.updateValue(entry, forKey: entry.name.lowercased()) != nil {
      throw .brokenArchive(.doubled(entry.name))
    }
    self.entries = entries
    names = all.map(\.name)
    try Self.checkOverlaps(all, bytes)
  }

  func contains(_ name: String) -> Bool { entries[name.lowercased()] != nil }

  /// The bytes of a part, by its name without regard to capitals.
  ///
  /// - Returns: nil when there is no such part.
  mutating func part(_ name: String) throws(TableFault) -> [UInt8]? {
    guard let entry = entries[name.lowercased()] else { return nil }
    guard !entry.isEncrypted else { throw .foreign(.encrypted) }
    guard entry.size <= limits.part else { throw .limit(.part, maximum: limits.part, part: entry.name) }
    guard let range = Self.data(of: entry, in: bytes) else { throw .brokenArchive(.directory) }
    let content =
      entry.isDeflated ? Inflater.inflate(bytes[range], atMost: min(entry.size, limits.part)) : Array(bytes[range])
    guard let content, content.count == entry.size, Inflater.checksum(content) == entry.checksum else {
      throw .damagedPart(name: entry.name)
    }
    inflated += content.count
    guard inflated <= limits.total else { throw .limit(.total, maximum: limits.total, part: entry.name) }
    return content
  }

  /// The archive with some parts written anew and others added; the rest stays as it is packed.
  func rewritten(_ changed: [String: [UInt8]]) throws(TableFault) -> [UInt8] {
    var result = StoredArchive()
    var left = changed
    for name in names {
      if let key = left.keys.first(where: { $0.lowercased() == name.lowercased() }), let content = left[key] {
        result.add(name, content)
        left[key] = nil
      } else if let entry = entries[name.lowercased()], let range = Self.data(of: entry, in: bytes) {
        result.add(
          name, Array(bytes[range]), isDeflated: entry.isDeflated, checksum: entry.checksum, size: entry.size)
      }
    }
    for (name, content) in left.sorted(by: { $0.key < $1.key }) { result.add(name, content) }
    return result.bytes
  }

  // MARK: Directory

  private static func directory(of bytes: [UInt8], _ limits: TableLimits) throws(TableFault) -> [Entry] {
    guard let end = endRecord(of: bytes) else { throw .brokenArchive(.cutOff) }
    guard end.count <= limits.entries else { throw .limit(.entries, maximum: limits.entries, part: nil) }
    var entries: [Entry] = []
    var place = end.start
    for _ in 0..<end.count {
      guard let (entry, next) = entry(at: place, in: bytes) else { throw .brokenArchive(.directory) }
      guard let entry else { throw .brokenArchive(.method(name(at: place, in: bytes))) }
      entries.append(entry)
      place = next
    }
    return entries
  }

  /// Where the directory begins, and how many entries it has.
  private static func endRecord(of bytes: [UInt8]) -> (start: Int, count: Int)? {
    // The record has 22 bytes and a comment of at most 65,535.
    let lowest = max(0, bytes.count - 22 - 0xFFFF)
    guard bytes.count >= 22,
      let end = stride(from: bytes.count - 22, through: lowest, by: -1).first(where: { place in
        bytes.number(at: place, 4) == 0x0605_4B50 && place + 22 + (bytes.number(at: place + 20, 2) ?? 0) <= bytes.count
      })
    else { return nil }
    guard let count = bytes.number(at: end + 10, 2), let start = bytes.number(at: end + 16, 4) else { return nil }
    guard count == 0xFFFF || start == 0xFFFF_FFFF else { return (start, count) }
    // ZIP64: a locator before the record says where the larger record stands.
    guard bytes.number(at: end - 20, 4) == 0x0706_4B50, let large = bytes.number(at: end - 12, 8),
      bytes.number(at: large, 4) == 0x0606_4B50, let count = bytes.number(at: large + 32, 8),
      let start = bytes.number(at: large + 48, 8)
    else { return nil }
    return (start, count)
  }

  /// The entry of a directory at a place, nil for one in an unknown method, and the place of the next.
  private static func entry(at place: Int, in bytes: [UInt8]) -> (entry: Entry?, next: Int)? {
    guard bytes.number(at: place, 4) == 0x0201_4B50, let flags = bytes.number(at: place + 8, 2),
      let method = bytes.number(at: place + 10, 2), let checksum = bytes.number(at: place + 16, 4),
      let compressed = bytes.number(at: place + 20, 4), let size = bytes.number(at: place + 24, 4),
      let nameLength = bytes.number(at: place + 28, 2), let extraLength = bytes.number(at: place + 30, 2),
      let commentLength = bytes.number(at: place + 32, 2), let header = bytes.number(at: place + 42, 4),
      place + 46 + nameLength + extraLength + commentLength <= bytes.count
    else { return nil }
    let extra = place + 46 + nameLength
    var field = largeSizes(in: extra..<extra + extraLength, bytes)
    /// The extra fields hold, in this order, what has no room in the directory.
    func large(_ value: Int) -> Int? {
      guard value == 0xFFFF_FFFF, let place = field else { return value }
      field = place + 8
      return bytes.number(at: place, 8)
    }
    guard let size = large(size), let compressed = large(compressed), let header = large(header) else { return nil }
    let next = extra + extraLength + commentLength
    guard method == 0 || method == 8 else { return (nil, next) }
    let entry = Entry(
      name: name(at: place, in: bytes), isDeflated: method == 8, isEncrypted: flags & 1 != 0,
      checksum: UInt32(checksum), compressedSize: compressed, size: size, header: header)
    return (entry, next)
  }

  private static func name(at place: Int, in bytes: [UInt8]) -> String {
    let length = bytes.number(at: place + 28, 2) ?? 0
    return String(decoding: bytes[(place + 46)..<min(bytes.count, place + 46 + length)], as: UTF8.self)
  }

  /// Where the field of large sizes among the extra fields has its values.
  private static func largeSizes(in range: Range<Int>, _ bytes: [UInt8]) -> Int? {
    var place = range.lowerBound
    while place + 4 <= range.upperBound {
      guard let kind = bytes.number(at: place, 2), let length = bytes.number(at: place + 2, 2) else { return nil }
      if kind == 1 { return place + 4 }
      place += 4 + length
    }
    return nil
  }

  private static func data(of entry: Entry, in bytes: [UInt8]) -> Range<Int>? {
    guard bytes.number(at: entry.header, 4) == 0x0403_4B50, let name = bytes.number(at: entry.header + 26, 2),
      let extra = bytes.number(at: entry.header + 28, 2)
    else { return nil }
    let start = entry.header + 30 + name + extra
    let (end, isTooLarge) = start.addingReportingOverflow(entry.compressedSize)
    return !isTooLarge && entry.compressedSize >= 0 && end <= bytes.count ? start..<end : nil
  }

  private static func checkOverlaps(_ entries: [Entry], _ bytes: [UInt8]) throws(TableFault) {
    var end = 0
    for entry in entries.sorted(by: { $0.header < $1.header }) {
      guard let range = data(of: entry, in: bytes) else { throw .brokenArchive(.directory) }
      guard entry.header >= end else { throw .brokenArchive(.overlapping(entry.name)) }
      end = range.upperBound
    }
  }
}

extension [UInt8] {
  /// A number of some bytes, the lowest first; nil where they are not all there or the number is too large.
  fileprivate func number(at place: Int, _ length: Int) -> Int? {
    guard place >= 0, place <= count - length else { return nil }
    let value = self[place..<place + length].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return Int(exactly: value)
  }
}
