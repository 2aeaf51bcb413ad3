import ArgumentParser
import BoundaryFindings
import BoundaryModel
import BoundaryReports
import FoundationEssentials
import Glibc
import Spreadsheet

/// How a command's result is told: formats and their files, language, colour.
struct OutputOptions<Format: OutputFormat>: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "\(Format.names.joined(separator: ", ")); with =FILE into a file. May be repeated.",
      valueName: "format[=file]"))
  var format: [OutputTarget<Format>] = []

  @Option(name: .shortAndLong, help: "Write into this file; without --format, its ending says in which format.")
  var output: String?

  @OptionGroup var language: LanguageOption

  @Option(name: .long, help: "Colour: auto, always or never.")
  var color: ColorChoice = .auto

  func validate() throws {
    if let output, format.isEmpty, Format(ofFile: output) == nil {
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
    if let binary = targets.first(where: { $0.file == nil && !$0.format.isText })?.format, isTerminal(STDOUT_FILENO) {
      throw ValidationError(
        "\(binary.rawValue) cannot be shown on a terminal; give it a file as --format \(binary.rawValue)=FILE")
    }
  }

  private var targets: [OutputTarget<Format>] {
    let file = output == "-" ? nil : output
    if format.isEmpty { return [OutputTarget(file.flatMap { Format(ofFile: $0) } ?? .standard, file: file)] }
    return format.map { OutputTarget($0.format, file: $0.file ?? file) }
  }

  /// Writes the result everywhere that it is asked for.
  ///
  /// - Parameter render: Makes a format; the style is plain in files.
  /// - Returns: Whether every file could be written.
  func write(_ render: (Format, TextStyle) throws -> [UInt8]) rethrows -> Bool {
    var isWhole = true
    for target in targets {
      let isColoured = target.file == nil && color.isColoured(on: STDOUT_FILENO)
      let style =
        target.file == nil
        ? TextStyle(isColoured: isColoured, width: terminalWidth(STDOUT_FILENO)) : TextStyle(isColoured: false)
      let bytes: [UInt8]
      do {
        bytes = try render(target.format, style)
      } catch let error as WorkbookError {
        let name = target.file ?? target.format.rawValue
        printError("dutymap: \(Wording.notWritten(name)[language.chosen]): \(error)\n")
        isWhole = false
        continue
      }
      guard let file = target.file else {
        printOut(bytes)
        continue
      }
      if !writeWhole(bytes, to: file) {
        printTrouble(.notWritten(file), language.chosen)
        isWhole = false
      }
    }
    return isWhole
  }
}
