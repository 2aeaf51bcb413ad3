import Glibc

/// Converts text to UTF-8 piece by piece; a character may lie in two pieces.
@safe struct TextDecoder: ~Copyable {
  let encoding: TextEncoding
  /// Whether bytes came that are not text in the encoding. What came before them was given.
  private(set) var isBroken = false

  /// Nil for UTF-8, which is given as it is: libxml2 checks it.
  private let converter: iconv_t?
  /// The first bytes of a character whose others have not come yet.
  private var unfinished: [CChar] = []

  /// - Throws: `XMLFault` of kind `unsupportedEncoding` when the system has no converter.
  init(_ encoding: TextEncoding) throws(XMLFault) {
    self.encoding = encoding
    guard encoding != .utf8 else {
      unsafe converter = nil
      return
    }
    guard let opened = unsafe iconv_open("UTF-8", encoding.name), Int(bitPattern: opened) != -1 else {
      throw XMLFault(kind: .unsupportedEncoding(encoding.name), offset: 0)
    }
    unsafe converter = opened
  }

  deinit {
    if let converter = unsafe converter { unsafe _ = iconv_close(converter) }
  }

  /// The UTF-8 text of the next bytes; no bytes mean the end.
  mutating func decode(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard let converter = unsafe converter else { return Array(bytes) }
    var source = unfinished + bytes.map { CChar(bitPattern: $0) }
    unfinished = []
    var text: [UInt8] = []
    var room = [CChar](repeating: 0, count: 1 << 16)
    var done = 0
    while done < source.count {
      var remaining = source.count - done
      var free = room.count
      let status = unsafe source.withUnsafeMutableBufferPointer { input in
        unsafe room.withUnsafeMutableBufferPointer { output in
          var from = unsafe input.baseAddress.map { unsafe $0 + done }
          var into = output.baseAddress
          return unsafe iconv(converter, &from, &remaining, &into, &free)
        }
      }
      let reason = errno
      text.append(contentsOf: room[..<(room.count - free)].lazy.map { UInt8(bitPattern: $0) })
      done = source.count - remaining
      guard status == -1, reason != E2BIG else { continue }
      isBroken = reason != EINVAL || bytes.isEmpty
      unfinished = Array(source[done...])
      break
    }
    return text
  }
}
