import Foundation
import TestSupport
import Testing

/// The page of commands has every command and every option that the program has, and none that it has not.
@Suite struct CommandReferenceTests {
  private static let pages = ["docs/commands.md", "docs/commands.zh-CN.md"]
  private static let commands = ["validate", "report", "who", "diff", "update", "import", "fmt", "rules", "schema"]
  /// What every command has, and what stands for the dimensions of a template.
  private static let general: Set = ["--version", "--help"]

  @Test(arguments: pages) func commandsAreThoseOfTheProgram(_ path: String) throws {
    let help = try Program.run(["--help"]).output
    let listed = help.components(separatedBy: "SUBCOMMANDS:\n").last ?? ""
    let names = listed.matches(of: #/(?m)^  ([a-z]+) /#).map { String($0.output.1) }
    #expect(names == Self.commands)
    let sections = try Page(path).sections.map(\.heading)
    #expect(sections.filter { $0.hasPrefix("`") } == names.map { "`\($0)`" })
  }

  @Test(arguments: pages, commands) func optionsAreThoseOfTheProgram(_ path: String, _ command: String) throws {
    let help = try Program.run([command, "--help"]).output
    let options = help.matches(of: /(?m)^  (?:-\w, )?(--[a-z][a-z\-\/]+)/).flatMap { $0.output.1.split(separator: "/") }
    let sections = try Page(path).sections
    let own = try #require(sections.first { $0.heading == "`\(command)`" }).rows
    // The second column of the options of several commands says of which.
    let shared = try #require(sections.first { $0.rows.contains { $0[0].hasPrefix("`--language`") } }).rows
      .filter { $0[1].contains("`\(command)`") }
    let documented = (own + shared).flatMap { $0[0].matches(of: /--[a-z][a-z-]+/).map(\.output) }
    #expect(Set(documented.map(String.init)) == Set(options.map(String.init)).subtracting(Self.general))
  }
}
