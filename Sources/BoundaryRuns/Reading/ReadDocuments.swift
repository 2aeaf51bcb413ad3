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

  /// Which of the documents that were given each file of the set is.
  private var order: [Int] = []

  /// Nothing is read yet.
  ///
  /// - Parameter earlier: The documents of the other side of a comparison.
  init(_ input: InputFiles, after earlier: DocumentSet? = nil) {
    self.input = input
    set = earlier.map { DocumentSet(after: $0) } ?? DocumentSet()
  }

  /// Reads the files and folders that are named, and what they refer to.
  package init(_ paths: [String], _ progress: RunProgress) {
    self.init(InputFiles(paths: paths))
    readNamed { progress(.readingDocuments, $0, $1) }
    readContext(for: paths)
  }

  mutating func readNamed(_ tell: (_ done: Int, _ total: Int) -> Void) {
    let order = input.sources.inOrderOfHeads
    for (number, place) in order.enumerated() {
      tell(number, order.count)
      set.readDocument(input.sources[place])
    }
    self.order = order
    files = input.sources.map(\.path)
  }

  /// - Parameter paths: Where templates and registers that documents refer to are looked for.
  mutating func readContext(for paths: [String]) {
    let told = Set(input.troubles.map(\.path))
    passedOver = ContextFiles(addedTo: &set, for: paths, keepsBytes: input.keepsBytes).troubles
      .filter { !told.contains($0.path) }
  }

  /// Where a file stands among those that were given; what was read beside them stands after them.
  func place(of file: RowID<SourceFile>) -> Int {
    let number = Int(file.index) - set.documents.files.ids.startIndex
    return order.indices.contains(number) ? order[number] : number
  }

  /// Adds a file that is no document and that findings may be about all the same.
  mutating func add(file path: String) -> RowID<SourceFile> { set.add(file: path) }
}

extension Wording {
  static let readingDocuments = Wording(zh: "正在读取文件", en: "reading files")
}
