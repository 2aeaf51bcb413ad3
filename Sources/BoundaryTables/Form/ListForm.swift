package import BoundaryFindings
package import BoundaryModel
import BoundaryXML
package import Spreadsheet

/// A list, or a template that a list is to be made on, as something to fill in or to print.
package struct ListForm: Sendable {
  let content: FormContent
  let language: Language
  /// What the list holds that a form does not have, by the ids of its duties; it stays in the list.
  package let keptAside: [Wording]

  /// - Parameters:
  ///   - base: The text of the list, which goes into the form; empty where there is none.
  ///   - file: The name of its file.
  package init(
    _ documents: Documents, template: RowID<Template>, list: RowID<BoundaryList>?, base: [UInt8], file: String,
    language: Language
  ) {
    var builder = FormBuilder(
      documents, template: template, list: list, language: language, base: base, file: file)
    content = builder.build()
    self.language = language
    keptAside = list.map { KeptAside(documents, $0).lines } ?? []
  }

  package var duties: Int { content.duties.count }
  package var assignments: Int { content.assignments.count { $0.key?.hasPrefix("+") != true } }

  /// - Throws: `WorkbookError` when it breaks one of Excel's limits.
  package func workbook() throws(WorkbookError) -> [UInt8] {
    try FormWorkbook(content, language: language, keptAside: keptAside).workbook.encoded()
  }

  /// The list as an annex in Word; without the duties of the template that it does not have.
  ///
  /// - Throws: What is wrong with the template of the annex, which a test would have told.
  package func annex() throws -> [UInt8] {
    var printed = content
    if content.kind == .list { printed.duties.removeAll { $0.key?.hasPrefix("+") == true } }
    return try WordAnnex(printed, language: language).bytes()
  }
}

/// What a list says that no column of a form has.
private struct KeptAside {
  private let documents: Documents
  private let list: RowID<BoundaryList>
  private var counts: [String: [String: Int]] = [:]
  private var order: [String] = []

  init(_ documents: Documents, _ list: RowID<BoundaryList>) {
    self.documents = documents
    self.list = list
    for duty in documents.duties.rows where duty.owner == .list(list) && !duty.formerly.isEmpty {
      add("formerly", to: duty)
    }
    for expectation in documents.expectations.rows where expectation.list == list {
      add("expect", to: expectation.duty.map { documents.duties[$0] })
    }
    for exception in documents.dutyExceptions.rows { add("except", to: documents.duties[exception.duty]) }
    for role in documents.dutyRoles.rows { add("role", to: documents.duties[role.duty]) }
    for total in documents.totals.rows where total.list == list { add("total", to: nil) }
    for remark in documents.remarks.rows {
      switch (remark.owner, remark.kind) {
      case (.list(list), .basis): add("basis", to: nil)
      case (.list(list), .note): add("note", to: nil)
      case (.list(list), .source): add("source", to: nil)
      case (.duty(let duty), .source): add("source", to: documents.duties[duty])
      case (.assignment(let row), .source): add("source", to: documents.duties[documents.assignments[row].duty])
      default: continue
      }
    }
  }

  private mutating func add(_ name: String, to duty: Duty?) {
    if let duty, duty.owner != .list(list) { return }
    let id = duty.map { documents.text($0.id) } ?? ""
    if counts[id] == nil { order.append(id) }
    counts[id, default: [:]][name, default: 0] += 1
  }

  var lines: [Wording] {
    order.sorted { ($0.isEmpty ? 0 : 1, $0) < ($1.isEmpty ? 0 : 1, $1) }.map { id in
      let parts = (counts[id] ?? [:]).sorted { $0.key < $1.key }
      return Wording(
        zh: (id.isEmpty ? "清单" : id) + "："
          + parts.map { "\(Self.words[$0.key] ?? $0.key) \($0.value) 处" }.joined(separator: "、"),
        en: (id.isEmpty ? "the list" : id) + ": " + parts.map { "\($0.value) \($0.key)" }.joined(separator: ", "))
    }
  }

  /// What the elements and attributes are called in Chinese; in English they are their own names.
  private static let words = [
    "expect": "已接受的问题", "except": "除外", "role": "单独规定的人数", "total": "合计", "basis": "依据", "note": "备注", "source": "出处",
    "formerly": "曾用编号",
  ]
}
