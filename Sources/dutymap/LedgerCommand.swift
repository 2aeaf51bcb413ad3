import ArgumentParser
import BoundaryReports
import BoundaryRuns
import BoundaryXML

/// `dutymap ledger`: the ledgers of registers as a table to work in, or as linked data.
struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract: "Writes the ledgers of registers as the table that offices keep, or as linked data.",
    discussion: """
      csv and xlsx have a row for each entry, under the headings of a 台账. jsonld is the W3C's organization ontology (ORG) \
      with the EU's core vocabulary for public organisations (CPOV).
      Exit status: 0 it is written, 2 something could not be read or written, 3 a fault of the program.
      """)

  @Argument(help: "Registers, and the norms that name their classes: files or folders.")
  var paths: [String] = ["."]

  @OptionGroup var output: OutputOptions<LedgerBook>

  @Flag(name: .shortAndLong, help: "Show no progress.")
  var quiet = false

  func run() throws {
    let language = output.language.chosen
    let progress = Progress(isQuiet: quiet, language: language)
    let read = ReadDocuments(paths) { progress.tell($0, $1, of: $2) }
    progress.finish()
    read.troubles.tell(language)
    for reason in read.set.undecided { printTrouble(reason, language) }
    let isWritten = try output.write(LedgerBook(read.set.documents), language)
    if !isWritten || !read.isWhole { throw ExitStatus.unanswered }
  }
}
