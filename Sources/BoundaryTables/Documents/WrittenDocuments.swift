import BoundaryModel
import BoundaryXML
import TableReading

extension TableImport {
  /// A document that was written, and the name of its file.
  package struct Document: Sendable {
    package let name: String
    package let bytes: [UInt8]
  }

  /// What the tables state as documents in their one layout, each element with the cell that it is from.
  ///
  /// - Throws: `ImportFault.notWritten`, which is a fault of the program.
  package func documents() throws(ImportFault) -> [Document] {
    var documents: [Document] = []
    for (name, xml) in texts(keepsOrigins: true, givenText: register.text) {
      guard case .laidOut(let bytes, _)? = try? Source(bytes: Array(xml.text.utf8), name: name).laidOut() else {
        throw .notWritten(name)
      }
      documents.append(Document(name: name, bytes: bytes))
    }
    return documents
  }

  /// What the tables state as documents to be read at once, beside the register that is known; people are told the cells
  /// of the file, and no line of these.
  ///
  /// - Parameters:
  ///   - path: What the file is called.
  ///   - notes: Cells that stand in no element, which go after the end of the last document.
  /// - Returns: The documents, and the offset of the first of the notes in the last of them.
  func sources(path: String, namesake: String?, notes: [CellPlace?]) -> (sources: [Source], notesAt: Int) {
    let texts = texts(keepsOrigins: false, givenText: nil, namesake: namesake)
    let cells = Dictionary(grids.map { ($0.name, $0) }) { first, _ in first }
    var end = 0
    let sources = texts.enumerated().map { number, text in
      let xml = text.xml
      var origins = CellOrigins()
      for origin in xml.origins {
        let cell = TableCell(origin.place, in: cells[origin.place.table])
        if let attribute = origin.attribute {
          origins.add(cell, at: origin.offset, attribute: attribute)
        } else {
          origins.add(cell, at: origin.offset)
        }
      }
      let bytes = Array(xml.text.utf8)
      if number == texts.count - 1 {
        end = bytes.count
        for (number, place) in notes.enumerated() {
          guard let place = place ?? result.start else { continue }
          origins.add(TableCell(place, in: cells[place.table]), at: end + number)
        }
      }
      return Source(bytes: bytes, name: path, cells: origins)
    }
    return (sources, end)
  }

  /// Wrong totals that stand in the documents too, where a rule finds them.
  var statedTotals: Set<Told> {
    guard !result.duties.isEmpty else { return [] }
    let writer = DocumentWriter(
      result, file: name, id: "", issuer: issuer, areaIDs: register.areas, keepsOrigins: false)
    let places = Set(writer.totals.map(\.place))
    return Set(told.filter { if case .wrongTotal = $0.kind { $0.place.map(places.contains) ?? false } else { false } })
  }

  private func texts(keepsOrigins: Bool, givenText: String?, namesake: String? = nil) -> [(name: String, xml: XMLText)]
  {
    let base = namesake.map { $0.split(separator: "/").last.map(String.init) ?? $0 } ?? name
    let id = identifier(base.lastIndex(of: ".").map { String(base[..<$0]) } ?? base)
    if result.duties.isEmpty {
      let writer = LedgerWriter(result: result, file: name, id: id, keepsOrigins: keepsOrigins)
      return [("register.xml", writer.register)]
    }
    let writer = DocumentWriter(
      result, file: name, id: id, issuer: issuer, areaIDs: register.areas, keepsOrigins: keepsOrigins)
    return [
      ("register.xml", writer.register(given: givenText, knownAreas: Set(register.areas.keys))),
      ("template.xml", writer.template),
      ("list.xml", writer.list),
    ]
  }
}

extension TableCell {
  /// A cell of a grid with what is displayed in it.
  init(_ place: CellPlace, in grid: Grid?) {
    let text = grid?[row: place.row]?[place.column].map { onOneLine($0.text) } ?? ""
    self.init(place, text: text)
  }

  init(_ place: CellPlace, text: String = "") {
    switch place.table {
    case .sheet(let name):
      self.init(table: .sheet(name), row: place.row + 1, column: place.column + 1, text: text)
    case .table(let number):
      self.init(table: .table(number), row: place.row + 1, column: place.column + 1, text: text)
    case .lines:
      self.init(table: .lines, row: max(place.line, place.row + 1), column: place.column + 1, text: text)
    }
  }
}
