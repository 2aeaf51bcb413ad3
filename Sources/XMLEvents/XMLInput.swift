/// A document's bytes as UTF-8 text without a byte order mark, piece by piece, so that memory
/// does not grow with the document.
package struct XMLInput: ~Copyable {
  /// Where the bytes of a document come from.
  package enum Origin: Sendable {
    case file(path: String)
    case bytes([UInt8])
    /// They were to be read once and could not be.
    case fault(XMLFault)
  }

  static let pieceSize = 1 << 16

  private let file: OpenFile?
  /// Bytes that were read and not yet given.
  private var pending: ArraySlice<UInt8>
  private var decoder: TextDecoder
  /// The length of the text that was given.
  private var given = 0

  /// Opens a document.
  ///
  /// - Parameter encoding: Nil to find it from the document's first bytes.
  /// - Throws: `XMLFault`: `unreadable`, `unsupportedEncoding` or `undecodable`.
  package init(_ origin: Origin, encoding: TextEncoding? = nil) throws(XMLFault) {
    var opened: OpenFile?
    let head: ArraySlice<UInt8>
    switch origin {
    case .bytes(let bytes):
      head = bytes[...]
    case .file(let path):
      let file = try OpenFile(path)
      head = try file.read()[...]
      opened = consume file
    case .fault(let fault):
      throw fault
    }
    let (encoding, markLength) = if let encoding { (encoding, 0) } else { try TextEncoding.detect(head) }
    decoder = try TextDecoder(encoding)
    pending = head.dropFirst(markLength)
    file = opened
  }

  /// The first bytes of a document, as they are.
  ///
  /// - Throws: `XMLFault` of kind `unreadable`.
  package static func head(of origin: Origin) throws(XMLFault) -> ArraySlice<UInt8> {
    switch origin {
    case .bytes(let bytes): bytes.prefix(pieceSize)
    case .file(let path): try OpenFile(path).read()[...]
    case .fault(let fault): throw fault
    }
  }

  /// All bytes of standard input, as they are.
  ///
  /// - Throws: `XMLFault` of kind `unreadable`.
  package static func standardInput() throws(XMLFault) -> [UInt8] {
    try bytes(of: OpenFile.standardInput)
  }

  /// All bytes of a document, as they are.
  ///
  /// - Throws: `XMLFault` of kind `unreadable`.
  package static func bytes(of origin: Origin) throws(XMLFault) -> [UInt8] {
    switch origin {
    case .bytes(let bytes): bytes
    case .file(let path): try bytes(of: OpenFile(path))
    case .fault(let fault): throw fault
    }
  }

  /// What is kept in memory at most: a stream may have no end.
  static let longest = 1 << 28

  private static func bytes(of file: borrowing OpenFile) throws(XMLFault) -> [UInt8] {
    var bytes: [UInt8] = []
    while case let piece = try file.read(), !piece.isEmpty {
      bytes += piece
      if bytes.count > longest { throw OpenFile.tooLong() }
    }
    return bytes
  }

  /// The next piece of text, empty at the end.
  ///
  /// - Throws: `XMLFault`: `unreadable`, or `undecodable` once all text before the fault was given.
  package mutating func next() throws(XMLFault) -> [UInt8] {
    while !decoder.isBroken {
      let bytes = try nextBytes()
      let text = decoder.decode(bytes)
      given += text.count
      if !text.isEmpty || (bytes.isEmpty && !decoder.isBroken) { return text }
    }
    throw XMLFault(kind: .undecodable(encoding: decoder.encoding.name), offset: given)
  }

  private mutating func nextBytes() throws(XMLFault) -> ArraySlice<UInt8> {
    if pending.isEmpty, let more = try file?.read() { pending = more[...] }
    defer { pending = pending.dropFirst(Self.pieceSize) }
    return pending.prefix(Self.pieceSize)
  }
}
