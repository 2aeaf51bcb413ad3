import ArgumentParser
import BoundaryFindings
import BoundaryModel
import BoundaryReports
import BoundaryRuns
import BoundaryXML
import Glibc

/// `dutymap update`: lists to a newer revision of their template.
struct UpdateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update",
    abstract: "Carries lists to a newer revision of their template.",
    discussion: """
      Duties, parties, categories … that go by other ids now (formerly=) are renamed, rows of merged duties joined, rows of \
      a split duty written once for each part; a duty that the template has no longer becomes a local one. Nothing that \
      the list says is lost, and the rest of its text stays as it is. What people must decide is marked in the list with \
      a comment, <!-- dutymap: decide … -->, and told until the comment is deleted.
      Earlier revisions are looked for beside the template and in the nearest folder named templates; a list that is \
      several revisions behind goes through each of them.
      Exit status: 0 done, 1 something is to be decided, or a list is not well-formed, or would change (--check), \
      2 something could not be read, carried or written, 3 a fault of the program.
      """)

  @Argument(help: "Lists: files, folders (searched for .xml), or - for standard input to standard output.")
  var lists: [String]

  @Option(
    name: .long, help: ArgumentHelp("The revision of the template that the lists are to be on.", valueName: "template"))
  var to: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Where else earlier revisions of the template are: a file or folder. May be repeated.", valueName: "path"))
  var from: [String] = []

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Write the one list into this file instead of its own.", valueName: "file"))
  var output: String?

  @Flag(name: .long, help: "Change nothing; end with 1 if a list would change or something is to be decided.")
  var check = false

  @Option(
    name: .long,
    help: "How to tell what was done: text or json. It goes to standard error where the list goes to standard output.")
  var format = OutputFormat<UpdateReport>.standard

  @OptionGroup var language: LanguageOption

  @Option(name: .long, help: "Colour: auto, always or never.")
  var color: ColorChoice = .auto

  @Option(name: .long, help: "What standard input is called in messages.")
  var stdinFilename = "<stdin>"

  func validate() throws {
    if lists.contains("-"), lists.count > 1 {
      throw ValidationError("- stands alone: what it gives goes to standard output")
    }
    if output != nil, check { throw ValidationError("--check writes nothing, so that --output has no use") }
  }

  func run() throws {
    let input = InputFiles(paths: lists, standardInputName: stdinFilename, forms: [.xml])
    if let output, input.sources.count > 1 {
      throw ValidationError("--output \(output) takes one list; \(input.sources.count) were given")
    }
    var report = UpdateReport()
    report.isCheck = check
    report.troubles = input.troubles
    if let templates = revisions(&report) {
      try refuseToOverwrite(input.sources + templates.set.sources)
      for (source, origin) in zip(input.sources, input.origins) {
        let isNamed = lists[origin] == source.path || lists[origin] == "-"
        try carry(source, templates, isNamed: isNamed, &report)
      }
      if report.entries.isEmpty, report.isComplete {
        report.troubles.append(Report.Trouble(path: nil, message: .noList(templates.id)))
      }
    }
    try tell(report)
    if !report.troubles.isEmpty { throw ExitStatus.unanswered }
    if !report.isComplete || report.decisions > 0 || (check && report.changed > 0) { throw ExitStatus.findings }
  }

  /// The revisions of the template; nil, which is told, where the one that is aimed at cannot be used.
  private func revisions(_ report: inout UpdateReport) -> TemplateRevisions? {
    let named = InputFiles(paths: from, standardInputName: stdinFilename, forms: [.xml])
    report.troubles += named.troubles
    do throws(Report.Trouble) {
      return try TemplateRevisions(
        to: to, others: TemplateRevisions.earlier(than: to, named: named, lists: lists))
    } catch {
      report.troubles.append(error)
      return nil
    }
  }

  /// - Throws: `ExitStatus.unanswered` when the one output is something that is read, which is told.
  private func refuseToOverwrite(_ sources: [Source]) throws {
    guard !check, output != nil || lists == ["-"] else { return }
    let refusal = Outputs.refusal(
      output.map { $0 == "-" ? [] : [($0, isKnownAgain: true)] } ?? [], usesStandardOutput: goesToStandardOutput,
      inputs: sources.map(\.path), paths: lists)
    guard let refusal else { return }
    printTrouble(refusal, language.chosen)
    throw ExitStatus.unanswered
  }

  /// - Parameter isNamed: Whether it was named itself; a folder may hold other documents too.
  private func carry(
    _ source: Source, _ templates: TemplateRevisions, isNamed: Bool, _ report: inout UpdateReport
  ) throws {
    let list: CarriedList
    do throws(CarriedList.Obstacle) {
      list = try CarriedList(source, templates, language: language.chosen, isWritten: !check)
    } catch {
      switch error {
      case .fault(let set):
        set.tellFault(language.chosen)
        report.faults += set.findings.filter { $0.rule == .syntax }.map {
          .init(path: source.path, message: $0.message)
        }
      case .other(let message) where isNamed, .trouble(let message):
        report.troubles.append(Report.Trouble(path: source.path, message: message))
      case .other: break
      }
      return
    }
    if try write(list, to: &report) { report.entries.append(list.entry) }
  }

  private var goesToStandardOutput: Bool { output == "-" || (output == nil && lists == ["-"]) }

  /// - Returns: Whether the list is where it belongs.
  private func write(_ list: CarriedList, to report: inout UpdateReport) throws(OutputFailure) -> Bool {
    if check { return true }
    if goesToStandardOutput {
      try printOut(list.source.bytes)
      return true
    }
    let file = output ?? list.source.path
    if output == nil, !list.entry.isChanged { return true }
    if output == nil, FileKind(file) == .stream {
      report.troubles.append(Report.Trouble(path: file, message: .notRewritable))
      return false
    }
    do throws(WriteFailure) { try writeWhole(list.source.bytes, to: file) } catch {
      report.troubles.append(Report.Trouble(path: nil, message: error.message))
      return false
    }
    return true
  }

  private func tell(_ report: UpdateReport) throws {
    report.troubles.tell(language.chosen)
    let stream = goesToStandardOutput && !check ? STDERR_FILENO : STDOUT_FILENO
    let style = TextStyle(isColoured: color.isColoured(on: stream))
    let bytes = try format.reporter.init(report, Presentation(language.chosen, style: style)).bytes()
    if stream == STDERR_FILENO { printError(String(decoding: bytes, as: UTF8.self)) } else { try printOut(bytes) }
  }
}

extension Wording {
  fileprivate static func noList(_ template: String) -> Wording {
    Wording(zh: "没有按模板“\(template)”填写的清单", en: "no list of the template '\(template)' was given")
  }
}
