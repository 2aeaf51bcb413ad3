import Foundation
import TestSupport
import Testing

/// Every command that the documentation shows is run, and prints what it shows.
///
/// `make docs` writes the output anew instead of comparing it.
@Suite struct ExamplesTests {
  @Test(arguments: Page.all.filter { !$0.commands.isEmpty }) func examplesPrintWhatTheyShow(_ page: Page) throws {
    let walk = try Walk(page)
    defer { walk.remove() }
    try Documentation.expect(page.path, toBe: try walk.followed())
  }

  /// Fingerprints in examples are those of findings and changes that there are.
  @Test func fingerprintsAreReal() throws {
    let found = try Program.run(["validate", "boundaries", "--format", "json"]).output
    let revisions = ["templates/zone-locality.revision-1.xml", "templates/zone-locality.xml"]
    let changed = try Program.run(["diff", "--format", "json"] + revisions).output
    for page in Page.all {
      for shown in page.blocks.filter({ $0.info == "yaml" }).map(\.text).joined().matches(of: /fingerprint: (\w+)/) {
        #expect((found + changed).contains(shown.output.1), "\(page.path) shows \(shown.output.1)")
      }
    }
  }
}

/// Pages, and parts of pages, that are made from what the program prints.
enum Documentation {
  /// Compares a file with what it should be, or, when `make docs` asks for it, makes it so.
  static func expect(_ path: String, toBe text: String, _ place: SourceLocation = #_sourceLocation) throws {
    let file = Program.repository.appending(path: path)
    if ProcessInfo.processInfo.environment["UPDATE_DOCS"] != nil {
      try Data(text.utf8).write(to: file)
    } else {
      #expect(try String(contentsOf: file, encoding: .utf8) == text, "\(path); make docs", sourceLocation: place)
    }
  }
}
