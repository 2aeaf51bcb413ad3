import Foundation
import TestSupport
import Testing

/// What the pages point to is there.
@Suite struct LinksTests {
  @Test(arguments: Page.all) func linksLeadToAFileAndAHeading(_ page: Page) throws {
    for link in page.links where !link.contains("://") {
      let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let file =
        parts[0].isEmpty ? Program.repository.appending(path: page.path) : page.folder.appending(path: parts[0])
      #expect(FileManager.default.fileExists(atPath: file.path), "\(page.path) links to \(link)")
      guard parts.count == 2 else { continue }
      let target = Page.all.first { Program.repository.appending(path: $0.path).path == file.standardized.path }
      #expect(target?.anchors.contains(parts[1]) == true, "\(page.path) links to \(link)")
    }
  }

  /// Files that a page names are there, apart from those that it has its reader write.
  @Test(arguments: Page.all) func namedFilesAreThere(_ page: Page) {
    for span in page.codeSpans
    where ["Sources/", "Tests/", "boundaries/", "templates/"].contains(where: span.hasPrefix) && !span.contains(" ") {
      let own = page.blocks.compactMap(\.file)
      let isThere = FileManager.default.fileExists(atPath: Program.repository.appending(path: span).path)
      #expect(
        isThere || own.contains(span) || span.contains("*") || span.contains("NameOf"), "\(page.path) names \(span)")
    }
  }

  @Test func everyPageIsReachedFromTheFirst() {
    for first in ["README.md", "README.zh-CN.md"] {
      var reached: Set = [first]
      var waiting = [first]
      while let path = waiting.popLast(), let page = Page.all.first(where: { $0.path == path }) {
        for link in page.links where link.contains(".md") && !link.contains("://") {
          let file = page.folder.appending(path: String(link.prefix { $0 != "#" })).standardized.path
          let path = String(file.dropFirst(Program.repository.path.count + 1))
          if reached.insert(path).inserted { waiting.append(path) }
        }
      }
      #expect(reached.isSuperset(of: Page.all.map(\.path)), "from \(first)")
    }
  }
}
