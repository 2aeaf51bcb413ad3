import Glibc
import Testing

/// A file that is written piece by piece, so that a large one needs no memory, and removed at the end.
final class TemporaryFile {
  let path: String
  private let descriptor: CInt

  init() throws {
    var name = Array("/tmp/XMLEventsTests.XXXXXX".utf8CString)
    unsafe descriptor = name.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return -1 }
      return unsafe mkstemp(start)
    }
    path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    try #require(descriptor >= 0)
  }

  convenience init(_ bytes: [UInt8]) throws {
    try self.init()
    try write(bytes)
  }

  deinit {
    close(descriptor)
    unsafe _ = unlink(path)
  }

  func write(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
      try #require(count > 0)
      rest = rest.dropFirst(count)
    }
  }

  func write(_ text: String, times: Int = 1) throws {
    let step = max(1, min(times, (1 << 20) / max(1, text.utf8.count)))
    let block = Array(String(repeating: text, count: step).utf8)
    for _ in 0..<(times / step) { try write(block) }
    try write(Array(String(repeating: text, count: times % step).utf8))
  }
}

/// A text in another encoding.
func encode(_ text: String, _ encoding: String) throws -> [UInt8] {
  if encoding == "UTF-8" { return Array(text.utf8) }
  if encoding == "UTF-16LE" { return text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } }
  if encoding == "UTF-16BE" { return text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] } }
  let converter = unsafe iconv_open(encoding, "UTF-8")
  defer { unsafe _ = iconv_close(converter) }
  var source = text.utf8.map { CChar(bitPattern: $0) }
  var result = [CChar](repeating: 0, count: 2 * source.count + 16)
  var left = source.count
  var room = result.count
  let status = unsafe source.withUnsafeMutableBufferPointer { input in
    unsafe result.withUnsafeMutableBufferPointer { output in
      var from = input.baseAddress
      var into = output.baseAddress
      return unsafe iconv(converter, &from, &left, &into, &room)
    }
  }
  try #require(status == 0 && left == 0)
  return result.dropLast(room).map { UInt8(bitPattern: $0) }
}
