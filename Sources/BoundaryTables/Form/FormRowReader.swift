import BoundaryFindings
import BoundaryModel
import TableReading

/// The cells of a form's rows as attributes and elements of a document.
struct FormRowReader {
  /// What a row comes to.
  struct Parts {
    var attributes: [(name: String, value: String)] = []
    var content = ""
    /// The dimensions that its scope names.
    var dimensions: [String] = []
  }

  let words: FormWords
  let language: Language
  /// What could not be understood.
  private(set) var told: [Told] = []

  init(words: FormWords, language: Language) {
    (self.words, self.language) = (words, language)
  }

  mutating func tell(_ message: Wording, _ record: FormRecord, _ column: FormColumn? = nil) {
    told.append(Told(kind: .form(message), place: column.flatMap { record.places[$0] } ?? record.place))
  }

  // MARK: Rows

  /// - Returns: nil where something in it was told.
  mutating func assignment(_ record: FormRecord) -> Parts? {
    let before = told.count
    var parts = Parts()
    holder(record, &parts)
    named(.role, "role", in: .role, record, &parts, isNeeded: true)
    plain(.wording, "wording", record, &parts)
    plain(.item, "item", record, &parts)
    for (column, name) in [(FormColumn.from, "from"), (.to, "to"), (.accepted, "accepted")] {
      day(column, name, record, &parts)
    }
    named(.delegator, "delegated-by", in: .body, record, &parts)
    named(.form, "form", in: .form, record, &parts)
    for (column, name) in [(FormColumn.retained, "retained"), (.otherwise, "otherwise"), (.shared, "shared")] {
      if !onOneLine(record[column]).isEmpty { named(column, name, in: .yes, record, &parts) }
    }
    if record[.delegator].isEmpty,
      let column = [FormColumn.form, .accepted, .retained].first(where: { !record[$0].isEmpty })
    {
      tell(.needsDelegator(column.heading), record, column)
    }
    content(record, &parts)
    return told.count == before ? parts : nil
  }

  /// - Parameter isReference: Whether it fills a duty of the template, whose name and field it has.
  mutating func duty(_ record: FormRecord, isReference: Bool) -> Parts? {
    let before = told.count
    var parts = Parts()
    if !isReference {
      let name = onOneLine(record[.name])
      if name.isEmpty { tell(.needed(FormColumn.name.heading), record, .name) }
      parts.attributes.append(("name", name))
      named(.field, "field", in: .field, record, &parts)
    }
    named(.kind, "kind", in: .kind, record, &parts)
    plain(.code, "code", record, &parts, isID: true)
    plain(.item, "item", record, &parts)
    for (column, name) in [(FormColumn.from, "from"), (.to, "to")] { day(column, name, record, &parts) }
    content(record, &parts)
    return told.count == before ? parts : nil
  }

  mutating func list(_ record: FormRecord) -> Parts? {
    let before = told.count
    var parts = Parts()
    plain(.listID, "id", record, &parts, isID: true, isNeeded: true)
    named(.issuer, "issuer", in: .body, record, &parts, isNeeded: true)
    if let areas = names(.territory, in: .value(areaDimension), record), !areas.isEmpty {
      parts.attributes.append(("territory", areas.map(\.id).joined(separator: " ")))
    }
    for (column, name) in [(FormColumn.from, "from"), (.to, "to")] { day(column, name, record, &parts) }
    return told.count == before ? parts : nil
  }

  // MARK: Cells

  private mutating func holder(_ record: FormRecord, _ parts: inout Parts) {
    let text = onOneLine(record[.holder])
    if text.isEmpty { return tell(.needed(FormColumn.holder.heading), record, .holder) }
    if text.count > 2, let first = text.first, let last = text.last, "“\"".contains(first), "”\"".contains(last) {
      parts.attributes.append(("unnamed", onOneLine(text.dropFirst().dropLast())))
      return
    }
    guard let entries = names(.holder, in: .holder, record), let first = entries.first else { return }
    guard entries.allSatisfy({ $0.detail == first.detail }) else {
      return tell(.mixedHolders, record, .holder)
    }
    parts.attributes.append((first.detail == "party" ? "party" : "body", entries.map(\.id).joined(separator: " ")))
  }

