import BoundaryXML

/// The forms in which documents come. This is the one place that knows them: whatever reads documents asks here how.
enum DocumentForm: CaseIterable {
  /// As `templates/dutymap.rng` has it.
  case xml

  /// How the files are named that a folder is searched for, without the dot.
  var endings: [String] {
    switch self {
    case .xml: ["xml"]
    }
  }

  /// Whether a folder that is searched for documents is searched for a file of this name.
  static func isNamedAsDocument(_ name: String) -> Bool {
    let name = name.lowercased()
    return allCases.contains { $0.endings.contains { name.hasSuffix("." + $0) } }
  }

  /// The form of a document, by its bytes; whatever is nothing else is taken for XML, whose reader tells what is wrong.
  init(of source: Source) {
    self = .xml
  }

  /// Reads a document into the tables, and tells what is wrong with it.
  func read(_ source: Source, isContext: Bool, into set: inout DocumentSet) {
    switch self {
    case .xml: set.read(source, isContext: isContext)
    }
  }
}

extension DocumentSet {
  /// Reads a document in whatever form it comes.
  mutating func readDocument(_ source: Source, isContext: Bool = false) {
    DocumentForm(of: source).read(source, isContext: isContext, into: &self)
  }
}
