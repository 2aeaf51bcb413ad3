package import Foundation

/// The built program, run as its users run it, and the programs that tests hold it against.
package enum Program {
  package struct Result {
    package let status: Int32
    package let output: String
    package let errors: String
  }

  package static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The folder that the tests and the program were built into.
  package static let binaries = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()

  /// Runs the program in the repository.
  ///
  /// - Parameter environment: What is set beside `PATH`; nothing else is.
  package static func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> Result {
    try run(binaries.appending(path: "dutymap").path, arguments, input: input, environment: environment)
  }

  /// Runs a line of shell with the program on its path.
  package static func shell(
    _ line: String, in folder: URL = repository, environment: [String: String] = [:]
  ) throws -> Result {
    try run("/bin/bash", ["-c", line], environment: environment, in: folder)
  }

  /// Runs Python with the packages of `Tests/requirements.txt`, which `make test` installs.
  package static func python(_ arguments: [String]) throws -> Result {
    try run(repository.appending(path: ".build/python/bin/python").path, arguments)
  }

  /// Runs any program, in the repository if not elsewhere, with the one that was built on its path.
  package static func run(
    _ path: String, _ arguments: [String], input: String = "", environment: [String: String] = [:],
    in place: URL = repository
  ) throws -> Result {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.currentDirectoryURL = place
    process.environment = environment.merging(["PATH": binaries.path + ":/usr/bin:/bin"]) { own, _ in own }
    // Files, since a pipe that nobody empties stops the program that fills it.
    let folder = try Folder()
    defer { folder.remove() }
    for (name, text) in ["in": input, "out": "", "err": ""] { try folder.write(text, to: name) }
    process.standardInput = try FileHandle(forReadingFrom: folder.url.appending(path: "in"))
    process.standardOutput = try FileHandle(forWritingTo: folder.url.appending(path: "out"))
    process.standardError = try FileHandle(forWritingTo: folder.url.appending(path: "err"))
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: try folder.text("out"), errors: try folder.text("err"))
  }
}
