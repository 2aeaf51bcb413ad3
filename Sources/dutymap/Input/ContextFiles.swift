import BoundaryModel
import BoundaryXML
import FoundationEssentials

/// Documents that lists refer to and nobody named: the templates of the project and the registers
/// beside the lists. They are read so that a list can be checked by itself; nothing in them is told.
struct ContextFiles {
  /// - Parameter paths: The paths that the user gave.
  static func add(to set: inout DocumentSet, for paths: [String]) {
    let folders = paths.map(folder)
    var seen = Set(set.documents.files.rows.map { absolute($0.path) })
    if set.lacksTemplates {
      for folder in folders.compactMap({ nearest("templates", isFolder: true, from: $0) }) {
        read(folder, .template, into: &set, &seen)
      }
    }
    if set.lacksRegister {
      for folder in folders { read(folder, .register, into: &set, &seen) }
    }
  }

  private static func read(
    _ folder: String, _ kind: DocumentKind, into set: inout DocumentSet, _ seen: inout Set<String>
  ) {
    for path in xmlFiles(in: folder).files where !seen.contains(absolute(path)) {
      let source = Source(path: path, name: shown(path))
      guard DocumentKind(of: source) == kind else { continue }
      seen.insert(absolute(path))
      set.read(source, isContext: true)
    }
  }
}
