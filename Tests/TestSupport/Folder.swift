package import Foundation

/// A folder with files that a test may change.
package struct Folder {
  package let url: URL

  /// An empty one, which the test removes.
  package init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "dutymap-tests-\(UUID().uuidString)")
      .resolvingSymlinksInPath()
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  /// Runs a test in a folder that is removed when it is done.
  ///
  /// - Parameter files: Texts by their paths in the folder.
  package static func with(_ files: [String: String] = [:], _ body: (Folder) throws -> Void) throws {
    let folder = try Folder()
    defer { folder.remove() }
    for (name, text) in files { try folder.write(text, to: name) }
    try body(folder)
  }

  package func remove() { try? FileManager.default.removeItem(at: url) }

  package var path: String { url.path }

  package func path(_ name: String) -> String { url.appending(path: name).path }

  package func text(_ name: String) throws -> String {
    try String(contentsOf: url.appending(path: name), encoding: .utf8)
  }

  package func write(_ text: String, to name: String) throws {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
}
