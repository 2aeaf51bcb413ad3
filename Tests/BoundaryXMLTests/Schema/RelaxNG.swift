import Foundation
import TestSupport
import Testing

/// libxml2's validator, run once for many documents.
enum RelaxNG {
  private static let xmllint = "/usr/bin/xmllint"

  /// More files than this at once are longer than a line of arguments may be.
  private static let mostFiles = 4000

  /// Which of the files the schema accepts.
  static func accepts(files: [String]) throws -> [Bool] {
    guard files.count > mostFiles else { return try acceptsAtOnce(files) }
    return try stride(from: 0, to: files.count, by: mostFiles).flatMap { first in
      try acceptsAtOnce(Array(files[first..<min(first + mostFiles, files.count)]))
    }
  }

  private static func acceptsAtOnce(_ files: [String]) throws -> [Bool] {
    try #require(
      FileManager.default.isExecutableFile(atPath: xmllint), "xmllint is not there; install the package libxml2-utils")
    let schema = Program.repository.appending(path: "templates/dutymap.rng").path
    let told = try Program.run(xmllint, ["--nonet", "--noout", "--relaxng", schema] + files).errors
    let accepted = Set(
      told.split(separator: "\n").filter { $0.hasSuffix(" validates") }.map { String($0.dropLast(" validates".count)) })
    return files.map(accepted.contains)
  }

  /// Which of the documents the schema accepts.
  static func accepts(documents: [String]) throws -> [Bool] {
    let folder = try Folder()
    defer { folder.remove() }
    let names = documents.indices.map { "\($0).xml" }
    for (name, document) in zip(names, documents) { try folder.write(document, to: name) }
    return try accepts(files: names.map(folder.path))
  }
}
