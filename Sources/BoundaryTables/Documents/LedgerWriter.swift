import BoundaryFindings
import BoundaryModel
import TableReading

/// Writes the bodies of a ledger as a register.
struct LedgerWriter {
  let result: ImportedTables
  let file: String
  let id: String
  let norms: NormNames

  var register: String {
    var xml = XMLText()
    var directory = result.directory
    var ids: [Int: String] = [:]
    var byName: [String: String] = [:]
    let ledger = Self.joined(result.ledger)
    for (number, row) in ledger.map(\.body).enumerated() {
      let known = directory.find(row.name).map { directory[$0] }
      let isTaken = known.map { ids.values.contains($0.id) } ?? false
      let own = row.id.flatMap { id in ids.values.contains(id) ? nil : id }
      let id = own ?? (isTaken ? directory.unusedID(row.name) : known?.id ?? directory.unusedID(row.name))
      if known == nil || isTaken {
        directory.list(
          BodyDirectory.Entry(
            id: id, name: row.name, kind: BodyDirectory.kind(of: row.name), aliases: row.aliases, isProposed: true))
      }
      ids[number] = id
      byName[folded(row.name)] = id
    }
    let listed = Set(ids.values)
    xml.element("register", [("xmlns", "urn:dutymap:1"), ("id", id), ("norms", norms.id)]) { xml in
      if let title = result.title { xml.element("title", text: title) }
      for (number, (row, entries)) in ledger.enumerated() {
        let parent = row.parent.flatMap { byName[folded($0)] ?? directory.find($0).map { directory[$0].id } }
        let known = parent.flatMap { listed.contains($0) ? $0 : nil }
        let successor = row.successor.flatMap { byName[folded($0)] ?? directory.find($0).map { directory[$0].id } }
          .flatMap { listed.contains($0) ? $0 : nil }
        func listedID(_ name: String) -> String? { byName[folded(name)].flatMap { listed.contains($0) ? $0 : nil } }
        let under = row.under.flatMap(listedID)
        xml.element(
          "body",
          [
            ("id", ids[number]), ("kind", kind(of: row).rawValue), ("name", row.name),
            ("parent", known == ids[number] ? nil : known), ("under", under),
            ("function", row.function.map(norms.function)),
            ("established", row.established.map { "\($0)" }), ("abolished", row.abolished.map { "\($0)" }),
            ("successor", successor),
          ]
        ) { xml in
          for alias in row.aliases + row.former { xml.element("alias", text: alias) }
          // A body that stands outside the ledger cannot be referred to in it.
          if let parent = row.parent, known == nil { xml.element("note", text: parent) }
          if let text = row.successor, successor == nil { xml.element("note", text: text) }
          if let text = row.under, under == nil { xml.element("note", text: text) }
          for entry in entries { write(entry, listedID, &xml) }
          for note in row.notes { xml.element("note", text: note) }
          let place = wording(of: row.place)
          xml.element("source", text: "\(file) \(row.name.contains(where: isWide) ? place.zh : place.en)")
        }
      }
      for note in result.notes { xml.element("note", text: note) }
    }
    return xml.text
  }

  /// As the column of kinds says, where it is one of those that are known; else as the name says.
  private func kind(of row: LedgerRow) -> Body.Kind {
    Body.Kind.allCases.first { kind in
      row.kind.map { [folded(kind.wording.zh), kind.wording.en, kind.rawValue].contains(folded($0)) } ?? false
    } ?? BodyDirectory.kind(of: row.name)
  }
}
