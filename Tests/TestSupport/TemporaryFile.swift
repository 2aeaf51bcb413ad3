import Foundation

/// A file that is written piece by piece, so that a large one needs no memory, and removed at the end.
package final class TemporaryFile {
  package let path: String
  private let handle: FileHandle

  package init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "dutymap-tests-\(UUID().uuidString).xml")
    path = url.path
    try Data().write(to: url, options: .withoutOverwriting)
    handle = try FileHandle(forWritingTo: url)
  }

  package convenience init(_ bytes: [UInt8]) throws {
    try self.init()
    try handle.write(contentsOf: Data(bytes))
  }

  deinit {
    try? handle.close()
    try? FileManager.default.removeItem(atPath: path)
  }

  package func write(_ text: String, times: Int = 1) throws {
    let step = max(1, min(times, (1 << 20) / max(1, text.utf8.count)))
    let block = Data(String(repeating: text, count: step).utf8)
    for _ in 0..<(times / step) { try handle.write(contentsOf: block) }
    try handle.write(contentsOf: Data(String(repeating: text, count: times % step).utf8))
  }
}
