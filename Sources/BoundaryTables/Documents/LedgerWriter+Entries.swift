import BoundaryFindings
import BoundaryModel
import BoundaryXML

// The entries of a ledger, one for each row of its table.

extension LedgerWriter {
  /// Rows of one body are its entries: those with the same id, or with the same name in the same body above.
  static func joined(_ rows: [LedgerRow]) -> [(body: LedgerRow, entries: [LedgerEntry])] {
    var bodies: [(body: LedgerRow, entries: [LedgerEntry])] = []
    var places: [String: Int] = [:]
    for row in rows {
      let key = row.id.map { "#\($0)" } ?? "\(folded(row.name)) \(row.parent.map(folded) ?? "")"
      let entry = row.entry.day != nil && !row.entry.saysNothing ? [row.entry] : []
      // A name that stands twice without an approval is two bodies, as it was.
      if let place = places[key], !entry.isEmpty, !bodies[place].entries.isEmpty {
        bodies[place].entries += entry
        bodies[place].body.notes += row.notes.filter { !bodies[place].body.notes.contains($0) }
      } else {
        places[key] = bodies.count
        bodies.append((row, entry))
      }
    }
    return bodies
  }

  func write(_ entry: LedgerEntry, _ listedID: (String) -> String?, _ xml: inout XMLText) {
    let agencies = entry.agencyOf.compactMap(listedID)
    xml.element(
      "entry",
      [
        ("on", entry.day.map { "\($0)" }), ("document", entry.document),
        ("class", entry.bodyClass.map(norms.bodyClass)),
        ("level", entry.level), ("nature", entry.nature), ("stage", entry.stage),
        ("agency-of", agencies.isEmpty ? nil : agencies.joined(separator: " ")), ("ground", entry.ground),
      ]
    ) { xml in
      for count in entry.counts {
        xml.element(
          "count",
          [("of", norms.quantity(count.quantity)), ("approved", count.approved?.text), ("filled", count.filled?.text)])
      }
    }
  }
}

/// The ids that norms give to what tables call by name; a name that they do not have is its own id.
struct NormNames {
  private var classes: [String: String] = [:]
  private var functions: [String: String] = [:]
  private var quantities: [String: String] = [:]

  /// The register that names norms has their id.
  private(set) var id: String?

  init(_ source: Source?) throws(ImportFault) {
    guard let source else { return }
    var set = DocumentSet()
    set.read(source)
    if let trouble = set.unreadable.first { throw .badNorms(trouble.message) }
    if let finding = set.findings.first(where: { $0.rule == .syntax }) { throw .badNorms(finding.message) }
    let documents = set.documents
    guard let row = documents.normsDocuments.rows.first else {
      throw .badNorms(Wording(zh: "不是规范", en: "not norms"))
    }
    id = documents.text(row.id)
    for row in documents.classes.rows { classes[folded(documents.text(row.name))] = documents.text(row.id) }
    for row in documents.functions.rows { functions[folded(documents.text(row.name))] = documents.text(row.id) }
    for row in documents.quantities.rows { quantities[folded(documents.text(row.name))] = documents.text(row.id) }
  }

  func bodyClass(_ name: String) -> String { classes[folded(name)] ?? Self.id(name) }
  func function(_ name: String) -> String { functions[folded(name)] ?? Self.id(name) }

  /// Posts by themselves are 编制.
  func quantity(_ name: String) -> String {
    quantities[folded(name)]
      ?? (["", "编制", "编制数", "人数", "数", "posts", "staff"].contains(name) ? "posts" : Self.id(name))
  }

  /// An id has no spaces.
  private static func id(_ name: String) -> String { name.split(separator: " ").joined(separator: "-") }
}
