package import BoundaryXML

/// The forms in which documents come. This is the one place that knows them: whatever reads documents asks here how.
package enum DocumentForm: CaseIterable, Sendable {
  /// As `templates/dutymap.rng` has it.
  case xml
  /// An office file, or comma-separated values, which a mapping makes documents of.
  case table

  /// How the files are named that a folder is searched for, without the dot.
  var endings: [String] {
    switch self {
    case .xml: ["xml"]
    case .table: ["xlsx", "xlsm", "docx", "ods", "csv", "tsv", "xls", "doc", "et", "wps"]
    }
  }

  /// Whether a folder that is searched for documents is searched for a file of this name.
  static func isNamedAsDocument(_ name: String, in forms: [DocumentForm] = allCases) -> Bool {
    forms.contains { $0.isEnding(of: name) }
  }

  private func isEnding(of name: String) -> Bool {
    let name = name.lowercased()
    return endings.contains { name.hasSuffix("." + $0) }
  }

  /// The form of a document, by its name, else by its bytes; whatever is nothing else is taken for XML, whose reader
  /// tells what is wrong.
  package init(of source: Source) {
    if let named = Self.allCases.first(where: { $0.isEnding(of: source.path) }) {
      self = named
      return
    }
    let head = source.head ?? []
    self = Self.marks.contains { head.starts(with: $0) } ? .table : .xml
  }

  /// What office files begin with: archives, compound files, and those that hold no tables and have to be told apart.
  private static let marks: [[UInt8]] = [[0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0], Array("%PDF".utf8)]
}
