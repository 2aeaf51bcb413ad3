import ArgumentParser
import BoundaryFindings
import BoundaryMap
import BoundaryModel
import BoundaryNorms
import BoundaryReports
import BoundaryRuns
import BoundaryXML

/// `dutymap allocate`: what each zone may have next year, proposed.
struct AllocateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "allocate",
    abstract: "Proposes what each zone may have next year by its ranks, missions and ceilings; it never decides.",
    discussion: """
      The norms that the registers name are looked for in the nearest folder named templates. Every figure carries its \
      reason; what is not known is said and not guessed.
      Exit status: 0 everything is known, 1 something would change (--fail-on change), 2 a rank is missing, a person has to decide, or something could not be read or written, 3 a fault of the program.
      """)

  enum Threshold: String, CaseIterable, ExpressibleByArgument {
    case change
  }

  @Argument(help: "Registers and norms: files or folders.")
  var paths: [String] = ["."]

  @Option(
    name: .long, help: ArgumentHelp("The last year whose ranks count; it is proposed for the next.", valueName: "YYYY"))
  var year: Int

  @Option(name: .long, help: ArgumentHelp("Only by the bands of these norms. May be repeated.", valueName: "id"))
  var norms: [String] = []

  @Option(name: .long, help: ArgumentHelp("Only this body: its id or name. May be repeated.", valueName: "body"))
  var body: [String] = []

  @OptionGroup var output: OutputOptions<Allocation>

  @Option(name: .long, help: "End with 1 if something would change: change.")
  var failOn: Threshold?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Write the entries that the ledger would need, without the approval's number, which validate asks for.",
      valueName: "file"))
  var draft: String?

  @Flag(name: .shortAndLong, help: "Show no progress.")
  var quiet = false

  func validate() throws {
    if !(1000...9998).contains(year) { throw ValidationError("a year has four digits, such as 2023") }
  }

  func run() throws {
    let language = output.language.chosen
    let progress = Progress(isQuiet: quiet, language: language)
    let read = ReadDocuments(paths) { progress.tell($0, $1, of: $2) }
    progress.finish()
    read.troubles.tell(language)
    for reason in read.set.undecided { printTrouble(reason, language) }
    let allocation = try allocation(of: read, language)
    var isWritten = try output.write(allocation, language)
    if let draft {
      let text = AllocationDraft.text(allocation, language: language)
      do throws(WriteFailure) { try writeWhole(Array(text.utf8), to: draft) } catch {
        printTrouble(error.message, language)
        isWritten = false
      }
    }
    if !isWritten || !read.isWhole || !allocation.isComplete { throw ExitStatus.unanswered }
    if failOn == .change, allocation.isChanged { throw ExitStatus.findings }
  }

  private func allocation(of read: ReadDocuments, _ language: Language) throws -> Allocation {
    let documents = read.set.documents
    let known = documents.normsDocuments.rows.map { documents.text($0.id) }
    guard !known.isEmpty else { throw refusal(.withoutNorms, language) }
    if let name = norms.first(where: { !known.contains($0) }) { throw refusal(.unknownNorms(name, known), language) }
    let establishment = Establishment(
      DutyMap(documents), asked: Day(year: year, month: 12, day: 31), today: .today)
    var allocation = Allocator(establishment, year: year).allocation(by: norms.isEmpty ? nil : Set(norms))
    guard !allocation.rows.isEmpty else { throw refusal(.withoutZones, language) }
    if !body.isEmpty {
      let names = allocation.rows.flatMap { [$0.body.id, $0.body.name] }
      if let name = body.first(where: { !names.contains($0) }) { throw refusal(.unknownBody(name, names), language) }
      allocation.rows.removeAll { !body.contains($0.body.id) && !body.contains($0.body.name) }
    }
    return allocation
  }

  private func refusal(_ message: Wording, _ language: Language) -> ExitStatus {
    printTrouble(message, language)
    return .unanswered
  }
}

extension Wording {
  fileprivate static let withoutNorms = Wording(
    zh: "没有规范：名录应以 norms 指明规范，规范应在最近的 templates 文件夹或一同给出",
    en:
      "there are no norms: expected a register that names some (norms=), and them in the nearest folder named templates or beside it"
  )
  fileprivate static let withoutZones = Wording(
    zh: "这一年没有可以配置的开发区：名录应以 norms 指明规范，并有开发区",
    en: "there is no zone to allocate to in that year: expected a register that names norms and has zones")

  fileprivate static func unknownNorms(_ name: String, _ known: [String]) -> Wording {
    let hint = didYouMean(name, among: known)
    return Wording(zh: "没有规范\(quoted(name).zh)\(hint.zh)", en: "there are no norms \(quoted(name).en)\(hint.en)")
  }

  fileprivate static func unknownBody(_ name: String, _ known: [String]) -> Wording {
    let hint = didYouMean(name, among: known)
    return Wording(
      zh: "没有可以配置的机构\(quoted(name).zh)\(hint.zh)", en: "there is no body \(quoted(name).en) to allocate to\(hint.en)")
  }
}