  /// - Returns: nil where one is not known, which is told.
  private mutating func names(
    _ column: FormColumn, in space: FormWords.Space, _ record: FormRecord
  ) -> [FormWords.Entry]? {
    var entries: [FormWords.Entry] = []
    for name in record[column].split(whereSeparator: { "、，,；;".contains($0) || $0.isNewline }) {
      let name = onOneLine(name)
      if name.isEmpty { continue }
      guard let entry = words.find(name, in: space) else {
        tell(.unknown(name, words, space), record, column)
        return nil
      }
      entries.append(entry)
    }
    return entries
  }

  private mutating func named(
    _ column: FormColumn, _ attribute: String, in space: FormWords.Space, _ record: FormRecord, _ parts: inout Parts,
    isNeeded: Bool = false
  ) {
    let name = onOneLine(record[column])
    if name.isEmpty {
      if isNeeded { tell(.needed(column.heading), record, column) }
    } else if let entry = words.find(name, in: space) {
      parts.attributes.append((attribute, entry.id))
    } else {
      tell(.unknown(name, words, space), record, column)
    }
  }

  private mutating func plain(
    _ column: FormColumn, _ attribute: String, _ record: FormRecord, _ parts: inout Parts, isID: Bool = false,
    isNeeded: Bool = false
  ) {
    let text = onOneLine(record[column])
    if text.isEmpty {
      if isNeeded { tell(.needed(column.heading), record, column) }
      return
    }
    if isID, text.contains(where: \.isWhitespace) { return tell(.noID(text), record, column) }
    parts.attributes.append((attribute, text))
  }

  private mutating func day(_ column: FormColumn, _ attribute: String, _ record: FormRecord, _ parts: inout Parts) {
    let text = onOneLine(record[column])
    if text.isEmpty { return }
    guard case .day(let day) = DateWords(text) else { return tell(.noDay(text), record, column) }
    parts.attributes.append((attribute, "\(day)"))
  }

  private mutating func content(_ record: FormRecord, _ parts: inout Parts) {
    var xml = XMLText(isFragment: true)
    if !record[.scope].isEmpty {
      do throws(ScopeText.Fault) {
        for narrowing in try ScopeText(language: language).narrowings(record[.scope], words) {
          parts.dimensions.append(narrowing.dimension)
          xml.element("within", [("dimension", narrowing.dimension)] + narrowing.attributes.map { ($0.name, $0.value) })
        }
      } catch {
        tell(error.message, record, .scope)
      }
    }
    for line in FormRecord.trimmed(record[.basis]) {
      let sides = line.split(separator: "｜", maxSplits: 1).map { onOneLine($0) }
      xml.element("basis", [("article", sides.count == 2 ? sides[1] : nil)], text: sides[0])
    }
    for line in FormRecord.trimmed(record[.task]) { xml.element("task", text: line) }
    for line in FormRecord.trimmed(record[.note]) { xml.element("note", text: line) }
    parts.content = xml.text
  }
}

extension Wording {
  static func needed(_ name: Wording) -> Wording {
    Wording(zh: "没有填写“\(name.zh)”", en: "'\(name.en)' is not filled in")
  }

  fileprivate static func needsDelegator(_ name: Wording) -> Wording {
    Wording(zh: "填写了“\(name.zh)”，却没有写明赋权单位", en: "'\(name.en)' is filled in, but not who delegates")
  }

  fileprivate static let mixedHolders = Wording(
    zh: "模板的参与方与机构不能写在同一格；请都写机构", en: "parties of the template and bodies stand in one cell; write bodies only")

  fileprivate static func noID(_ text: String) -> Wording {
    Wording(zh: "“\(text)”中有空格，不能用作编号", en: "'\(text)' has spaces in it, and can be no number")
  }

  fileprivate static func noDay(_ text: String) -> Wording {
    Wording(zh: "“\(text)”不是日期，应写成 2024-01-31", en: "'\(text)' is no day; expected one such as 2024-01-31")
  }
}
