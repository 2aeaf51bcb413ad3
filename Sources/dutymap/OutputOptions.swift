import ArgumentParser
import BoundaryModel
import BoundaryReports
import FoundationEssentials
import Glibc

/// How a report is told: formats and their files, language, colour.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("text or json; with =FILE into a file. May be repeated.", valueName: "format[=file]"))
  var format: [OutputFormat] = []

  @Option(name: .shortAndLong, help: "Write the one format that is asked for into this file.")
  var output: String?

  @Option(name: .long, help: "The language of messages: zh or en (default: from LC_ALL, LC_MESSAGES or LANG, else en).")
  var language: Language?

  @Option(name: .long, help: "Colour: auto, always or never.")
  var color: ColorChoice = .auto

  func validate() throws {
    let unplaced = format.filter { $0.file == nil }
    if output != nil, format.count > 1 {
      throw ValidationError("--output goes with one --format; give each format its file as --format FORMAT=FILE")
    }
    if output != nil, format.first?.file != nil {
      throw ValidationError("--output and --format FORMAT=FILE both name a file; keep one")
    }
    if unplaced.count > 1 {
      throw ValidationError("only one format can go to standard output; give the others a file as --format FORMAT=FILE")
    }
  }

  var chosenLanguage: Language { language ?? Language(environment: ProcessInfo.processInfo.environment) }

  /// Writes the report everywhere that it is asked for.
  ///
  /// - Returns: Whether every file could be written.
  func write(_ located: LocatedReport) throws -> Bool {
    let targets = format.isEmpty ? [OutputFormat(kind: .text, file: nil)] : format
    var isWhole = true
    for target in targets {
      let file = (target.file ?? output).flatMap { $0 == "-" ? nil : $0 }
      let isColoured = file == nil && color.isColoured(on: STDOUT_FILENO)
      let text: String
      switch target.kind {
      case .text:
        text = TextReport(located, language: chosenLanguage, style: TextStyle(isColoured: isColoured)).render()
      case .json:
        text = try JSONReport(located, language: chosenLanguage, version: Dutymap.version).render()
      }
      guard let file else {
        printOut(text)
        continue
      }
      do {
        // Into a temporary file that takes the name when it is whole; a device or pipe is written to as it is.
        try Data(text.utf8).write(to: URL(filePath: file), options: isSpecial(file) ? [] : .atomic)
      } catch {
        printError("dutymap: \(Self.notWritten(file)[chosenLanguage])\n")
        isWhole = false
      }
    }
    return isWhole
  }

  private func isSpecial(_ path: String) -> Bool {
    fileType(path).map { $0 != .typeRegular } ?? false
  }

  private static func notWritten(_ file: String) -> Wording {
    Wording(zh: "无法写入 \(file)", en: "cannot write \(file)")
  }
}

/// A format and the file that it goes into.
struct OutputFormat: ExpressibleByArgument {
  enum Kind: String, CaseIterable {
    case text, json
  }

  let kind: Kind
  let file: String?

  init(kind: Kind, file: String?) {
    self.kind = kind
    self.file = file
  }

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let kind = Kind(rawValue: String(parts[0])), parts.count == 1 || !parts[1].isEmpty else { return nil }
    self.init(kind: kind, file: parts.count == 2 ? String(parts[1]) : nil)
  }
}

/// When text is coloured.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never

  func isColoured(on descriptor: Int32) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto: Self.environmentWants(ProcessInfo.processInfo.environment, isTerminal: isTerminal(descriptor))
    }
  }

  static func environmentWants(_ environment: [String: String], isTerminal: Bool) -> Bool {
    func isSet(_ name: String) -> Bool { !(environment[name] ?? "").isEmpty }
    if isSet("NO_COLOR") { return false }
    if isSet("FORCE_COLOR") || (isSet("CLICOLOR_FORCE") && environment["CLICOLOR_FORCE"] != "0") { return true }
    return isTerminal && environment["TERM"] != "dumb" && environment["CLICOLOR"] != "0"
  }
}

extension Language: ExpressibleByArgument {
  /// The first of LC_ALL, LC_MESSAGES and LANG that is set decides.
  init(environment: [String: String]) {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }
    self = names.first { !$0.isEmpty }?.hasPrefix("zh") == true ? .zh : .en
  }
}
