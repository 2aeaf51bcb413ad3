import Foundation

/// Draws graphs with the program `dot` of Graphviz where it is installed.
enum Graphviz {
  /// - Returns: The drawing as an `svg` element; nil where there is no `dot` or it fails.
  static func svg(_ dot: String) -> String? {
    guard let program = path else { return nil }
    let process = Process()
    process.executableURL = program
    process.arguments = ["-Tsvg"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    // It reads all before it writes, so that neither waits for the other.
    try? input.fileHandleForWriting.write(contentsOf: Data(dot.utf8))
    try? input.fileHandleForWriting.close()
    let bytes = (try? output.fileHandleForReading.readToEnd()) ?? Data()
    process.waitUntilExit()
    let text = String(decoding: bytes, as: UTF8.self)
    guard process.terminationStatus == 0, let start = text.range(of: "<svg") else { return nil }
    return String(text[start.lowerBound...])
  }

  private static var path: URL? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { URL(filePath: String($0)).appending(path: "dot") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }
}
