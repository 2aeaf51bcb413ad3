import Foundation

/// A folder with files that a test may change; it is removed when the test is done.
struct Folder {
  let url: URL

  var path: String { url.path }

  /// - Parameter files: Texts by their paths in the folder.
  static func with(_ files: [String: String], _ body: (Folder) throws -> Void) throws {
    let folder = Folder(url: try temporaryFolder())
    defer { try? FileManager.default.removeItem(at: folder.url) }
    for (name, text) in files { try folder.write(text, to: name) }
    try body(folder)
  }

  func path(_ name: String) -> String { url.appending(path: name).path }

  func text(_ name: String) throws -> String { try String(contentsOf: url.appending(path: name), encoding: .utf8) }

  func write(_ text: String, to name: String) throws {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
}
