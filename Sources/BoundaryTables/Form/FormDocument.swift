import BoundaryFindings
import BoundaryModel
import BoundaryXML
import TableReading
import XMLEvents

/// The list that a form comes to: the list that it was made of with what people have changed.
///
/// A row that says what it said stays as it was written, with all that the form does not have.
package struct FormDocument: Sendable {
  /// The list, laid out; nil where something was told, since a list that is half understood is none.
  package let bytes: [UInt8]?
  package let told: [Told]
  /// How many rows were changed, added and taken out.
  package let counts: (changed: Int, added: Int, removed: Int)

  package init(_ form: ReturnedForm) {
    var writer = FormDocumentWriter(form)
    let text = writer.text()
    counts = writer.counts
    guard writer.told.isEmpty else {
      bytes = nil
      told = writer.told.sorted { left, right in
        guard let first = left.place, let second = right.place else { return left.place == nil && right.place != nil }
        return first.table == second.table && (first.row, first.column) < (second.row, second.column)
      }
      return
    }
    if counts == (0, 0, 0), !form.base.isEmpty {
      (bytes, told) = (form.base, [])
    } else if case .laidOut(let laidOut, _)? = try? Source(bytes: Array(text.utf8), name: form.file).laidOut() {
      (bytes, told) = (laidOut, [])
    } else {
      (bytes, told) = (nil, [Told(kind: .form(.notWritten), place: nil)])
    }
  }
}

/// Writes the list anew, part by part.
struct FormDocumentWriter {
  private let form: ReturnedForm
  private var reader: FormRowReader
  private(set) var counts: (changed: Int, added: Int, removed: Int) = (0, 0, 0)
  var told: [Told] { reader.told }

  private let tree: XMLTree?
  private var duties: [String: FormRecord] = [:]
  private var assignments: [String: FormRecord] = [:]
  /// Rows that are new, by the number of their duty.
  private var added: [String: [FormRecord]] = [:]
  private var addedDuties: [FormRecord] = []
  /// Numbers of duties that the template has and the list had not.
  private var empty: Set<String> = []
  private let before: (duties: [String: FormRecord], assignments: [String: FormRecord])

  /// The elements that a form has of a row; what else stands in one stays.
  private static let carried: Set<String> = ["within", "basis", "task", "note"]
  private static let carriedAttributes: Set<String> = [
    "party", "body", "unnamed", "role", "wording", "item", "from", "to", "delegated-by", "form", "accepted", "retained",
    "otherwise", "shared",
  ]

  init(_ form: ReturnedForm) {
    self.form = form
    reader = FormRowReader(words: form.content.words, language: form.language)
    tree = form.base.isEmpty ? nil : try? XMLTree(.bytes(form.base))
    before = (Self.byKey(form.content.duties), Self.byKey(form.content.assignments))
    sortRows()
  }

  private static func byKey(_ records: [FormRecord]) -> [String: FormRecord] {
    Dictionary(records.compactMap { record in record.key.map { ($0, record) } }) { first, _ in first }
  }

  private mutating func sortRows() {
    for record in form.duties {
      guard let key = record.key, duties[key] == nil, key.hasPrefix("+") || before.duties[key] != nil else {
        if record.key != nil, let key = record.key, !key.hasPrefix("+"), before.duties[key] == nil {
          reader.tell(.foreignKey(key), record)
        } else {
          addedDuties.append(record)
        }
        continue
      }
      duties[key] = record
      if key.hasPrefix("+") { empty.insert(record[.duty]) }
    }
    for record in form.assignments {
      if let key = record.key, !key.hasPrefix("+"), assignments[key] == nil {
        guard let known = before.assignments[key] else {
          reader.tell(.foreignKey(key), record)
          continue
        }
        if onOneLine(record[.duty]) != known[.duty] { reader.tell(.movedRow(known[.duty]), record, .duty) }
        assignments[key] = record
      } else if Self.isFilled(record) {
        let duty = onOneLine(record[.duty])
        if duty.isEmpty { reader.tell(.needed(FormColumn.duty.heading), record, .duty) }
        added[duty, default: []].append(record)
      }
    }
  }

  /// Whether anything stands in it beside what the form itself writes.
  private static func isFilled(_ record: FormRecord) -> Bool {
    record.cells.keys.contains { ![.key, .duty, .name, .model].contains($0) }
  }

  // MARK: The list

  mutating func text() -> String {
    guard let tree else { return newList() }
    return tree.content.map { node in
      if case .element(let element) = node.kind { return list(element, node.range) }
      return tree.text(node.range)
    }.joined()
  }

  private mutating func newList() -> String {
    var xml = XMLText()
    let parts = reader.list(form.list)
    let content = newDuties()
    let title = onOneLine(form.list[.title])
    let attributes = parts?.attributes.map { ($0.name, Optional($0.value)) } ?? []
    xml.element(
      "list",
      [("xmlns", "urn:dutymap:1"), ("template", form.content.template), ("revision", form.content.revision)]
        + attributes
    ) { xml in
      if !title.isEmpty { xml.element("title", text: title) }
      xml.append(content)
    }
    return xml.text
  }

