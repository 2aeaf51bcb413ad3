import TableReading

extension TableMapping {
  /// The mapping as YAML, for people to look over and to be read again.
  package func yaml(for file: String) -> String {
    var text = "# What the tables of \(file) mean; dutymap import reads it beside that file.\ntables:\n"
    for table in tables {
      switch table.name {
      case .sheet(let name): text += "  - sheet: \(Self.quoted(name))\n"
      case .table(let number): text += "  - table: \(number)\n"
      case .lines: text += "  - lines: true\n"
      }
      if table.layout == .bodies { text += "    layout: bodies\n" }
      text += "    header: \(table.header.lowerBound + 1)-\(table.header.upperBound + 1)\n"
      let isFollowed = tables.contains { $0.name == table.name && $0.header.lowerBound > table.end }
      if isFollowed { text += "    end: \(table.end + 1)\n" }
      if let body = table.body { text += "    body: \(Self.quoted(body))\n" }
      if !table.legend.isEmpty {
        text += "    legend:\n"
        for (mark, role) in table.legend.sorted(by: { $0.key < $1.key }) {
          text += "      \(Self.quoted(mark)): \(role)\n"
        }
      }
      text += "    columns:\n"
      for (column, meaning) in table.columns.sorted(by: { $0.key < $1.key }) {
        text += "      \(CellPlace.letters(of: column)): \(meaning.yaml)\n"
      }
    }
    return text
  }

  fileprivate static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n") + "\""
  }
}

extension ColumnMeaning {
  fileprivate var yaml: String {
    switch self {
    case .bodies(let role): "{bodies: \(role)}"
    case .words(let owner, let role):
      "{words: \(owner.map(TableMapping.quoted) ?? "~")\(role.map { ", role: \($0)" } ?? "")}"
    case .mark(let body): "{mark: \(TableMapping.quoted(body))}"
    case .ledger(let column): column.rawValue
    default: plainName ?? "ignored"
    }
  }

  /// The word for a meaning that says no more than itself.
  var plainName: String? { Self.plain.first { $0.value == self }?.key }

  static let plain: [String: ColumnMeaning] = [
    "number": .number, "field": .field, "duty": .duty, "code": .code, "kind": .kind, "division": .division,
    "body": .body,
    "role": .roleName, "tasks": .tasks, "holder": .holder, "delegator": .delegator, "form": .form,
    "accepted": .accepted,
    "scope": .scope, "method": .method, "deadline": .deadline, "basis": .basis, "note": .note, "ignored": .ignored,
  ]
}
