/// Reads the tables of a text document (ECMA-376, WordprocessingML), and the paragraphs between them.
struct WordReader {
  private var archive: ZIPArchive
  private let limits: TableLimits

  init(_ archive: ZIPArchive, _ limits: TableLimits) {
    self.archive = archive
    self.limits = limits
  }

  mutating func read() throws(TableFault) -> (grids: [Grid], paragraphs: [TableParagraph]) {
    let package = try Relationships(of: "", in: &archive)
    guard let path = package.target(ofType: "officeDocument"), let bytes = try archive.part(path) else {
      throw .missingPart(name: "word/document.xml")
    }
    var body = WordBody(limits)
    try body.read(bytes, part: path)
    return body.finished()
  }
}

/// The body of a text document.
struct WordBody: PartHandler {
  enum Name: String {
    case tbl, tr, tc, p, t, tab, br, cr, gridSpan, vMerge, gridBefore, del, ins, delText, vanish, hidden
    case noBreakHyphen
    case rPr = "rPr"
    case r
    case fallback = "Fallback"
  }

  private var done: [Int: Grid] = [:]
  private var tableCount = 0
  private var open: [WordTable] = []
  private var paragraphs: [TableParagraph] = []
  private var paragraph = ""
  private var isText = false
  private var isDeletedText = false
  private var inserted = 0
  private var fallbacks = 0
  private var isRunHidden = false
  private var isRunProperties = false
  private var room: Int
  private let limits: TableLimits

  init(_ limits: TableLimits) {
    self.limits = limits
    room = limits.cells
  }

  func finished() -> (grids: [Grid], paragraphs: [TableParagraph]) {
    (done.sorted { $0.key < $1.key }.map(\.value), paragraphs)
  }

  static func knows(namespace: String) -> Bool {
    OfficeNamespaces.word.contains(namespace) || namespace == OfficeNamespaces.compatibility
  }

  mutating func start(_ name: Name, _ attributes: PartAttributes) throws(TableFault) {
    switch name {
    // What stands in a fallback stands in the choice before it too.
    case .fallback: fallbacks += 1
    case _ where fallbacks > 0: break
    case .tbl:
      tableCount += 1
      if !open.isEmpty { open[open.count - 1].note(.nestedTable(tableCount)) }
      open.append(WordTable(number: tableCount))
    case .tr: modify { $0.startRow() }
    case .tc: modify { $0.startCell() }
    case .gridBefore: modify { $0.skip(attributes.number("val") ?? 0) }
    case .gridSpan: modify { $0.span(attributes.number("val") ?? 1) }
    case .vMerge: modify { $0.continuesAbove = attributes["val"].map { $0 == "continue" } ?? true }
    case .hidden: modify { $0.hideRow() }
    case .p: if open.isEmpty { paragraph = "" } else { modify { $0.startParagraph() } }
    case .t: isText = true
    case .delText: isDeletedText = true
    case .ins: inserted += 1
    case .r: isRunHidden = false
    case .rPr: isRunProperties = true
    case .vanish: if isRunProperties { isRunHidden = attributes.isOn("val", whenMissing: true) }
    case .tab: try add(" ")
    case .br, .cr: try add("\n")
    case .noBreakHyphen: try add("-")
    case .del: break
    }
  }

  mutating func end(_ name: Name) throws(TableFault) {
    switch name {
    case .fallback: fallbacks -= 1
    case _ where fallbacks > 0: break
    case .tbl: if let table = open.popLast() { done[table.number] = table.finished() }
    case .tr: modify { $0.endRow() }
    case .tc: try endCell()
    case .p: endParagraph()
    case .t: isText = false
    case .delText: isDeletedText = false
    case .ins: inserted -= 1
    case .rPr: isRunProperties = false
    case .r: isRunHidden = false
    case .tab, .br, .cr, .noBreakHyphen, .gridSpan, .vMerge, .gridBefore, .del, .vanish, .hidden: break
    }
  }

  mutating func text(_ bytes: ArraySlice<UInt8>) throws(TableFault) {
    guard fallbacks == 0, isText || isDeletedText else { return }
    let text = String(decoding: bytes, as: UTF8.self)
    if isDeletedText { return modify { $0.note(.deletedText(displayed(text))) } }
    if inserted > 0 { modify { $0.note(.insertedText(displayed(text))) } }
    if isRunHidden { modify { $0.note(.hiddenText(displayed(text))) } }
    try add(text)
  }

  private mutating func add(_ text: String) throws(TableFault) {
    if open.isEmpty {
      paragraph += text
    } else {
      modify { $0.add(text) }
    }
    guard paragraph.utf8.count <= limits.text, (open.last?.textLength ?? 0) <= limits.text else {
      throw .limit(.text, maximum: limits.text, part: nil)
    }
  }

  private mutating func endParagraph() {
    let text = displayed(paragraph)
    if open.isEmpty, !text.isEmpty { paragraphs.append(TableParagraph(text: text, tablesBefore: tableCount)) }
    paragraph = ""
  }

  private mutating func endCell() throws(TableFault) {
    modify { $0.endCell() }
    room -= 1
    guard room >= 0 else { throw .limit(.cells, maximum: limits.cells, part: nil) }
    if let width = open.last?.width, width > limits.columns {
      throw .limit(.columns, maximum: limits.columns, part: nil)
    }
  }

  private mutating func modify(_ change: (inout WordTable) -> Void) {
    if !open.isEmpty { change(&open[open.count - 1]) }
  }
}
