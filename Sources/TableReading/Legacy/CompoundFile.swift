/// A compound file (MS-CFB), the container of the binary office formats: streams in chains of sectors.
///
/// Every chain is followed for as many steps as the file has sectors at most, and what leads out of the file ends it.
struct CompoundFile {
  private let bytes: [UInt8]
  private let sectorSize: Int
  private let cutoff: Int
  private var next: [UInt32] = []
  private var nextMini: [UInt32] = []
  private var mini: [UInt8] = []
  private var entries: [String: (start: UInt32, size: Int)] = [:]

  private static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
  private static let headerSize = 512
  private static let miniSectorSize = 64
  private static let entrySize = 128
  /// Numbers from here on are marks, such as the end of a chain.
  private static let firstMark: UInt32 = 0xFFFF_FFFA

  /// - Returns: nil for what is no compound file.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: Self.signature), bytes.count >= Self.headerSize else { return nil }
    self.bytes = bytes
    guard let shift = bytes.uint16(at: 0x1E), shift == 9 || shift == 12 else { return nil }
    sectorSize = 1 << shift
    cutoff = Int(bytes.uint32(at: 0x38) ?? 4096)
    var tables = (0..<109).compactMap { bytes.uint32(at: 0x4C + 4 * $0) }
    var more = bytes.uint32(at: 0x44) ?? Self.firstMark
    for _ in 0..<sectorCount {
      guard more < Self.firstMark, let sector = sector(more) else { break }
      tables += sector.dropLast(4).uint32s
      more = sector.suffix(4).uint32s.first ?? Self.firstMark
    }
    for table in tables.prefix(sectorCount + 1) where table < Self.firstMark {
      guard let sector = sector(table) else { continue }
      next += sector.uint32s
    }
    readDirectory(chain(from: bytes.uint32(at: 0x30) ?? Self.firstMark))
    nextMini = chain(from: bytes.uint32(at: 0x3C) ?? Self.firstMark)[...].uint32s
  }

  private var sectorCount: Int { bytes.count / sectorSize + 1 }

  /// The bytes of a stream directly in the root; nil where there is none.
  func stream(_ name: String) -> [UInt8]? {
    guard let entry = entries[name] else { return nil }
    if entry.size >= cutoff { return Array(chain(from: entry.start).prefix(entry.size)) }
    var stream: [UInt8] = []
    var number = entry.start
    while stream.count < entry.size, number < Self.firstMark {
      let start = Int(number) * Self.miniSectorSize
      guard start + Self.miniSectorSize <= mini.count, Int(number) < nextMini.count else { break }
      stream += mini[start..<start + Self.miniSectorSize]
      number = nextMini[Int(number)]
    }
    return Array(stream.prefix(entry.size))
  }

  func contains(_ name: String) -> Bool { entries[name] != nil }

  private mutating func readDirectory(_ directory: [UInt8]) {
    for start in stride(from: 0, to: directory.count - Self.entrySize + 1, by: Self.entrySize) {
      let length = Int(directory.uint16(at: start + 64) ?? 0)
      guard (2...64).contains(length), let size = directory.uint32(at: start + 120),
        let first = directory.uint32(at: start + 116)
      else { continue }
      let units = directory[start..<start + length - 2].uint16s
      switch directory[start + 66] {
      case 2: entries[String(decoding: units, as: UTF16.self)] = (first, Int(size))
      case 5: mini = Array(chain(from: first).prefix(Int(size)))
      default: break
      }
    }
  }

  private func sector(_ number: UInt32) -> ArraySlice<UInt8>? {
    let start = (Int(number) + 1) * sectorSize
    guard start < bytes.count else { return nil }
    return bytes[start..<min(bytes.count, start + sectorSize)]
  }

  private func chain(from start: UInt32) -> [UInt8] {
    var (chain, number): ([UInt8], UInt32) = ([], start)
    for _ in 0..<sectorCount {
      guard number < Self.firstMark, let sector = sector(number) else { break }
      chain += sector
      guard Int(number) < next.count else { break }
      number = next[Int(number)]
    }
    return chain
  }
}

extension RandomAccessCollection<UInt8> where Index == Int {
  /// A number of two bytes, the low one first; nil where the bytes end before.
  func uint16(at offset: Int) -> UInt16? {
    guard offset >= 0, offset + 2 <= count else { return nil }
    return UInt16(self[startIndex + offset]) | UInt16(self[startIndex + offset + 1]) << 8
  }

  func uint32(at offset: Int) -> UInt32? {
    guard let low = uint16(at: offset), let high = uint16(at: offset + 2) else { return nil }
    return UInt32(low) | UInt32(high) << 16
  }

  var uint16s: [UInt16] { stride(from: 0, to: count - 1, by: 2).compactMap { uint16(at: $0) } }
  var uint32s: [UInt32] { stride(from: 0, to: count - 3, by: 4).compactMap { uint32(at: $0) } }
}
