/// The comments of a sheet: what was there stays, what is added stands beside it.
struct SheetComments {
  private let sheet: String
  private let relationsPath: String
  private var relations: [UInt8]?
  private let commentsPath: String
  private let isNew: Bool
  private let drawingPath: String
  private let hasDrawing: Bool
  /// Parts that are written or written anew.
  private(set) var changed: [String: [UInt8]] = [:]
  /// The types of new parts.
  private(set) var types: [(part: String, type: String)] = []

  /// - Parameter number: That of the sheet, for the names of new parts.
  init(of sheet: String, number: Int, in archive: inout ZIPArchive) throws(TableFault) {
    self.sheet = sheet
    let steps = sheet.split(separator: "/").map(String.init)
    relationsPath = (steps.dropLast() + ["_rels", "\(steps.last ?? "").rels"]).joined(separator: "/")
    relations = try archive.part(relationsPath)
    let known = try Relationships(of: sheet, in: &archive)
    let comments = known.target(ofType: "comments")
    let drawing = known.target(ofType: "vmlDrawing")
    isNew = comments == nil
    hasDrawing = drawing != nil
    commentsPath = comments ?? "xl/dutymapComments\(number).xml"
    drawingPath = drawing ?? "xl/drawings/dutymapComments\(number).vml"
  }

  /// Adds a comment to each marked cell.
  mutating func add(
    _ marks: [MarkedWorkbook.Mark], author: String, to sheet: inout SheetMarker, in archive: inout ZIPArchive
  ) throws(TableFault) {
    let texts = Dictionary(grouping: marks) { SheetMarker.name($0.row, $0.column) }
      .mapValues { $0.map(\.text).joined(separator: "\n") }
    let order = marks.map { ($0.row, $0.column) }.sorted { $0 < $1 }.map { SheetMarker.name($0.0, $0.1) }
    var seen: Set<String> = []
    let cells = order.filter { seen.insert($0).inserted }
    let old = isNew ? nil : try archive.part(commentsPath)
    // Comments that cannot be read are left alone: the colours and the column say the same.
    guard var editor = PartEditor(old ?? Array(Self.empty.utf8)),
      let list = editor.child("commentList", of: editor.root),
      let authors = editor.child("authors", of: editor.root)
    else { return }
    let prefix = editor.prefix(of: list)
    let number = editor.children(of: authors).count
    editor.append("<\(prefix)author>\(PartEditor.escaped(author))</\(prefix)author>", to: authors)
    let there = Dictionary(
      editor.children(of: list, named: "comment").compactMap { comment in
        editor["ref", of: comment].map { ($0, comment) }
      }
    ) { first, _ in first }
    var fresh: [String] = []
    for cell in cells {
      let run = "<\(prefix)r><\(prefix)t xml:space=\"preserve\">"
      let text = PartEditor.escaped(texts[cell] ?? "")
      if let comment = there[cell] {
        if let content = editor.child("text", of: comment) {
          editor.append("\(run)\n\(text)</\(prefix)t></\(prefix)r>", to: content)
        }
        continue
      }
      fresh.append(cell)
      editor.append(
        "<\(prefix)comment ref=\"\(cell)\" authorId=\"\(number)\"><\(prefix)text>\(run)\(text)</\(prefix)t></\(prefix)r>"
          + "</\(prefix)text></\(prefix)comment>", to: list)
    }
    changed[commentsPath] = editor.bytes
    let shapes = fresh.compactMap { CellReference($0.utf8) }.map(Self.shape)
    try draw(shapes.joined(), &sheet, &archive)
  }

  // MARK: Shapes

  private mutating func draw(_ shapes: String, _ sheet: inout SheetMarker, _ archive: inout ZIPArchive)
    throws(TableFault)
  {
    if hasDrawing {
      if let old = try archive.part(drawingPath), let close = old.lastRange(of: Array("</xml>".utf8)) {
        changed[drawingPath] = old[..<close.lowerBound] + Array(shapes.utf8) + old[close.lowerBound...]
      }
    } else {
      changed[drawingPath] = Array("\(Self.drawingHead)\(shapes)</xml>".utf8)
      types.append((drawingPath, "application/vnd.openxmlformats-officedocument.vmlDrawing"))
      sheet.refer(toDrawing: "dutymapShapes")
      relate(id: "dutymapShapes", "vmlDrawing", drawingPath)
    }
    if isNew {
      types.append((commentsPath, "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"))
      relate(id: "dutymapComments", "comments", commentsPath)
    }
    changed[relationsPath] = relations
  }

  private mutating func relate(id: String, _ type: String, _ path: String) {
    let base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    let entry = "<Relationship Id=\"\(id)\" Type=\"\(base)\(type)\" Target=\"/\(path)\"/>"
    guard let old = relations, var editor = PartEditor(old) else {
      relations = Array(
        """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Relationships xmlns="\(OfficeNamespaces.relationships)">\(entry)</Relationships>
        """.utf8)
      return
    }
    editor.append(entry, to: editor.root)
    relations = editor.bytes
  }

  private static let empty = """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors></authors>\
    <commentList></commentList></comments>
    """

  private static let drawingHead = """
    <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" \
    xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="dutymapNote" coordsize="21600,21600" o:spt="202" \
    path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/>\
    </v:shapetype>
    """

  /// A note beside its cell, shown when the cell is pointed at.
  private static func shape(_ cell: CellReference) -> String {
    let (column, row) = (cell.column, cell.row)
    return """
      <v:shape type="#dutymapNote" style="position:absolute;width:240pt;height:90pt;visibility:hidden" \
      xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" \
      xmlns:x="urn:schemas-microsoft-com:office:excel" fillcolor="#ffffe1" o:insetmode="auto">\
      <v:fill color2="#ffffe1"/><v:path o:connecttype="none"/><v:textbox/><x:ClientData ObjectType="Note">\
      <x:MoveWithCells/><x:SizeWithCells/><x:Anchor>\(column + 1), 15, \(max(0, row - 1)), 10, \(column + 5), 15, \
      \(row + 4), 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>\(row)</x:Row><x:Column>\(column)</x:Column>\
      </x:ClientData></v:shape>
      """
  }
}

extension [UInt8] {
  /// Where other bytes stand last.
  fileprivate func lastRange(of other: [UInt8]) -> Range<Int>? {
    guard !other.isEmpty, count >= other.count else { return nil }
    return stride(from: count - other.count, through: 0, by: -1).first {
      self[$0..<$0 + other.count].elementsEqual(other)
    }
    .map { $0..<$0 + other.count }
  }
}
