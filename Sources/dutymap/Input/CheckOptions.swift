import ArgumentParser
import BoundaryModel
import BoundaryRuns

/// What is checked, and what the user says about what is found: the same for every command that checks.
struct CheckOptions: ParsableArguments {
  @Argument(help: "Files, folders (searched for .xml and for files of tables), or - for standard input.")
  var paths: [String] = ["."]

  @OptionGroup var control: ControlOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      "What the columns of tables mean (default: the mapping beside each file, or the one that dutymap.yml names).",
      valueName: "file"))
  var mapping: String?

  @Option(
    name: .long, help: "What standard input is called in messages; an ending such as .csv tells that it is a table.")
  var stdinFilename = "<stdin>"

  @Flag(name: .shortAndLong, help: "Show no progress.")
  var quiet = false

  /// Reads and checks.
  ///
  /// - Parameters:
  ///   - language: In which trouble with the configuration is told.
  ///   - baseline: What becomes of the file of accepted findings after the check.
  /// - Throws: `ExitStatus.unanswered` when the configuration cannot be used, which was told.
  func check(_ language: LanguageOption, _ baseline: BaselineOptions? = nil) throws(ExitStatus) -> CheckedDocuments {
    let control = RunControl(self.control.settings(baseline?.change), paths: paths)
    control.problems.tell(language.chosen(configured: control.language))
    guard control.problems.isEmpty else { throw .unanswered }
    var input = InputFiles(paths: paths, standardInputName: stdinFilename)
    input.mapping = mapping
    let progress = Progress(isQuiet: quiet, language: language.chosen(configured: control.language))
    defer { progress.finish() }
    return CheckedDocuments(input, contextFor: paths, control) { progress.tell($0, $1, of: $2) }
  }
}
