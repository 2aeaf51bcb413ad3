import Foundation

/// The built program, run as its users run it.
enum Program {
  struct Result {
    let status: Int32
    let output: String
    let errors: String
  }

  static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The folder that the tests and the program were built into.
  static let binaries = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()

  /// Runs the program in the repository.
  ///
  /// - Parameter environment: What is set beside `PATH`; nothing else is.
  static func run(_ arguments: [String], input: String = "", environment: [String: String] = [:]) throws -> Result {
    try run(binaries.appending(path: "dutymap").path, arguments, input: input, environment: environment)
  }

  /// Runs a line of shell with the program on its path.
  static func shell(_ line: String) throws -> Result {
    try run("/bin/bash", ["-c", line], input: "", environment: [:])
  }

  /// Runs Python with the packages of `Tests/requirements.txt`, which `make test` installs.
  static func python(_ arguments: [String]) throws -> Result {
    let path = repository.appending(path: ".build/python/bin/python").path
    return try run(path, arguments, input: "", environment: [:])
  }

  private static func run(
    _ path: String, _ arguments: [String], input: String, environment: [String: String]
  ) throws -> Result {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.currentDirectoryURL = repository
    process.environment = environment.merging(["PATH": binaries.path + ":/usr/bin:/bin"]) { own, _ in own }
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = try ["in", "out", "err"].map { name in
      let file = folder.appending(path: name)
      try Data((name == "in" ? input : "").utf8).write(to: file)
      return file
    }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: try String(contentsOf: files[1], encoding: .utf8),
      errors: try String(contentsOf: files[2], encoding: .utf8))
  }
}

/// An empty folder that the test removes.
func temporaryFolder() throws -> URL {
  let folder = FileManager.default.temporaryDirectory.appending(path: "dutymap-tests-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  return folder
}
