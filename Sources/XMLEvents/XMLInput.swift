import Glibc

/// A document's bytes as UTF-8 text without a byte order mark, piece by piece.
///
/// UTF-8 files are read as they are used, so that memory does not grow with them; other
/// encodings are converted whole.
package struct XMLInput: ~Copyable {
  /// Where the bytes of a document come from.
  package enum Origin: Sendable {
    case file(path: String)
    case bytes([UInt8])
  }

  static let pieceSize = 1 << 16

  private var pending: [UInt8]
  private let descriptor: CInt?

  /// Opens a document and finds its encoding.
  ///
  /// - Throws: `XMLFault`: `unreadable`, `unsupportedEncoding` or `undecodable`.
  package init(_ origin: Origin) throws(XMLFault) {
    switch origin {
    case .bytes(let bytes):
      let (encoding, mark) = try TextEncoding.detect(bytes[...])
      pending = try encoding.decode(bytes.dropFirst(mark))
      descriptor = nil
    case .file(let path):
      let opened = unsafe open(path, O_RDONLY | O_CLOEXEC)
      guard opened >= 0 else { throw Self.unreadable() }
      do throws(XMLFault) {
        var head = try Self.read(opened)
        let (encoding, mark) = try TextEncoding.detect(head[...])
        if encoding == .utf8 {
          pending = Array(head.dropFirst(mark))
          descriptor = opened
        } else {
          while case let more = try Self.read(opened), !more.isEmpty { head += more }
          pending = try encoding.decode(head.dropFirst(mark))
          descriptor = nil
          close(opened)
        }
      } catch {
        close(opened)
        throw error
      }
    }
  }

  deinit {
    if let descriptor { close(descriptor) }
  }

  /// All bytes of standard input, as they are.
  ///
  /// - Throws: `XMLFault` of kind `unreadable`.
  package static func standardInput() throws(XMLFault) -> [UInt8] {
    var bytes: [UInt8] = []
    while case let piece = try read(STDIN_FILENO), !piece.isEmpty { bytes += piece }
    return bytes
  }

  /// The next piece of text, empty at the end.
  package mutating func next() throws(XMLFault) -> [UInt8] {
    if !pending.isEmpty {
      defer { pending = [] }
      return pending
    }
    guard let descriptor else { return [] }
    return try Self.read(descriptor)
  }

  /// All of the text that is left.
  package consuming func rest() throws(XMLFault) -> [UInt8] {
    var text: [UInt8] = []
    while case let piece = try next(), !piece.isEmpty { text += piece }
    return text
  }

  private static func read(_ descriptor: CInt) throws(XMLFault) -> [UInt8] {
    while true {
      var failed = false
      let piece = unsafe [UInt8](unsafeUninitializedCapacity: pieceSize) { buffer, count in
        let got = unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        failed = got < 0
        count = max(0, got)
      }
      if !failed { return piece }
      if errno != EINTR { throw unreadable() }
    }
  }

  private static func unreadable() -> XMLFault {
    let reason = unsafe String(cString: strerror(errno))
    return XMLFault(kind: .unreadable(reason: reason), offset: 0)
  }
}
