import TableReading

/// A row of a form: what its cells say, by their columns.
struct FormRecord: Equatable, Sendable {
  /// What the row is of: nil for one that was added.
  var key: String?
  /// Those that are not empty.
  var cells: [FormColumn: String] = [:]
  /// Where it stood in a form that came back.
  var place: CellPlace?
  var places: [FormColumn: CellPlace] = [:]

  subscript(_ column: FormColumn) -> String {
    get { cells[column] ?? "" }
    set { cells[column] = newValue.isEmpty ? nil : newValue }
  }

  /// Whether what people can fill in says the same in both, white space at the ends of lines aside.
  func says(_ other: FormRecord, in part: FormPart) -> Bool {
    // Which duty a row is of is asked apart; its name is only shown.
    let shown: Set<FormColumn> = part == .assignments ? [.duty, .name] : [.duty, .listID]
    return part.columns.allSatisfy {
      $0.isShown || shown.contains($0) || Self.trimmed(self[$0]) == Self.trimmed(other[$0])
    }
  }

  static func trimmed(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map { onOneLine($0) }.filter { !$0.isEmpty }
  }
}

/// What a form says, and what it needs to be read when it comes back.
struct FormContent: Sendable {
  /// What the form is of.
  enum Kind: String, Sendable {
    case list, template
  }

  var kind: Kind
  var template: String
  var revision: String
  /// The name of the list's file.
  var file: String
  /// The list as it was, laid out; empty for the form of a template.
  var base: [UInt8]
  var words: FormWords
  var list = FormRecord()
  var duties: [FormRecord] = []
  var assignments: [FormRecord] = []
  /// The names of the bodies that each party is, by what the form calls it.
  var bound: [String: String] = [:]
  /// The keys of the duties that fill one of the template.
  var referenced: Set<String> = []

  func records(_ part: FormPart) -> [FormRecord] {
    switch part {
    case .list: [list]
    case .duties: duties
    case .assignments: assignments
    }
  }
}
