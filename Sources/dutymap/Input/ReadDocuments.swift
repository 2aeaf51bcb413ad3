import BoundaryFindings
import BoundaryModel
import BoundaryXML

/// Documents that were read together, with those that they refer to.
struct ReadDocuments {
  let set: DocumentSet
  /// The files that were asked for, by the names that people are told.
  let files: [String]
  /// What could not be read.
  let troubles: [Report.Trouble]
  /// Whether everything that was asked for was read to its end.
  var isWhole: Bool { troubles.isEmpty && set.undecided.isEmpty }

  /// - Parameter paths: Files and folders.
  init(_ paths: [String], _ progress: Progress) {
    self.init(InputFiles(paths: paths, standardInputName: "<stdin>"), contextFor: paths, progress)
  }

  /// - Parameters:
  ///   - input: The documents that were asked for.
  ///   - paths: Where templates and registers that they refer to are looked for.
  init(_ input: InputFiles, contextFor paths: [String], _ progress: Progress) {
    var set = DocumentSet()
    for (number, source) in input.sources.enumerated() {
      progress.tell(.readingFiles, number, of: input.sources.count)
      set.read(source)
    }
    files = set.documents.files.rows.map(\.path)
    ContextFiles.add(to: &set, for: paths)
    self.set = set
    troubles = input.troubles + set.unreadable
  }
}
