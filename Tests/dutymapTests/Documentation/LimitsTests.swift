import Testing
import XMLEvents

@testable import BoundaryXML

/// The page of limits gives the limits of the program.
@Suite struct LimitsTests {
  @Test(arguments: ["docs/limits.md", "docs/limits.zh-CN.md"]) func limitsAreThoseOfTheProgram(_ path: String) throws {
    let limits = XMLLimits()
    let rows = try #require(try Page(path).sections.first { $0.rows.count == 7 }).rows
    let numbers = rows.compactMap { Int($0[1].filter { $0 != "," }) }
    #expect(
      numbers == [
        limits.depth, limits.markup, limits.attributes, limits.text, limits.names, DocumentReader.problemLimit,
      ])
  }
}
