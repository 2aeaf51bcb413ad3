import Foundation
import Testing

/// libxml2's validator, run once for many documents.
enum RelaxNG {
  static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static let xmllint = URL(filePath: "/usr/bin/xmllint")

  /// Which of the files the schema accepts.
  static func accepts(files: [String]) throws -> [Bool] {
    try #require(
      FileManager.default.isExecutableFile(atPath: xmllint.path),
      "xmllint is not there; install the package libxml2-utils")
    let told = FileManager.default.temporaryDirectory.appending(path: "xmllint-\(UUID().uuidString)")
    _ = FileManager.default.createFile(atPath: told.path, contents: nil)
    defer { try? FileManager.default.removeItem(at: told) }
    let process = Process()
    process.executableURL = xmllint
    let schema = repository.appending(path: "templates/dutymap.rng").path
    process.arguments = ["--nonet", "--noout", "--relaxng", schema] + files
    process.standardError = try FileHandle(forWritingTo: told)
    try process.run()
    process.waitUntilExit()
    var accepted: Set<String> = []
    for line in try String(contentsOf: told, encoding: .utf8).split(separator: "\n") where line.hasSuffix(" validates")
    {
      accepted.insert(String(line.dropLast(" validates".count)))
    }
    return files.map(accepted.contains)
  }

  /// Which of the documents the schema accepts.
  static func accepts(documents: [String]) throws -> [Bool] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "agreement-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var files: [String] = []
    for (number, document) in documents.enumerated() {
      let file = folder.appending(path: "\(number).xml")
      try Data(document.utf8).write(to: file)
      files.append(file.path)
    }
    return try accepts(files: files)
  }
}
