import BoundaryFindings
import BoundaryModel
import BoundaryXML

/// The register that names are matched to.
struct KnownRegister {
  private(set) var documents = Documents()
  /// Its text in the canonical layout; nil where none was given.
  private(set) var text: String?
  /// The ids of its areas by their names.
  private(set) var areas: [String: String] = [:]
  /// The registers that count; nil for all.
  private(set) var files: Set<RowID<SourceFile>>?
  /// Whether there is one at all.
  var isGiven: Bool { documents.registers.count > 0 }

  init(_ source: Source?) throws(ImportFault) {
    guard let source else {
      self.init(Documents())
      return
    }
    var set = DocumentSet()
    set.read(source)
    if let trouble = set.unreadable.first { throw .badRegister(trouble.message) }
    if let finding = set.findings.first(where: { $0.rule == .syntax }) { throw .badRegister(finding.message) }
    guard set.documents.registers.count > 0, case .laidOut(let bytes, _)? = try? source.laidOut() else {
      throw .badRegister(Wording(zh: "不是机构名录", en: "not a register"))
    }
    self.init(set.documents)
    text = String(decoding: bytes, as: UTF8.self)
  }

  /// What the registers among documents that were read say: those in the folder of a file or above it, or else all.
  init(_ documents: Documents, near path: String? = nil) {
    self.documents = documents
    files = path.flatMap { Self.nearest(to: $0, documents) }
    for area in documents.areas.rows where files?.contains(area.place.file) ?? true {
      areas[documents.text(area.name)] = documents.text(area.id)
    }
  }

  /// The registers in the nearest folder that has any, so that the bodies of another county are not taken for one's own.
  private static func nearest(to path: String, _ documents: Documents) -> Set<RowID<SourceFile>>? {
    let folder = folder(of: path)
    var found: (depth: Int, files: Set<RowID<SourceFile>>) = (-1, [])
    for register in documents.registers.rows {
      let file = register.place.file
      let steps = Self.folder(of: documents.files[file].path)
      guard folder.starts(with: steps) else { continue }
      if steps.count > found.depth { found = (steps.count, []) }
      if steps.count == found.depth { found.files.insert(file) }
    }
    return found.files.isEmpty ? nil : found.files
  }

  private static func folder(of path: String) -> [Substring] {
    path.split(separator: "/").filter { $0 != "." }.dropLast()
  }
}
