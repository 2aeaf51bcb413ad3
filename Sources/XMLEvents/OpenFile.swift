import Glibc

/// A file that is open for reading, closed at the end of its life.
struct OpenFile: ~Copyable {
  private let descriptor: CInt

  static var standardInput: OpenFile { OpenFile(descriptor: dup(STDIN_FILENO)) }

  private init(descriptor: CInt) {
    self.descriptor = descriptor
  }

  /// - Throws: `XMLFault` of kind `unreadable`.
  init(_ path: String) throws(XMLFault) {
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { throw Self.unreadable() }
  }

  deinit {
    close(descriptor)
  }

  /// A whole piece, less only at the end of the file, however little a pipe gives at a time; empty at the end.
  ///
  /// - Throws: `XMLFault` of kind `unreadable`, as for a folder.
  func read() throws(XMLFault) -> [UInt8] {
    var failed = false
    let piece = unsafe [UInt8](unsafeUninitializedCapacity: XMLInput.pieceSize) { buffer, count in
      while count < buffer.count {
        let got = unsafe Glibc.read(descriptor, buffer.baseAddress.map { unsafe $0 + count }, buffer.count - count)
        if got < 0, errno == EINTR { continue }
        failed = got < 0
        if got <= 0 { break }
        count += got
      }
    }
    if failed { throw Self.unreadable() }
    return piece
  }

  /// That there is more of it than is kept in memory.
  static func tooLong() -> XMLFault { unreadable(EFBIG) }

  private static func unreadable(_ code: CInt = errno) -> XMLFault {
    let reason = unsafe String(cString: strerror(code))
    return XMLFault(kind: .unreadable(reason: reason), offset: 0)
  }
}
