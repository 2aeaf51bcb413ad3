import TestSupport
import Testing

/// The page of formats has every format of every command, and none that it has not.
@Suite struct FormatReferenceTests {
  @Test(arguments: ["docs/formats.md", "docs/formats.zh-CN.md"], ["validate", "report", "diff"])
  func formatsAreThoseOfTheProgram(_ path: String, _ command: String) throws {
    let help = try Program.run([command, "--help"]).output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let values = try #require(help.firstMatch(of: /--format <[^>]+> [^(]*\(values: ([^)]+?)(?:; default: \w+)?\)/))
    let rows = try #require(try Page(path).sections.first { $0.rows.contains { $0[0].contains("`text`") } }).rows
    let documented = rows.filter { $0.count > 2 && $0[2].contains("`\(command)`") }
      .flatMap { $0[0].matches(of: /`(\w+)`/).map { String($0.output.1) } }
    #expect(documented.sorted() == values.output.1.split(separator: ", ").map(String.init).sorted())
  }
}
