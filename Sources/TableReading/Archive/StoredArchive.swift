/// A ZIP archive of entries that are kept as they are, as office files may be, or as another archive has packed them.
package struct StoredArchive {
  private var entries: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  package init() {}

  /// Adds a file. All have the first day that ZIP knows, so that the same content is the same archive.
  package mutating func add(_ name: String, _ content: [UInt8]) {
    add(name, content, isDeflated: false, checksum: Inflater.checksum(content), size: content.count)
  }

  /// Adds a file as it is packed already.
  ///
  /// - Parameters:
  ///   - checksum: That of its content.
  ///   - size: That of its content.
  mutating func add(_ name: String, _ content: [UInt8], isDeflated: Bool, checksum: UInt32, size: Int) {
    let path = Array(name.utf8)
    // Names are UTF-8; the date is 1980-01-01.
    let head: [UInt8] =
      [20, 0, 0, 8, isDeflated ? 8 : 0, 0, 0, 0, 0x21, 0] + Self.bytes(checksum, 4)
      + Self.bytes(UInt32(content.count), 4)
      + Self.bytes(UInt32(size), 4) + Self.bytes(UInt32(path.count), 2) + [0, 0]
    directory += [0x50, 0x4B, 1, 2, 20, 0] + head + [UInt8](repeating: 0, count: 10)
    directory += Self.bytes(UInt32(entries.count), 4) + path
    entries += [0x50, 0x4B, 3, 4] + head + path + content
    count += 1
  }

  /// The whole archive.
  package var bytes: [UInt8] {
    let number = Self.bytes(UInt32(count), 2)
    return entries + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + number + number
      + Self.bytes(UInt32(directory.count), 4) + Self.bytes(UInt32(entries.count), 4) + [0, 0]
  }

  private static func bytes(_ number: UInt32, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * UInt32($0))) }
  }
}
