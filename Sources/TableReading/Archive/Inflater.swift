import CZlib

/// Inflates the data of one entry of an archive. The only unsafe code for archives: no pointer leaves it.
enum Inflater {
  private static let step = 1 << 16

  /// The inflated bytes, which grow with what comes, not with what a header promises.
  ///
  /// - Returns: nil when the data is damaged, or when it is more than a limit.
  static func inflate(_ data: ArraySlice<UInt8>, atMost limit: Int) -> [UInt8]? {
    var stream = unsafe z_stream()
    guard unsafe dutymap_inflate_init_raw(&stream) == Z_OK else { return nil }
    defer { unsafe _ = inflateEnd(&stream) }
    var input = Array(data)
    var output: [UInt8] = []
    var status = Z_OK
    unsafe input.withUnsafeMutableBufferPointer { source in
      unsafe stream.next_in = source.baseAddress
      unsafe stream.avail_in = UInt32(source.count)
      var room = [UInt8](repeating: 0, count: step)
      while status == Z_OK, output.count <= limit {
        let count = unsafe room.withUnsafeMutableBufferPointer { target in
          unsafe stream.next_out = target.baseAddress
          unsafe stream.avail_out = UInt32(target.count)
          status = unsafe CZlib.inflate(&stream, Z_NO_FLUSH)
          return unsafe target.count - Int(stream.avail_out)
        }
        output += room[..<count]
        // No progress with room to spare means that the data ends early.
        if count == 0, status == Z_OK { status = Z_DATA_ERROR }
      }
    }
    return status == Z_STREAM_END && output.count <= limit ? output : nil
  }

  /// The CRC-32 by which an archive tells damage.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe UInt32(truncatingIfNeeded: crc32_z(0, buffer.baseAddress, buffer.count))
    }
  }
}
