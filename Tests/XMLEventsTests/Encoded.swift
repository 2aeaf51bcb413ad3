import Glibc
import Testing

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
