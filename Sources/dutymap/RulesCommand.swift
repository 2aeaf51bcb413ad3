import ArgumentParser
import BoundaryChecks
import BoundaryControl
import BoundaryFindings
import BoundaryModel
import BoundaryNorms
import BoundaryReports
import BoundaryTables
import BoundaryXML
import Glibc

/// `dutymap rules`: the list of rules, and the page of one.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Lists the rules, or explains one: what it finds, why, on which basis, with an example.")

  @Argument(help: "A rule; without one, all are listed.")
  var name: String?

  @Option(name: .long, help: "text, markdown or json.")
  var format = OutputFormat<RulePages>.standard

  @OptionGroup var language: LanguageOption

  static let rules = Checker.rules + NormChecker.rules + [.tableQuestion] + RuleNames.ofAcceptances + DocumentSet.rules

  func validate() throws {
    if let name { try Self.requireRule(name) }
  }

  /// - Throws: What tells the near name, when there is no such rule.
  static func requireRule(_ name: String) throws {
    guard !Self.rules.contains(where: { $0.name == name }) else { return }
    throw ValidationError("there is no rule '\(name)'" + didYouMean(name, among: Self.rules.map(\.name)).en)
  }

  func run() throws {
    let chosen = Self.rules.filter { name == nil || $0.name == name }
    let pages = RulePages(chosen, isList: name == nil)
    let style = TextStyle(isColoured: ColorChoice.auto.isColoured(on: STDOUT_FILENO))
    try printOut(try format.reporter.init(pages, Presentation(language.chosen, style: style)).bytes())
  }
}
