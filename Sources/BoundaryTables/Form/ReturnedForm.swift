package import BoundaryFindings
import BoundaryModel
import BoundaryXML
package import TableReading

/// A form that has come back, read by the keys in it.
package struct ReturnedForm: Sendable {
  package struct Failure: Error {
    package let message: Wording
  }

  let content: FormContent
  let language: Language
  /// The rows as people left them.
  let list: FormRecord
  let duties: [FormRecord]
  let assignments: [FormRecord]

  /// The list as it was when the form was made; empty for the form of a template.
  package var base: [UInt8] { content.base }
  /// The name of the file of the list.
  package var file: String { content.file }

  /// Whether a file is a form, by the sheet that names its template.
  package static func isOne(_ file: TableFile) -> Bool { dataGrid(file) != nil }

  private static func dataGrid(_ file: TableFile) -> Grid? {
    file.grids.first { $0.name == .sheet(FormSheets.data) && $0[row: 0]?[0]?.text == FormSheets.mark }
  }

  /// - Throws: What keeps it from being read as the form that it was.
  package init(_ file: TableFile) throws(Failure) {
    guard let data = Self.dataGrid(file) else { throw Failure(message: .damaged) }
    guard data[row: 0]?[1]?.text == FormSheets.version else { throw Failure(message: .otherVersion) }
    language = data[row: 0]?[3]?.text == "zh" ? .zh : .en
    var content = try Self.content(data)
    let records = try Self.records(content, as: language)
    content.list = records.list
    content.duties = records.duties
    content.assignments = records.assignments
    content.referenced = records.referenced
    self.content = content
    list = Self.list(try Self.grid(.list, file))
    duties = try Self.rows(of: .duties, in: try Self.grid(.duties, file))
    assignments = try Self.rows(of: .assignments, in: try Self.grid(.assignments, file))
  }

  /// A form whose rows are there already.
  init(_ content: FormContent, language: Language, duties: [FormRecord], assignments: [FormRecord]) {
    (self.content, self.language, self.duties, self.assignments) = (content, language, duties, assignments)
    list = content.list
  }

  // MARK: What the program wrote

  private static func content(_ data: Grid) throws(Failure) -> FormContent {
    var words = FormWords()
    var text = ""
    var names: [String: [String]] = [:]
    var fingerprint = ""
    for row in data.rows.dropFirst() {
      let cells = row.cells.map(\.text)
      let values = (0..<4).map { row[$0 + 1].flatMap { FormSheets.unescaped($0.text) } ?? "" }
      switch cells.first {
      case "name":
        guard let space = FormWords.Space(text: values[0]) else { throw Failure(message: .damaged) }
        words.insert(FormWords.Entry(id: values[1], shown: values[2], detail: values[3]), to: space)
      case "text":
        guard let piece = row[1].flatMap({ FormSheets.unescaped($0.text) }) else {
          throw Failure(message: .damaged)
        }
        text += piece
      case "fingerprint": fingerprint = row[1]?.text ?? ""
      case let key?: names[key] = values
      case nil: continue
      }
    }
    let base = Array(text.utf8)
    let kind = data[row: 0]?[2].flatMap { FormContent.Kind(rawValue: $0.text) }
    guard let kind, let template = names["template"], let list = names["list"],
      fingerprint == FormSheets.fingerprint(base), kind == .template || !base.isEmpty
    else { throw Failure(message: .damaged) }
    return FormContent(
      kind: kind, template: template[0], revision: template[1], file: list[1], base: base, words: words)
  }

  /// The rows as they were, made of the list again.
  ///
  /// The names are those that the form has, so that a row that nobody has touched is the same text.
  private static func records(
    _ content: FormContent, as language: Language
  ) throws(Failure) -> (list: FormRecord, duties: [FormRecord], assignments: [FormRecord], referenced: Set<String>) {
    guard content.kind == .list else {
      var list = FormRecord(key: "list")
      (list[.template], list[.revision]) = (content.template, content.revision)
      return (list, [], [], [])
    }
    var set = DocumentSet()
    set.read(Source(bytes: content.base, name: content.file))
    guard let list = set.documents.lists.ids.first else { throw Failure(message: .damaged) }
    var builder = FormBuilder(set.documents, list: list, language: language, words: content.words)
    let built = builder.build()
    return (built.list, built.duties, built.assignments, built.referenced)
  }

  // MARK: What people left

  private static func grid(_ part: FormPart, _ file: TableFile) throws(Failure) -> Grid {
    let names = [Language.zh, .en].map { TableName.sheet(FormSheets.name(of: part, $0)) }
    guard let grid = file.grids.first(where: { names.contains($0.name) }) else {
      throw Failure(message: .noSheet(part))
    }
    return grid
  }

  private static func list(_ grid: Grid) -> FormRecord {
    var record = FormRecord(key: "list")
    for row in grid.rows {
      guard let column = row[0].flatMap({ FormColumn(rawValue: $0.text) }) else { continue }
      record[column] = row[2]?.text ?? ""
      record.places[column] = CellPlace(table: grid.name, row: row.number, column: 2, line: row.line)
    }
    record.place = record.places[.title]
    return record
  }

  private static func rows(of part: FormPart, in grid: Grid) throws(Failure) -> [FormRecord] {
    guard
      let head = grid.rows.first(where: { row in row.cells.contains { $0.text == FormColumn.key.rawValue } }),
      head.number < 20
    else { throw Failure(message: .noKeys(part)) }
    let columns = head.cells.compactMap { cell in FormColumn(rawValue: cell.text).map { ($0, cell.column) } }
    // The headings stand below the keys.
    return grid.rows.filter { $0.number > head.number + 1 }.compactMap { row in
      var record = FormRecord()
      for (column, number) in columns {
        let place = CellPlace(table: grid.name, row: row.number, column: number, line: row.line)
        record.places[column] = place
        if column == .key {
          record.place = place
          let key = row[number]?.text ?? ""
          record.key = key.isEmpty ? nil : key
        } else {
          record[column] = row[number]?.text ?? ""
        }
      }
      return record.key == nil && record.cells.isEmpty ? nil : record
    }
  }
}

extension Wording {
  fileprivate static let damaged = Wording(
    zh: "是 dutymap 的表格，但隐藏的工作表已损坏，无法读回；请重新生成表格再填写",
    en:
      "a form of dutymap whose hidden sheet is damaged, so that it cannot be read back; make it anew and fill it in again"
  )

  fileprivate static let otherVersion = Wording(
    zh: "是另一版 dutymap 生成的表格；请用本版重新生成", en: "a form of another version of dutymap; make it anew with this one")

  fileprivate static func noSheet(_ part: FormPart) -> Wording {
    let (zh, en) = (FormSheets.name(of: part, .zh), FormSheets.name(of: part, .en))
    return Wording(zh: "是 dutymap 的表格，但缺少工作表“\(zh)”", en: "a form of dutymap that lacks the sheet '\(en)'")
  }

  fileprivate static func noKeys(_ part: FormPart) -> Wording {
    let (zh, en) = (FormSheets.name(of: part, .zh), FormSheets.name(of: part, .en))
    return Wording(
      zh: "是 dutymap 的表格，但工作表“\(zh)”中隐藏的第一行不见了，无法辨认各列",
      en: "a form of dutymap whose sheet '\(en)' has lost its hidden first row, which says what the columns are")
  }
}
