import BoundaryModel
import BoundaryXML
import FoundationEssentials

/// Documents that lists refer to and nobody named: the templates of the project and the registers
/// beside the lists. They are read so that a list can be checked by itself; nothing in them is told.
struct ContextFiles {
  /// - Parameters:
  ///   - paths: The paths that the user gave.
  ///   - keepsBytes: Whether the bytes of each document stay in memory, so that its file is opened once.
  static func add(to set: inout DocumentSet, for paths: [String], keepsBytes: Bool = false) {
    let folders = paths.map(folder)
    var seen = Set(set.documents.files.rows.map { absolute($0.path) })
    if set.lacksTemplates {
      for folder in folders.compactMap({ nearest("templates", isFolder: true, from: $0) }) {
        read(folder, .template, keepsBytes, into: &set, &seen)
      }
    }
    if set.lacksRegister {
      for folder in folders { read(folder, .register, keepsBytes, into: &set, &seen) }
    }
  }

  private static func read(
    _ folder: String, _ kind: DocumentKind, _ keepsBytes: Bool, into set: inout DocumentSet, _ seen: inout Set<String>
  ) {
    let sources = xmlFiles(in: folder).files.filter { !seen.contains(absolute($0)) }.compactMap { path -> Source? in
      let file = Source(path: path, name: shown(path))
      let source = keepsBytes ? file.loaded : file
      guard DocumentKind(of: source) == kind else { return nil }
      seen.insert(absolute(path))
      return source
    }
    for place in sources.inOrderOfHeads { set.readDocument(sources[place], isContext: true) }
  }
}
