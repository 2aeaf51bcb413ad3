import ArgumentParser
import BoundaryModel
import BoundaryRuns

/// What is checked, and what the user says about what is found: the same for every command that checks.
struct CheckOptions: ParsableArguments {
  @Argument(help: "Files, folders (searched for .xml), or - for standard input.")
  var paths: [String] = ["."]

  @OptionGroup var control: ControlOptions

  @Option(name: .long, help: "What standard input is called in messages.")
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
    let input = InputFiles(paths: paths, standardInputName: stdinFilename)
    let progress = Progress(isQuiet: quiet, language: language.chosen(configured: control.language))
    defer { progress.finish() }
    return CheckedDocuments(input, contextFor: paths, control) { progress.tell($0, $1, of: $2) }
  }
}
