import BoundaryFindings
import BoundaryModel
import BoundaryXML
import FoundationEssentials

/// Documents that lists refer to and nobody named: the templates of the project and the registers
/// beside the lists. They are read so that a list can be checked by itself; nothing in them is told.
struct ContextFiles {
  /// What could not be looked at where something is still lacking: it could be just that.
  private(set) var troubles: [Report.Trouble] = []
  private let keepsBytes: Bool
  private var seen: Set<String>

  /// - Parameters:
  ///   - paths: The paths that the user gave.
  ///   - keepsBytes: Whether the bytes of each document stay in memory, so that its file is opened once.
  ///   - needsRegister: Whether a register is wanted though nothing refers to one yet.
  init(
    addedTo set: inout DocumentSet, for paths: [String], keepsBytes: Bool = false, needsRegister: Bool = false
  ) {
    self.keepsBytes = keepsBytes
    seen = Set(set.documents.files.rows.map { absolute($0.path) })
    let folders = paths.map(folder)
    let models = folders.compactMap { nearest("templates", isFolder: true, from: $0) }
    if set.lacksTemplates {
      let passedOver = models.flatMap { read($0, .template, into: &set) }
      if set.lacksTemplates { troubles += passedOver }
    }
    if set.lacksRegister || needsRegister {
      let passedOver = folders.flatMap { read($0, .register, into: &set) }
      if set.lacksRegister || needsRegister { troubles += passedOver }
    }
    // Who keeps no folder of templates has the norms beside the register.
    if set.lacksNorms {
      let passedOver = models.flatMap { read($0, .norms, into: &set) }
      let beside = set.lacksNorms ? folders.flatMap { read($0, .norms, into: &set) } : []
      if set.lacksNorms { troubles += passedOver + beside }
    }
  }

  /// - Returns: What in the folder could not be looked at.
  private mutating func read(_ folder: String, _ kind: DocumentKind, into set: inout DocumentSet) -> [Report.Trouble] {
    let listing = FolderListing(folder, Confinement(around: folder), [.xml])
    var sources: [Source] = []
    for path in listing.files where !seen.contains(absolute(path)) {
      let file = Source(path: path, name: shown(path))
      let source = keepsBytes ? file.loaded : file
      guard DocumentKind(of: source) == kind else { continue }
      seen.insert(absolute(path))
      sources.append(source)
    }
    for place in sources.inOrderOfHeads { set.read(sources[place], isContext: true) }
    return listing.troubles
  }
}
