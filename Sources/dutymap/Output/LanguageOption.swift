import ArgumentParser
import BoundaryFindings
import BoundaryModel
import FoundationEssentials

/// The language that a command speaks.
struct LanguageOption: ParsableArguments {
  @Option(name: .long, help: "The language of messages: zh or en (default: from LC_ALL, LC_MESSAGES or LANG, else en).")
  var language: Language?

  var chosen: Language { chosen(configured: nil) }

  /// - Parameter configured: What a configuration says, which the flag goes before.
  func chosen(configured: Language?) -> Language {
    language ?? configured ?? Self.ofEnvironment
  }

  /// That of the environment alone, for what is told when no option counts any more.
  static var ofEnvironment: Language { Language(environment: ProcessInfo.processInfo.environment) }
}

extension Language: ExpressibleByArgument {
  /// The first of LC_ALL, LC_MESSAGES and LANG that is set decides.
  init(environment: [String: String]) {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }
    self = names.first { !$0.isEmpty }?.hasPrefix("zh") == true ? .zh : .en
  }
}
