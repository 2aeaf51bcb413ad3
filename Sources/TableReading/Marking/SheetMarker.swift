/// Colours cells of a sheet and puts a column of remarks behind its last.
struct SheetMarker {
  private(set) var editor: PartEditor
  private let data: PartEditor.Element
  private let rows: [Row]
  /// The column behind the last that holds something, from 0.
  private let free: Int
  private let prefix: String

  private struct Row {
    let number: Int
    let element: PartEditor.Element
    let cells: [Cell]
  }

  private struct Cell {
    let column: Int
    let element: PartEditor.Element
  }

  /// - Returns: nil for a part that holds no rows.
  init?(_ bytes: [UInt8]) {
    guard let editor = PartEditor(bytes), let data = editor.child("sheetData", of: editor.root) else { return nil }
    var rows: [Row] = []
    var number = -1
    for element in editor.children(of: data, named: "row") {
      number = editor.number("r", of: element).map { $0 - 1 } ?? number + 1
      var column = -1
      let cells = editor.children(of: element, named: "c").map { element in
        column = editor["r", of: element].flatMap { CellReference($0.utf8) }?.column ?? column + 1
        return Cell(column: column, element: element)
      }
      rows.append(Row(number: number, element: element, cells: cells))
    }
    // Empty cells that only have a style do not count, so that the remarks stand beside what is read.
    free =
      1
      + (rows.flatMap(\.cells).filter { !editor.children(of: $0.element).isEmpty }.map(\.column).max() ?? -1)
    prefix = editor.prefix(of: data)
    (self.editor, self.data, self.rows) = (editor, data, rows)
  }

  var bytes: [UInt8] { editor.bytes }

  mutating func mark(
    _ marks: [MarkedWorkbook.Mark], heading: String, headerRow: Int?, _ styles: inout StyleAdditions
  ) {
    let byRow = Dictionary(grouping: marks, by: \.row)
    let header = headerRow ?? byRow.keys.min().map { max(0, $0 - 1) }
    let known = Dictionary(rows.map { ($0.number, $0) }) { first, _ in first }
    for number in Set(byRow.keys).union(header.map { [$0] } ?? []).sorted() {
      var remarks = (byRow[number] ?? []).sorted { ($0.column, $1.level) < ($1.column, $0.level) }.map(\.text)
      if number == header { remarks.insert(heading, at: 0) }
      let remark = remarkCell(remarks.joined(separator: "\n"), row: number, &styles)
      let levels = Dictionary(grouping: byRow[number] ?? [], by: \.column).mapValues { $0.map(\.level).max() ?? .note }
      guard let row = known[number] else {
        insertRow(number, levels, remark, &styles)
        continue
      }
      edit(row, levels, remark, &styles)
    }
    widen()
    if let dimension = editor.child("dimension", of: editor.root), let reference = editor["ref", of: dimension] {
      let ends = reference.split(separator: ":").compactMap { CellReference($0.utf8) }
      if let first = ends.first, let last = ends.last {
        let row = max(last.row, byRow.keys.max() ?? 0)
        editor.set(
          "ref", to: "\(Self.name(first.row, first.column)):\(Self.name(row, max(last.column, free)))", of: dimension)
      }
    }
  }

  // MARK: Rows

  private mutating func edit(
    _ row: Row, _ levels: [Int: MarkedWorkbook.Mark.Level], _ remark: String, _ styles: inout StyleAdditions
  ) {
    for cell in row.cells {
      guard let level = levels[cell.column] else { continue }
      let style = styles.style(like: editor.number("s", of: cell.element) ?? 0, level)
      editor.set("s", to: "\(style)", of: cell.element)
    }
    let missing = levels.filter { level in !row.cells.contains { $0.column == level.key } && level.key != free }
    for (column, level) in missing.sorted(by: { $0.key < $1.key }) {
      let text = "<\(prefix)c r=\"\(Self.name(row.number, column))\" s=\"\(styles.style(like: 0, level))\"/>"
      if let next = row.cells.first(where: { $0.column > column }) {
        editor.insert(text, at: next.element.range.lowerBound)
      } else {
        editor.append(text, to: row.element)
      }
    }
    // The width that a row states would be too small now.
    editor.remove("spans", of: row.element)
    if let old = row.cells.first(where: { $0.column == free }) {
      editor.replace(old.element.range, by: remark)
    } else if let next = row.cells.first(where: { $0.column > free }) {
      editor.insert(remark, at: next.element.range.lowerBound)
    } else {
      editor.append(remark, to: row.element)
    }
  }

  private mutating func insertRow(
    _ number: Int, _ levels: [Int: MarkedWorkbook.Mark.Level], _ remark: String, _ styles: inout StyleAdditions
  ) {
    let cells = levels.sorted { $0.key < $1.key }.filter { $0.key < free }.map { column, level in
      "<\(prefix)c r=\"\(Self.name(number, column))\" s=\"\(styles.style(like: 0, level))\"/>"
    }
    let text = "<\(prefix)row r=\"\(number + 1)\">\(cells.joined())\(remark)</\(prefix)row>"
    if let next = rows.first(where: { $0.number > number }) {
      editor.insert(text, at: next.element.range.lowerBound)
    } else {
      editor.append(text, to: data)
    }
  }

  private func remarkCell(_ text: String, row: Int, _ styles: inout StyleAdditions) -> String {
    "<\(prefix)c r=\"\(Self.name(row, free))\" s=\"\(styles.remark())\" t=\"inlineStr\"><\(prefix)is>"
      + "<\(prefix)t xml:space=\"preserve\">\(PartEditor.escaped(text))</\(prefix)t></\(prefix)is></\(prefix)c>"
  }

  /// Makes room for the remarks, unless the sheet says how wide that column is.
  private mutating func widen() {
    let column = free + 1
    let text = "<\(prefix)col min=\"\(column)\" max=\"\(column)\" width=\"60\" customWidth=\"1\"/>"
    guard let columns = editor.child("cols", of: editor.root) else {
      return editor.insert("<\(prefix)cols>\(text)</\(prefix)cols>", at: data.range.lowerBound)
    }
    let ranges = editor.children(of: columns, named: "col")
    for range in ranges {
      guard let first = editor.number("min", of: range), let last = editor.number("max", of: range) else { return }
      if first > column { return editor.insert(text, at: range.range.lowerBound) }
      guard last >= column else { continue }
      // A range that goes on to the last column of all is cut.
      if first < column {
        editor.set("max", to: "\(column - 1)", of: range)
        return editor.insert(text, at: range.range.upperBound)
      }
      return editor.replace(range.range, by: text)
    }
    editor.append(text, to: columns)
  }

  static func name(_ row: Int, _ column: Int) -> String { CellPlace.letters(of: column) + "\(row + 1)" }

  /// Names the part with the shapes of comments, at the place that the schema gives it.
  mutating func refer(toDrawing id: String) {
    guard editor.child("legacyDrawing", of: editor.root) == nil else { return }
    let later: Set = [
      "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst",
    ]
    let space = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let text = "<\(prefix)legacyDrawing xmlns:r=\"\(space)\" r:id=\"\(id)\"/>"
    if let next = editor.children(of: editor.root).first(where: { later.contains($0.name) }) {
      editor.insert(text, at: next.range.lowerBound)
    } else {
      editor.append(text, to: editor.root)
    }
  }
}
