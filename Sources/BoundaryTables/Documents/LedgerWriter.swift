import BoundaryFindings
import BoundaryModel
import TableReading

/// Writes the bodies of a ledger as a register.
struct LedgerWriter {
  let result: ImportedTables
  let file: String
  let id: String
  /// Whether each body says which cell it is from.
  let keepsOrigins: Bool

  var register: XMLText {
    var xml = XMLText()
    var directory = result.directory
    var ids: [Int: String] = [:]
    var byName: [String: String] = [:]
    for (number, row) in result.ledger.enumerated() {
      let known = directory.find(row.name).map { directory[$0] }
      let isTaken = known.map { ids.values.contains($0.id) } ?? false
      let id = isTaken ? directory.unusedID(row.name) : known?.id ?? directory.unusedID(row.name)
      if known == nil || isTaken {
        directory.list(
          BodyDirectory.Entry(
            id: id, name: row.name, kind: BodyDirectory.kind(of: row.name), aliases: row.aliases, isProposed: true))
      }
      ids[number] = id
      byName[folded(row.name)] = id
    }
    let listed = Set(ids.values)
    xml.element("register", [("xmlns", "urn:dutymap:1"), ("id", id)], from: result.start) { xml in
      if let title = result.title { xml.element("title", text: title) }
      for (number, row) in result.ledger.enumerated() {
        let parent = row.parent.flatMap { byName[folded($0)] ?? directory.find($0).map { directory[$0].id } }
        let known = parent.flatMap { listed.contains($0) ? $0 : nil }
        let successor = row.successor.flatMap { byName[folded($0)] ?? directory.find($0).map { directory[$0].id } }
          .flatMap { listed.contains($0) ? $0 : nil }
        xml.element(
          "body",
          [
            ("id", ids[number]), ("kind", kind(of: row).rawValue), ("name", row.name),
            ("parent", known == ids[number] ? nil : known),
            ("established", row.established.map { "\($0)" }), ("abolished", row.abolished.map { "\($0)" }),
            ("successor", successor),
          ], from: row.place
        ) { xml in
          for alias in row.aliases + row.former { xml.element("alias", text: alias) }
          // A body that stands outside the ledger cannot be referred to in it.
          if let parent = row.parent, known == nil { xml.element("note", text: parent) }
          if let text = row.successor, successor == nil { xml.element("note", text: text) }
          for note in row.notes { xml.element("note", text: note) }
          guard keepsOrigins else { return }
          let place = wording(of: row.place)
          xml.element("source", text: "\(file) \(row.name.contains(where: isWide) ? place.zh : place.en)")
        }
      }
      for note in result.notes { xml.element("note", text: note) }
    }
    return xml
  }

  private func kind(of row: LedgerRow) -> Body.Kind { BodyDirectory.kind(of: row.name) }
}
