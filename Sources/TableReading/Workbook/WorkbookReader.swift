/// Reads the sheets of a workbook (ECMA-376, SpreadsheetML, transitional and strict).
struct WorkbookReader {
  private var archive: ZIPArchive
  private let limits: TableLimits

  init(_ archive: ZIPArchive, _ limits: TableLimits) {
    self.archive = archive
    self.limits = limits
  }

  /// The sheets in the order of their tabs.
  mutating func read() throws(TableFault) -> [Grid] {
    let package = try Relationships(of: "", in: &archive)
    guard let path = package.target(ofType: "officeDocument") else { throw .missingPart(name: "xl/workbook.xml") }
    var workbook = WorkbookPart()
    try workbook.read(try part(path), part: path)
    let relations = try Relationships(of: path, in: &archive)
    var strings = SharedStrings(limits)
    if let path = relations.target(ofType: "sharedStrings"), let bytes = try archive.part(path) {
      try strings.read(bytes, part: path)
    }
    var styles = CellStyles()
    if let path = relations.target(ofType: "styles"), let bytes = try archive.part(path) {
      try styles.read(bytes, part: path)
    }
    let formats = styles.formats(usesDatesOf1904: workbook.usesDatesOf1904)
    var grids: [Grid] = []
    var room = limits.cells
    for sheet in workbook.sheets {
      // Charts and macros have tabs too, and no cells.
      guard let path = relations[sheet.relation], relations.isSheet(sheet.relation) else { continue }
      var reader = SheetReader(sheet.name, isHidden: sheet.isHidden, strings.texts, formats, limits, room: room)
      try reader.read(try part(path), part: path)
      room = reader.room
      grids.append(reader.finished())
    }
    return grids
  }

  private mutating func part(_ name: String) throws(TableFault) -> [UInt8] {
    guard let bytes = try archive.part(name) else { throw .missingPart(name: name) }
    return bytes
  }
}

/// The part that lists the sheets.
private struct WorkbookPart: PartHandler {
  enum Name: String { case workbookPr, sheet }

  private(set) var sheets: [(name: String, relation: String, isHidden: Bool)] = []
  private(set) var usesDatesOf1904 = false

  static func knows(namespace: String) -> Bool { OfficeNamespaces.spreadsheet.contains(namespace) }

  mutating func start(_ name: Name, _ attributes: PartAttributes) {
    switch name {
    case .workbookPr: usesDatesOf1904 = attributes.isOn("date1904")
    case .sheet:
      let state = attributes["state"]
      sheets.append((attributes["name"] ?? "", attributes["id"] ?? "", state == "hidden" || state == "veryHidden"))
    }
  }

  mutating func end(_ name: Name) {}
  mutating func text(_ bytes: ArraySlice<UInt8>) {}
}

/// The namespaces of office files, of the transitional and the strict kind.
enum OfficeNamespaces {
  static let spreadsheet: Set = [
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main",
  ]
  static let word: Set = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main",
  ]
  static let compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006"
  static let relationships = "http://schemas.openxmlformats.org/package/2006/relationships"
}
