import Foundation
import TestSupport
import Testing

/// Every command that the documentation shows is run, and prints what it shows.
///
/// `make docs` writes the output anew instead of comparing it.
@Suite struct DocumentationTests {
  @Test(arguments: [
    "README.md", "README.zh-CN.md", "boundaries/published/README.md", "boundaries/published/README.zh-CN.md",
  ])
  func examplesPrintWhatTheyShow(_ name: String) throws {
    let file = Program.repository.appending(path: name)
    let text = try String(contentsOf: file, encoding: .utf8)
    var parts = text.components(separatedBy: "```")
    for index in stride(from: 1, to: parts.count, by: 2) where parts[index].hasPrefix("console\n$ ") {
      let line = String(parts[index].dropFirst("console\n$ ".count).prefix { $0 != "\n" })
      let result = try Program.shell(line)
      parts[index] = "console\n$ \(line)\n\(result.output)\(result.errors)"
    }
    let current = parts.joined(separator: "```")
    if ProcessInfo.processInfo.environment["UPDATE_DOCS"] != nil {
      try Data(current.utf8).write(to: file)
    } else {
      #expect(current == text)
    }
  }

  @Test func bothLanguagesHaveTheSameSections() throws {
    let headings = try ["README.md", "README.zh-CN.md"].map { name in
      try String(contentsOf: Program.repository.appending(path: name), encoding: .utf8)
        .components(separatedBy: "```").enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element).joined()
        .split(separator: "\n").filter { $0.hasPrefix("#") }.map { $0.prefix { $0 == "#" }.count }
    }
    #expect(headings[0] == headings[1])
  }
}
