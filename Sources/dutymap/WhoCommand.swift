import ArgumentParser
import BoundaryChecks
import BoundaryFindings
import BoundaryMap
import BoundaryModel
import BoundaryOverview
import BoundaryReports
import BoundaryRuns
import BoundaryXML
import Glibc

/// `dutymap who`: who holds a duty, in one line.
struct WhoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "who",
    abstract: "Says who leads a duty and who supports it, on which basis, and where that is stated.",
    usage: "dutymap who <duty> [--area <area>] [--<dimension> <value> ...] [--on <YYYY-MM-DD>] [--in <path> ...]",
    discussion: """
      The duty is named by its id, its name or a part of it. Every dimension of its template is an option: \
      --stage oversight --investment 3000. Areas, dimensions and values are named by id or name.
      Exit status: 0 each role is held as it should be, 1 nobody or several hold one, 2 the question cannot be answered, 3 a fault of the program.
      """)

  @Argument(help: "The duty: its id, its name, or a part of it.")
  var duty: String

  @Option(name: .long, help: "Only in this area.")
  var area: String?

  @Option(name: .long, help: ArgumentHelp("As of this day (default: today).", valueName: "YYYY-MM-DD"))
  var on: Day?

  @Option(
    name: .customLong("in"), help: ArgumentHelp("Files or folders with the lists. May be repeated.", valueName: "path"))
  var paths: [String] = ["."]

  @Option(name: .long, help: "text or json.")
  var format = OutputFormat<LocatedAnswers>.standard

  @Flag(name: .shortAndLong, help: "Show no progress.")
  var quiet = false

  @OptionGroup var language: LanguageOption

  @Argument(parsing: .allUnrecognized, help: ArgumentHelp("--<dimension> <value>", visibility: .hidden))
  var dimensions: [String] = []

  func run() throws {
    let language = language.chosen
    let progress = Progress(isQuiet: quiet, language: language)
    let read = ReadDocuments(paths) { progress.tell($0, $1, of: $2) }
    progress.finish()
    read.troubles.tell(language)
    for reason in read.set.undecided { printTrouble(reason, language) }
    let map = DutyMap(read.set.documents)
    var answers: [DutyAnswer]
    do throws(UnknownName) {
      let values = try values()
      let positions = try positions(in: map)
      let builder = SheetBuilder(map)
      var all: [DutyAnswer] = []
      for position in positions {
        all.append(map.answer(try map.question(values, on: on ?? .today, about: position), about: position, builder))
      }
      // Of several revisions, those that say nothing are passed over if another says something.
      let told = all.filter { !$0.holdings.isEmpty || !$0.faults.isEmpty || !$0.isOwed }
      answers = told.isEmpty ? Array(all.prefix(1)) : told
    } catch {
      printTrouble(error.message, language)
      throw ExitStatus.unanswered
    }
    if !read.isWhole { for index in answers.indices { answers[index].isComplete = false } }
    let locations = read.set.locate(answers.flatMap(\.holdings).flatMap(\.statements).map(\.spot))
    let style = TextStyle(isColoured: ColorChoice.auto.isColoured(on: STDOUT_FILENO))
    let located = LocatedAnswers(answers, locations: locations)
    printOut(try format.reporter.init(located, Presentation(language, style: style)).bytes())
    if answers.contains(where: { !$0.isComplete }) { throw ExitStatus.unanswered }
    if answers.contains(where: { !$0.faults.isEmpty || $0.holdings.isEmpty && $0.isOwed }) { throw ExitStatus.findings }
  }

  /// The duty that is meant: all that have its id, since lists may be on several revisions of a template.
  private func positions(in map: DutyMap) throws(UnknownName) -> [Int] {
    let found = try map.duties(named: duty)
    var seen: Set<String> = []
    let each = found.map { map.duties[$0] }.filter { seen.insert(map.id(of: $0)).inserted }
    guard each.count > 1 else { return found }
    throw UnknownName(.ambiguous(duty, each.map { map.title(of: $0) }))
  }

  /// The dimensions and their values: `--stage oversight`, `--stage=oversight`.
  private func values() throws(UnknownName) -> [(dimension: String, value: String)] {
    var values = area.map { [(dimension: "area", value: $0)] } ?? []
    var rest = dimensions[...]
    while let name = rest.popFirst() {
      guard name.hasPrefix("--"), name.count > 2 else { throw UnknownName(.notAnOption(name)) }
      let parts = name.dropFirst(2).split(separator: "=", maxSplits: 1).map(String.init)
      guard let value = parts.count > 1 ? parts[1] : rest.popFirst() else { throw UnknownName(.withoutValue(name)) }
      values.append((parts[0], value))
    }
    return values
  }
}

extension Wording {
  fileprivate static func ambiguous(_ name: String, _ titles: [Wording]) -> Wording {
    let told = titles.prefix(20)
    let rest = titles.count - told.count
    return Wording(
      zh: "有几项职责事项含有“\(name)”，请指明一项：\(told.map(\.zh).joined(separator: "、"))" + (rest > 0 ? "，另有 \(rest) 项" : ""),
      en: "several duties have '\(name)' in their names; say which: \(told.map(\.en).joined(separator: ", "))"
        + (rest > 0 ? " and \(rest) more" : ""))
  }

  fileprivate static func notAnOption(_ text: String) -> Wording {
    Wording(
      zh: "不明白“\(text)”；维度写作 --维度 值，文件写在 --in 之后",
      en: "'\(text)' is not understood; a dimension is given as --DIMENSION VALUE, a file after --in")
  }

  fileprivate static func withoutValue(_ option: String) -> Wording {
    Wording(zh: "\(option) 没有写值", en: "\(option) has no value")
  }
}
