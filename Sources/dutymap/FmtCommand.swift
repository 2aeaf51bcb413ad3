import ArgumentParser
import BoundaryFindings
import BoundaryModel
import BoundaryReports
import BoundaryRuns
import BoundaryXML

/// `dutymap fmt`: documents in their one layout.
struct FmtCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: "Lays documents out in one way: order of attributes, indentation, lines of up to 160 columns.",
    discussion: """
      What the documents say does not change; comments, instructions and blank lines stay. UTF-8 is written, whatever \
      was read. The names of the files that were changed are printed, or the document, if it came from standard input.
      A file that is not well-formed is left as it is.
      Exit status: 0 all are laid out, 1 some are not (--check) or cannot be, 2 something could not be read or written, 3 a fault of the program.
      """)

  @Argument(help: "Files, folders (searched for .xml), or - for standard input to standard output.")
  var paths: [String] = ["."]

  @Flag(
    name: .long, help: "Change nothing; print the names of the files that would change, and end with 1 if any would.")
  var check = false

  @Option(name: .long, help: "What standard input is called in messages.")
  var stdinFilename = "<stdin>"

  @OptionGroup var language: LanguageOption

  func validate() throws {
    if paths.contains("-"), paths.count > 1 {
      throw ValidationError("- stands alone: what it gives goes to standard output")
    }
  }

  func run() throws {
    let input = InputFiles(paths: paths, standardInputName: stdinFilename, forms: [.xml])
    var troubles = input.troubles
    var isFine = true
    for source in input.sources {
      if !check, paths != ["-"], FileKind(source.path) == .stream {
        troubles.append(Report.Trouble(path: source.path, message: .notRewritable))
        continue
      }
      switch try source.laidOut() {
      case .laidOut(let bytes, _) where paths == ["-"] && !check: try printOut(bytes)
      case .laidOut(_, isChanged: false): break
      case .laidOut(let bytes, _):
        if check {
          isFine = false
        } else {
          do throws(WriteFailure) { try writeWhole(bytes, to: source.path) } catch {
            troubles.append(Report.Trouble(path: nil, message: error.message))
            continue
          }
        }
        try printOut(withoutCommands(visible(source.path)) + "\n")
      case .refused(let set):
        isFine = false
        troubles += set.unreadable
        set.tellFault(language.chosen)
      }
    }
    troubles.tell(language.chosen)
    if !troubles.isEmpty { throw ExitStatus.unanswered }
    if !isFine { throw ExitStatus.findings }
  }
}
