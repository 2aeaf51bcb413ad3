import BoundaryRuns
import Foundation
import TestSupport
import Testing

/// What other programs use, and what `docs/library.md` shows of it.
@Suite struct LibraryTests {
  @Test func theExampleFindsTheOverlapAndItsEnd() {
    #expect(
      libraryExample() == """
        findings
        3 overlap ["east", "edz"] 开发区管委会和东城街道办事处都牵头“企业安全生产监督管理”（S01）：全部范围
        holder-lost ["east"] 东城街道办事处 no longer holds 牵头 of 企业安全生产监督管理 (S01): everywhere

        """)
  }

  @Test(arguments: ["docs/library.md", "docs/library.zh-CN.md"])
  func theDocumentationShowsWhatRuns(_ name: String) throws {
    let source = try String(
      contentsOf: Program.repository.appending(path: "Tests/BoundaryRunsTests/LibraryExample.swift"), encoding: .utf8)
    let example = try #require(source.components(separatedBy: "  // example\n").last)
      .components(separatedBy: "  // end of example")[0]
    let shown = example.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("  ") ? $0.dropFirst(2) : $0 }.joined(separator: "\n")
    let page = try String(contentsOf: Program.repository.appending(path: name), encoding: .utf8)
    #expect(page.contains("```swift\nimport BoundaryRuns\n\n\(shown)```\n"))
    #expect(page.contains("```\n\(libraryExample())```\n"))
  }

  @Test func theExampleNeedsNothingThatOthersDoNotSee() throws {
    let example = Program.repository.appending(path: "Tests/BoundaryRunsTests/LibraryExample.swift")
    #expect(try Self.outsideErrors(in: example) == "")
    // What belongs to the program alone is not there for others.
    try Folder.with(["other.swift": "import BoundaryRuns\nlet files = InputFiles(paths: [])\n"]) { folder in
      let errors = try Self.outsideErrors(in: folder.url.appending(path: "other.swift"))
      #expect(errors.contains("cannot find 'InputFiles' in scope"))
    }
  }

  /// What the compiler has against a file that is compiled outside of the package, where only what is public is seen.
  private static func outsideErrors(in file: URL) throws -> String {
    let binaries = Program.binaries.resolvingSymlinksInPath()
    let checkouts = binaries.deletingLastPathComponent().deletingLastPathComponent().appending(path: "checkouts")
    let folders =
      [
        binaries.appending(path: "Modules"), checkouts.appending(path: "Yams/Sources/CYaml/include"),
      ] + ["CLibXML2", "CXLSXWriter", "CZlib"].map { Program.repository.appending(path: "Sources/\($0)") }
    let result = try Program.run(
      "/bin/bash",
      [
        "-c",
        "swiftc -typecheck -swift-version 6 $(pkg-config --cflags-only-I libxml-2.0) "
          + folders.map { "-I '\($0.path)' " }.joined() + "'\(file.path)'",
      ], environment: ProcessInfo.processInfo.environment)
    #expect((result.status == 0) == result.errors.isEmpty)
    return result.errors
  }

  @Test func whatCannotBeReadNeverReadsAsClean() {
    let checked = Boundaries.check([.path("no/such/file.xml")])
    #expect(checked.verdict == .incomplete)
    #expect(checked.troubles.map(\.path) == ["no/such/file.xml"])
    #expect(checked.troubles.map(\.reason.english) == ["no such file or folder"])
    #expect(Boundaries.compare([.path("no/such/file.xml")], []).verdict == .incomplete)
  }
}
