import BoundaryModel
import BoundaryXML
import FoundationEssentials

/// Documents that lists refer to and nobody named: the templates of the project and the registers
/// beside the lists. They are read so that a list can be checked by itself; nothing in them is told.
struct ContextFiles {
  /// - Parameter paths: The paths that the user gave.
  static func add(to set: inout DocumentSet, for paths: [String]) {
    let folders = paths.filter { $0 != "-" }.map(folder) + (paths.contains("-") ? ["."] : [])
    var seen = Set(set.documents.files.rows.map { absolute($0.path) })
    if set.lacksTemplates {
      for folder in folders.compactMap(templates) { read(folder, .template, into: &set, &seen) }
    }
    if set.lacksRegister {
      for folder in folders { read(folder, .register, into: &set, &seen) }
    }
  }

  private static func read(
    _ folder: String, _ kind: DocumentKind, into set: inout DocumentSet, _ seen: inout Set<String>
  ) {
    for path in xmlFiles(in: folder).files where !seen.contains(absolute(path)) {
      let source = Source(path: path)
      guard DocumentKind(of: source) == kind else { continue }
      seen.insert(absolute(path))
      set.read(source, isContext: true)
    }
  }

  /// The nearest folder `templates` beside a folder or above it, within its repository.
  private static func templates(from folder: String) -> String? {
    var url = URL(filePath: absolute(folder))
    while true {
      let candidate = url.appending(path: "templates").path
      var isFolder: Bool = false
      if FileManager.default.fileExists(atPath: candidate, isDirectory: &isFolder), isFolder { return candidate }
      let isRepository = FileManager.default.fileExists(atPath: url.appending(path: ".git").path)
      if isRepository || url.path == "/" { return nil }
      url = url.deletingLastPathComponent()
    }
  }

  private static func folder(of path: String) -> String {
    var isFolder: Bool = false
    _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    return isFolder ? path : URL(filePath: absolute(path)).deletingLastPathComponent().path
  }

  private static func absolute(_ path: String) -> String { URL(filePath: path).standardizedFileURL.path }
}
