import ArgumentParser
import BoundaryFindings
import BoundaryModel
import BoundaryReports
import BoundaryRuns
import BoundaryTables
import BoundaryXML
import FoundationEssentials
import Glibc
import TableReading

/// `dutymap import`: a table as it circulates to documents.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Reads a list from an Excel, Word, OpenDocument or CSV file.",
    discussion: """
      What the columns mean is guessed from their headers and cells and shown as a table; --write-mapping keeps the guess \
      beside the file, to be looked over and used from then on. Every cell is used, ignored by name, or told, with its \
      place, on standard error; what has no safe meaning is kept as a note, never made up. Nothing is written unless asked \
      for: --output takes a folder for the register with the bodies that it lacks, the template and the list.
      Exit status: 0 everything was understood, 1 something was told, 2 the file or an option was refused, 3 a fault of the program.
      """)

  @Argument(help: "A file: xlsx, docx, ods or csv; xls, doc, et and wps where LibreOffice is installed.")
  var file: String

  @Flag(name: .long, help: "Guess what the columns mean, even where a mapping stands beside the file.")
  var guess = false

  @Option(
    name: .long,
    help: ArgumentHelp("What the columns mean (default: FILE.mapping.yml, if it is there).", valueName: "file"))
  var mapping: String?

  @Option(name: .long, help: ArgumentHelp("The register that names of bodies are matched to.", valueName: "file"))
  var register: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The folder that register.xml, template.xml and list.xml are written into.", valueName: "folder")
  )
  var output: String?

  @Flag(name: .long, help: "Write what the columns mean into FILE.mapping.yml.")
  var writeMapping = false

  @Option(name: .long, help: "How to show what was understood: text or html.")
  var format = Format.text

  @OptionGroup var language: LanguageOption

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, html
  }

  func validate() throws {
    if guess, mapping != nil { throw ValidationError("--guess and --mapping exclude each other") }
  }

  private var mappingPath: String { file + ".mapping.yml" }

  func run() throws {
    let read = try read()
    let tables = read.file
    if !guess, mapping == nil, ReturnedForm.isOne(tables) {
      return try FormImport(
        path: file, file: tables, output: output, register: register, language: language.chosen
      ).run()
    }
    let given = try givenMapping()
    let result: TableImport
    do throws(ImportFault) {
      result = try TableImport(tables, name: file, register: register.map { Source(path: $0) }, mapping: given)
    } catch {
      if case .badRegister = error { throw refused(error.message, at: register) }
      throw refused(error.message, at: file)
    }
    let told = read.told + result.told
    try show(result, told)
    for told in told {
      let place = told.place.map { "\(file): \(wording(of: $0)[language.chosen])" } ?? file
      printTrouble(told.message, language.chosen, at: place)
    }
    if writeMapping { try write(Array(result.mapping.yaml(for: name).utf8), to: mappingPath, mayReplace: given != nil) }
    if let output { try write(documents(of: result), into: output) }
    if !told.isEmpty { throw ExitStatus.findings }
  }

  private var name: String { URL(filePath: file).lastPathComponent }

  private func refused(_ message: Wording, at path: String?) -> ExitStatus {
    printTrouble(message, language.chosen, at: path)
    return .unanswered
  }

  /// Tells what was understood, in the form that was asked for.
  private func show(_ result: TableImport, _ told: [Told]) throws {
    let text = UnderstandingText(result, language: language.chosen, width: terminalWidth(STDOUT_FILENO))
    guard format == .html else { return try printOut(text.render()) }
    var page = UnderstandingPage(file: file, summary: text.summary)
    page.tables = result.columns.map { table in
      .init(
        title: text.title(table), headings: UnderstandingText.headings.map { $0[language.chosen] },
        rows: text.rows(of: table))
    }
    page.duties = result.duties.map { duty in
      .init(
        place: duty.place.map { wording(of: $0)[language.chosen] } ?? "", field: duty.field, name: duty.name,
        code: duty.code, holders: duty.holders.map { $0[language.chosen] })
    }
    page.told = told.map { told in
      (told.place.map { wording(of: $0)[language.chosen] }, told.message[language.chosen])
    }
    try printOut(page.render(Presentation(language.chosen, version: Dutymap.version)))
  }

  // MARK: Reading

  private func read() throws -> CirculatedTables {
    let limits = TableLimits()
    var isFolder: Bool = false
    guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder) else {
      throw refused(Wording(zh: "没有这个文件", en: "no such file"), at: file)
    }
    if isFolder { throw refused(Wording(zh: "是文件夹，应为一个文件", en: "a folder; expected one file"), at: file) }
    // A file that is too long is not taken into memory to find out.
    if let size = fileSize, size > limits.file {
      throw refused(TableFault.limit(.file, maximum: limits.file, part: nil).message, at: file)
    }
    guard let bytes = FileManager.default.contents(atPath: file) else {
      throw refused(Wording(zh: "无法读取", en: "cannot be read"), at: file)
    }
    do throws(CirculatedTables.Failure) {
      return try CirculatedTables([UInt8](bytes), limits: limits)
    } catch {
      throw refused(error.message, at: file)
    }
  }

  private var fileSize: Int? {
    var status = stat()
    return unsafe stat(file, &status) == 0 ? Int(status.st_size) : nil
  }

  private func givenMapping() throws -> TableMapping? {
    if guess { return nil }
    guard let path = mapping ?? (FileManager.default.fileExists(atPath: mappingPath) ? mappingPath : nil) else {
      return nil
    }
    guard let bytes = FileManager.default.contents(atPath: path), let text = String(validating: bytes, as: UTF8.self)
    else {
      throw refused(Wording(zh: "无法读取，应为 UTF-8 文字", en: "cannot be read; expected UTF-8 text"), at: path)
    }
    do throws(MappingFault) {
      return try TableMapping(yaml: text)
    } catch {
      throw refused(error.message, at: error.line.map { "\(path):\($0)" } ?? path)
    }
  }

  // MARK: Writing

  private func documents(of result: TableImport) throws -> [TableImport.Document] {
    do throws(ImportFault) { return try result.documents() } catch { throw refused(error.message, at: file) }
  }

  private func write(_ documents: [TableImport.Document], into folder: String) throws {
    guard (try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)) != nil else {
      throw refused(Wording(zh: "无法生成这个文件夹", en: "this folder cannot be made"), at: folder)
    }
    for document in documents { try write(document.bytes, to: "\(folder)/\(document.name)", mayReplace: true) }
  }

  private func write(_ bytes: [UInt8], to path: String, mayReplace: Bool) throws {
    if !mayReplace, FileManager.default.fileExists(atPath: path) {
      throw refused(Wording(zh: "已经存在，没有覆盖", en: "is there already and was left as it is"), at: path)
    }
    do throws(WriteFailure) { try writeWhole(bytes, to: path) } catch { throw refused(error.message, at: nil) }
  }
}