  private mutating func list(_ element: XMLTree.Element, _ range: Range<Int>) -> String {
    guard let tree else { return "" }
    var attributes = attributes(element)
    let isChanged = !form.list.says(form.content.list, in: .list)
    let parts = isChanged ? reader.list(form.list) : nil
    if isChanged {
      counts.changed += 1
      set(parts?.attributes ?? [], among: ["issuer", "territory", "from", "to"], in: &attributes)
    }
    let title = onOneLine(form.list[.title])
    let retitled = title != onOneLine(form.content.list[.title])
    var number: [String: Int] = [:]
    var content = retitled && !title.isEmpty ? "<title>\(XMLText.escaped(title))</title>" : ""
    for node in element.content {
      guard case .element(let child) = node.kind else {
        content += tree.text(node.range)
        continue
      }
      switch child.name.local {
      case "title" where retitled: continue
      case "duty":
        let id = value("ref", of: child) ?? value("id", of: child) ?? ""
        number[id, default: 0] += 1
        let written = duty(child, node.range, key: number[id] == 1 ? id : "\(id)~\(number[id] ?? 0)")
        content = written.isEmpty ? Self.withoutBreak(content) : content + written
      default: content += tree.text(node.range)
      }
    }
    content += newDuties()
    return start(element, attributes) + content + "</\(tree.text(element.tag.name))>"
  }

  // MARK: Duties

  private mutating func duty(_ element: XMLTree.Element, _ range: Range<Int>, key: String) -> String {
    guard let tree else { return "" }
    let isReference = form.content.referenced.contains(key)
    let rows = added.removeValue(forKey: key) ?? []
    guard let record = duties[key], let was = before.duties[key] else {
      counts.removed += 1
      // Its rows go with it only where nobody has kept them.
      if assignments.keys.contains(where: { $0.hasPrefix(key + "#") && Self.isFilled(assignments[$0] ?? FormRecord()) })
        || !rows.isEmpty
      {
        reader.tell(.dutyTakenOut(key), rows.first ?? form.list)
      }
      return ""
    }
    var attributes = attributes(element)
    let isChanged = !record.says(was, in: .duties, isReference: isReference)
    let parts = isChanged ? reader.duty(record, isReference: isReference) : nil
    if isChanged {
      counts.changed += 1
      set(
        parts?.attributes ?? [],
        among: ["code", "kind", "item", "from", "to"] + (isReference ? [] : ["name", "field"]), in: &attributes)
    }
    var content = parts?.content ?? ""
    var number = 0
    for node in element.content {
      guard case .element(let child) = node.kind else {
        content += tree.text(node.range)
        continue
      }
      if child.name.local == "assign" {
        number += 1
        let written = assignment(child, node.range, key: "\(key)#\(number)")
        content = written.isEmpty ? Self.withoutBreak(content) : content + written
      } else if !isChanged || !Self.carried.contains(child.name.local) {
        content += tree.text(node.range)
      }
    }
    content += newAssignments(rows).text
    return start(element, attributes) + content + "</\(tree.text(element.tag.name))>"
  }

  /// Duties that the list had not: those of the template that are filled in now, and local additions.
  private mutating func newDuties() -> String {
    var text = ""
    for record in form.duties where record.key?.hasPrefix("+") == true {
      let id = onOneLine(record[.duty])
      let rows = added.removeValue(forKey: id) ?? []
      let isFilled = record.cells.keys.contains { ![.key, .duty, .name, .field].contains($0) }
      if !rows.isEmpty || isFilled { text += newDuty(record, rows, isReference: true) }
    }
    for record in addedDuties {
      let id = onOneLine(record[.duty])
      if id.isEmpty || id.contains(where: \.isWhitespace) {
        reader.tell(.needed(FormColumn.duty.heading), record, .duty)
        continue
      }
      if before.duties[id] != nil || empty.contains(id) {
        reader.tell(.dutyIsThere(id), record, .duty)
        continue
      }
      text += newDuty(record, added.removeValue(forKey: id) ?? [], isReference: false)
    }
    for (id, rows) in added.sorted(by: { $0.key < $1.key }) where !id.isEmpty {
      for row in rows { reader.tell(.noSuchDuty(id), row, .duty) }
    }
    return text
  }

  private mutating func newDuty(_ record: FormRecord, _ rows: [FormRecord], isReference: Bool) -> String {
    counts.added += 1
    guard let parts = reader.duty(record, isReference: isReference) else { return "" }
    let assignments = newAssignments(rows)
    let over = (parts.dimensions + assignments.dimensions).unrepeated
    var attributes: [(String, String?)] = [(isReference ? "ref" : "id", onOneLine(record[.duty]))]
    attributes += parts.attributes.map { ($0.name, $0.value) }
    if !isReference, !over.isEmpty { attributes.append(("over", over.joined(separator: " "))) }
    var xml = XMLText(isFragment: true)
    xml.element("duty", attributes) { xml in
      xml.append(parts.content)
      xml.append(assignments.text)
    }
    return xml.text
  }

