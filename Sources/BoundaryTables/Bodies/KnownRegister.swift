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

  /// What the registers among documents that were read say.
  init(_ documents: Documents) {
    self.documents = documents
    for area in documents.areas.rows { areas[documents.text(area.name)] = documents.text(area.id) }
  }
}
