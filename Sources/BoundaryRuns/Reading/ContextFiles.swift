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
    let models = folders.compactMap { nearest("templates", isFolder: true, from: $0) }
    if set.lacksTemplates {
      for folder in models { read(folder, .template, keepsBytes, into: &set, &seen) }
    }
    if set.lacksRegister {
      for folder in folders { read(folder, .register, keepsBytes, into: &set, &seen) }
    }
    if set.lacksNorms {
      for folder in models { read(folder, .norms, keepsBytes, into: &set, &seen) }
    }
    // Who keeps no folder of templates has the norms beside the register.
    if set.lacksNorms {
      for folder in folders { read(folder, .norms, keepsBytes, into: &set, &seen) }
    }
  }

  private static func read(
    _ folder: String, _ kind: DocumentKind, _ keepsBytes: Bool, into set: inout DocumentSet, _ seen: inout Set<String>
  ) {
    for path in xmlFiles(in: folder).files where !seen.contains(absolute(path)) {
      let file = Source(path: path, name: shown(path))
      let source = keepsBytes ? file.loaded : file
      guard DocumentKind(of: source) == kind else { continue }
      seen.insert(absolute(path))
      set.readDocument(source, isContext: true)
    }
  }
}