  // MARK: Assignments

  private mutating func assignment(_ element: XMLTree.Element, _ range: Range<Int>, key: String) -> String {
    guard let tree else { return "" }
    guard let record = assignments[key], Self.isFilled(record) else {
      counts.removed += 1
      return ""
    }
    if onOneLine(record[.role]).isEmpty, onOneLine(record[.holder]).isEmpty {
      counts.removed += 1
      return ""
    }
    guard let was = before.assignments[key], !record.says(was, in: .assignments) else { return tree.text(range) }
    counts.changed += 1
    guard let parts = reader.assignment(record) else { return "" }
    let kept = element.content.filter { node in
      if case .element(let child) = node.kind { return !Self.carried.contains(child.name.local) }
      return true
    }
    // What an attribute says that no column has stays too.
    let others = attributes(element).filter { !Self.carriedAttributes.contains($0.name) }
      .map { ($0.name, Optional(XMLText.unescaped($0.value))) }
    var xml = XMLText(isFragment: true)
    xml.element("assign", parts.attributes.map { ($0.name, $0.value) } + others) { xml in
      xml.append(parts.content)
      xml.append(kept.map { tree.text($0.range) }.joined())
    }
    return String(xml.text.dropLast())
  }

  private mutating func newAssignments(_ rows: [FormRecord]) -> (text: String, dimensions: [String]) {
    var xml = XMLText(isFragment: true)
    var dimensions: [String] = []
    for row in rows {
      counts.added += 1
      guard let parts = reader.assignment(row) else { continue }
      xml.element("assign", parts.attributes.map { ($0.name, $0.value) }) { $0.append(parts.content) }
      dimensions += parts.dimensions
    }
    return (xml.text, dimensions)
  }

  /// Without the line that what stood here began on.
  private static func withoutBreak(_ text: String) -> String {
    String(text.reversed().drop(while: \.isWhitespace).reversed())
  }

  // MARK: Tags

  private func value(_ name: String, of element: XMLTree.Element) -> String? {
    attributes(element).first { $0.name == name }.map { XMLText.unescaped($0.value) }
  }

  /// As they are written, references included.
  private func attributes(_ element: XMLTree.Element) -> [(name: String, value: String)] {
    guard let tree else { return [] }
    return element.tag.attributes.map { (tree.text($0.name), tree.text($0.value)) }
  }

  private func set(
    _ given: [(name: String, value: String)], among names: [String],
    in attributes: inout [(name: String, value: String)]
  ) {
    attributes.removeAll { names.contains($0.name) }
    attributes += given.filter { names.contains($0.name) }.map { ($0.name, XMLText.escaped($0.value)) }
  }

  private func start(_ element: XMLTree.Element, _ attributes: [(name: String, value: String)]) -> String {
    guard let tree else { return "" }
    return "<\(tree.text(element.tag.name))" + attributes.map { " \($0.name)=\"\($0.value)\"" }.joined() + ">"
  }
}

extension FormRecord {
  /// As `says`, for a duty whose name and field are the template's.
  fileprivate func says(_ other: FormRecord, in part: FormPart, isReference: Bool) -> Bool {
    guard isReference else { return says(other, in: part) }
    var (own, others) = (self, other)
    for column in [FormColumn.name, .field] {
      own[column] = ""
      others[column] = ""
    }
    return own.says(others, in: part)
  }
}

extension Wording {
  fileprivate static let notWritten = Wording(zh: "无法生成清单", en: "the list cannot be made")

  fileprivate static func foreignKey(_ key: String) -> Wording {
    Wording(zh: "这一行的键“\(key)”不属于这份清单", en: "the key '\(key)' of this row is none of this list")
  }

  fileprivate static func movedRow(_ duty: String) -> Wording {
    Wording(
      zh: "这一行属于“\(duty)”，编号不能改；要移到另一项职责，请清空这一行，再在末尾另写一行",
      en: "this row belongs to '\(duty)', whose number stays; to move it, empty the row and write another at the end")
  }

  fileprivate static func dutyTakenOut(_ duty: String) -> Wording {
    Wording(
      zh: "“\(duty)”已从“事项”中删去，“分工”中却还有它的行", en: "'\(duty)' was taken out of the duties, but still has assignments")
  }

  fileprivate static func dutyIsThere(_ duty: String) -> Wording {
    Wording(
      zh: "编号“\(duty)”已经有了，增加的事项要另用一个编号", en: "there is a duty '\(duty)' already; an addition has a number of its own")
  }

  fileprivate static func noSuchDuty(_ duty: String) -> Wording {
    Wording(zh: "“事项”中没有编号“\(duty)”", en: "the duties have no number '\(duty)'")
  }
}
