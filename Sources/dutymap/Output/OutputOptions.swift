import ArgumentParser
import BoundaryFindings
import BoundaryModel
import BoundaryReports
import BoundaryRuns
import BoundaryXML
import FoundationEssentials
import Glibc
import Spreadsheet

/// How a command's result is told: formats and their files, language, colour.
struct OutputOptions<Subject: Reportable>: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "\(OutputFormat<Subject>.allValueStrings.joined(separator: ", ")); with =FILE into a file. May be repeated.",
      valueName: "format[=file]"))
  var format: [OutputTarget<Subject>] = []

  @Option(name: .shortAndLong, help: "Write into this file; without --format, its ending says in which format.")
  var output: String?

  @OptionGroup var language: LanguageOption

  @Option(name: .long, help: "Colour: auto, always or never.")
  var color: ColorChoice = .auto

  func validate() throws {
    if let output, format.isEmpty, OutputFormat<Subject>(ofFile: output) == nil {
      throw ValidationError("the ending of \(output) stands for no format; add --format")
    }
    if output != nil, format.count > 1 {
      throw ValidationError("--output goes with one --format; give each format its file as --format FORMAT=FILE")
    }
    if output != nil, format.first?.file != nil {
      throw ValidationError("--output and --format FORMAT=FILE both name a file; keep one")
    }
    if format.filter({ $0.file == nil }).count > 1 {
      throw ValidationError("only one format can go to standard output; give the others a file as --format FORMAT=FILE")
    }
    if let binary = targets.first(where: { $0.file == nil && !$0.format.reporter.isText }), isTerminal(STDOUT_FILENO) {
      let name = binary.format.reporter.name
      throw ValidationError("\(name) cannot be shown on a terminal; give it a file as --format \(name)=FILE")
    }
  }

  private var targets: [OutputTarget<Subject>] {
    let file = output == "-" ? nil : output
    if format.isEmpty { return [OutputTarget(file.flatMap { OutputFormat(ofFile: $0) } ?? .standard, file: file)] }
    return format.map { OutputTarget($0.format, file: $0.file ?? file) }
  }

  /// Whether a folder with such a report in it can be searched: a table of changes looks like any other table.
  private static func isKnownAgain(_ reporter: any Reporter.Type) -> Bool {
    OwnReport.formats.contains(reporter.name) && !(reporter is ChangeTable.Type) && !(reporter is AllocationCSV.Type)
  }

  /// Refuses to write over what was read, and what would be read as a document next time.
  ///
  /// - Throws: `ExitStatus.unanswered`, which is told.
  func refuse(inputs: [String], paths: [String], _ language: Language) throws(ExitStatus) {
    let files = targets.compactMap { target in
      target.file.map { (path: $0, isKnownAgain: Self.isKnownAgain(target.format.reporter)) }
    }
    let refusal = Outputs.refusal(
      files, usesStandardOutput: targets.contains { $0.file == nil }, inputs: inputs, paths: paths)
    guard let refusal else { return }
    printTrouble(refusal, language)
    throw .unanswered
  }

  func refuse(_ checked: CheckedDocuments, paths: [String], _ language: Language) throws(ExitStatus) {
    try refuse(inputs: checked.set.sources.map(\.path) + checked.control.files, paths: paths, language)
  }

  /// Writes the result everywhere that it is asked for.
  ///
  /// - Returns: Whether every format could be written.
  func write(_ subject: Subject, _ language: Language) throws -> Bool {
    var isWhole = true
    for target in targets where try !write(subject, to: target, language) { isWhole = false }
    return isWhole
  }

  private func write(_ subject: Subject, to target: OutputTarget<Subject>, _ language: Language) throws -> Bool {
    let style =
      target.file == nil
      ? TextStyle(isColoured: color.isColoured(on: STDOUT_FILENO), width: terminalWidth(STDOUT_FILENO))
      : TextStyle(isColoured: false)
    let bytes: [UInt8]
    do {
      bytes = try target.format.reporter.init(subject, Presentation(language, style: style)).bytes()
    } catch let error as ReportingError {
      printTrouble(error.message, language)
      return false
    } catch let error as WorkbookError {
      let name = target.file ?? target.format.reporter.name
      printTrouble(Wording(zh: "无法写入 \(name)：\(error)", en: "cannot write \(name): \(error)"), language)
      return false
    }
    guard let file = target.file else {
      try printOut(bytes)
      return true
    }
    do throws(WriteFailure) { try writeWhole(bytes, to: file) } catch {
      printTrouble(error.message, language)
      return false
    }
    return true
  }
}

extension Presentation {
  /// As this program tells things.
  init(_ language: Language, style: TextStyle) {
    self.init(
      language, style: style, version: Dutymap.version, rules: RulesCommand.rules,
      draw: { graph throws(ReportingError) in try Graphviz.svg(graph) }, tell: { printTrouble($0, language) })
  }
}
