import ArgumentParser
import BoundaryControl
import BoundaryFindings
import BoundaryModel
import BoundaryReports
import BoundaryRuns
import FoundationEssentials

/// `dutymap diff`: what a revision changes in responsibility.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Compares two revisions: who gains and who loses which duty, and what that opens or closes.",
    discussion: """
      dutymap diff OLD NEW          two files or folders; documents are paired by kind and id
      dutymap diff REVISION PATH…   a git revision and the working tree
      dutymap diff A..B PATH…       two git revisions (A...B: from where they went apart)

      Changes of wording and of layout are counted and shown on demand.
      Exit status: 0 compared, 1 changes as asked by --fail-on, 2 not everything could be read or compared, 3 a fault of the program.
      """)

  enum Layer: String, CaseIterable, ExpressibleByArgument {
    case wording, layout
  }

  @Argument(help: "Two files or folders, or git revisions and then paths.")
  var sides: [String]

  @OptionGroup var filter: ChangeFilter

  @Option(name: .long, help: "Show these changes too: wording or layout. May be repeated.")
  var show: [Layer] = []

  @Flag(name: .long, inversion: .prefixedNo, help: "Check both sides, and tell which findings are opened and closed.")
  var effects = true

  @Flag(
    name: .long, inversion: .prefixedNo, help: "Take rows for one by their names and holders where no id joins them.")
  var renames = true

  @Option(
    name: .long,
    help: "Say which of the lists in this file or folder follow the old revision, and which rows must change.")
  var lists: [String] = []

  @Option(name: .long, help: "A file of approved changes: they are marked, and count for nothing.")
  var approved: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "End with 1 if there is a change of this class or kind that nobody approved. May be repeated.", valueName: "class"
    ))
  var failOn: [ChangeSelector] = []

  @Flag(name: .long, help: "End with 0 instead of 1.")
  var exitZero = false

  @Flag(name: .long, help: "Take the arguments as git gives them to an external diff.")
  var gitDriver = false

  @OptionGroup var control: ControlOptions
  @OptionGroup var output: OutputOptions<LocatedComparison>

  func validate() throws {
    if gitDriver, sides.count != 7, sides.count != 9 {
      throw ValidationError("--git-driver takes the seven arguments of git's external diff")
    }
  }

  func run() throws {
    let (located, language) = try compared()
    located.comparison.troubles.tell(language)
    let isWritten = try output.write(located, language)
    if !isWritten || located.comparison.verdict == .incomplete { throw ExitStatus.unanswered }
    let isFailing = located.comparison.changes.contains { change in
      change.acceptance == nil && failOn.contains { $0.selects(change.kind) }
    }
    if isFailing, !exitZero { throw ExitStatus.findings }
  }

  /// Everything is read and located when this returns; what was in a temporary folder is gone.
  private func compared() throws -> (LocatedComparison, Language) {
    guard let folder = TemporaryFiles.makeFolder() else {
      printTrouble(Wording(zh: "无法建立临时文件夹", en: "there can be no temporary folder"), output.language.chosen)
      throw ExitStatus.unanswered
    }
    defer { TemporaryFiles.removeFolder(folder) }
    let sides = try sides(URL(filePath: folder))
    let control = try controls(sides)
    let language = output.language.chosen(configured: control.new.language)
    var request = CompareRequest(sides, control)
    request.lists = lists.isEmpty ? nil : InputFiles(paths: lists)
    request.matchesContent = renames
    request.tellsEffects = effects
    request.approved = approved
    request.keeps = filter.keeps
    let progress = Progress(isQuiet: false, language: language)
    let compared = ComparedDocuments(request) { progress.tell($0, $1, of: $2) }
    progress.finish()
    try output.refuse(
      inputs: compared.inputs + control.old.files + control.new.files + [approved].compactMap(\.self),
      paths: sides.old.originals + sides.new.originals, language)
    let shown = LocatedComparison.Shown(wording: show.contains(.wording), layout: show.contains(.layout))
    let located = LocatedComparison(
      compared.comparison, locations: compared.locations, findingLocations: compared.findingLocations, shown: shown,
      filtered: compared.filtered)
    return (located, language)
  }

  /// What the user says about the findings of each side.
  private func controls(_ sides: ComparedSides) throws -> (old: RunControl, new: RunControl) {
    let controls = (
      RunControl(control.settings(), paths: sides.old.originals),
      RunControl(control.settings(), paths: sides.new.originals)
    )
    let problems = (controls.0.problems + controls.1.problems).unrepeated
    problems.tell(output.language.chosen(configured: controls.1.language))
    guard problems.isEmpty else { throw ExitStatus.unanswered }
    return controls
  }

  private func sides(_ folder: URL) throws -> ComparedSides {
    if gitDriver { return ComparedSides(external: sides) }
    do {
      return try ComparedSides(sides, folder: folder)
    } catch {
      printTrouble(error.message, output.language.chosen)
      throw ExitStatus.unanswered
    }
  }
}
