package import BoundaryFindings
import BoundaryModel
package import BoundaryXML

/// Documents that were read together, with those that they refer to.
package struct ReadDocuments: Sendable {
  package private(set) var set: DocumentSet
  /// The files that were asked for, by the names that people are told.
  package private(set) var files: [String] = []
  /// What could not be read.
  package var troubles: [Report.Trouble] { input.troubles + set.unreadable + passedOver }
  /// Whether everything that was asked for was read to its end.
  package var isWhole: Bool { troubles.isEmpty && set.undecided.isEmpty }
  let input: InputFiles
  /// What could not be looked at when templates and registers were looked for.
  private var passedOver: [Report.Trouble] = []

  /// Which of the documents that were given each file of the set is: a file of tables is several.
  private var places: [RowID<SourceFile>: Int] = [:]
  private let settings: ControlSettings
  /// How many files are known to be of which document.
  private var marked = 0

  /// Nothing is read yet.
  ///
  /// - Parameters:
  ///   - settings: Which configuration counts.
  ///   - earlier: The documents of the other side of a comparison.
  init(_ input: InputFiles, _ settings: ControlSettings = ControlSettings(), after earlier: DocumentSet? = nil) {
    self.input = input
    self.settings = settings
    set = earlier.map { DocumentSet(after: $0) } ?? DocumentSet()
  }

  /// Reads the files and folders that are named, and what they refer to.
  package init(_ paths: [String], _ progress: RunProgress) {
    self.init(InputFiles(paths: paths))
    readNamed { progress(.readingDocuments, $0, $1) }
    readTables(contextFor: paths) { progress(.readingTables, $0, $1) }
    readContext(for: paths)
  }

  mutating func readNamed(_ tell: (_ done: Int, _ total: Int) -> Void) {
    let order = input.sources.inOrderOfHeads.filter { input.forms[$0] == .xml }
    for (number, place) in order.enumerated() {
      tell(number, order.count)
      set.read(input.sources[place])
      mark(place)
    }
    files = input.sources.map(\.path)
  }

  /// Reads the files of tables, whose bodies are matched to the registers that are there.
  ///
  /// - Parameter paths: Where registers are looked for if none was given.
  mutating func readTables(contextFor paths: [String], _ tell: (_ done: Int, _ total: Int) -> Void) {
    let order = input.sources.inOrderOfHeads.filter { input.forms[$0] == .table }
    guard !order.isEmpty else { return }
    if set.documents.registers.count == 0 {
      _ = ContextFiles(addedTo: &set, for: paths, keepsBytes: input.keepsBytes, needsRegister: true)
    }
    skipMarked()
    let tables = NamedTables(
      MappingFiles(chosen: input.mapping, originals: input.originals, settings: settings), input.namesakes)
    var ignored: Set<String> = []
    for (number, place) in order.enumerated() {
      tell(number, order.count)
      if !tables.read(input.sources[place], into: &set) { ignored.insert(input.sources[place].path) }
      mark(place)
    }
    files.removeAll { ignored.contains($0) }
  }

  /// The files that were added last are of the document at a place.
  private mutating func skipMarked() { marked = set.documents.files.count }

  private mutating func mark(_ place: Int) {
    for file in set.documents.files.ids.suffix(set.documents.files.count - marked) { places[file] = place }
    skipMarked()
  }

  /// - Parameter paths: Where templates and registers that documents refer to are looked for.
  mutating func readContext(for paths: [String]) {
    let told = Set(input.troubles.map(\.path))
    passedOver = ContextFiles(addedTo: &set, for: paths, keepsBytes: input.keepsBytes).troubles
      .filter { !told.contains($0.path) }
  }

  /// Where a file stands among those that were given; what was read beside them stands after them.
  func place(of file: RowID<SourceFile>) -> Int {
    places[file] ?? input.sources.count + Int(file.index) - set.documents.files.ids.startIndex
  }

  /// Adds a file that is no document and that findings may be about all the same.
  mutating func add(file path: String) -> RowID<SourceFile> { set.add(file: path) }
}

extension Wording {
  static let readingDocuments = Wording(zh: "正在读取文件", en: "reading files")
  static let readingTables = Wording(zh: "正在读取表格", en: "reading tables")
}
