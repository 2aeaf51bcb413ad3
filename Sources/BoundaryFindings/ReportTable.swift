/// A table that a report shows beside its findings.
package struct ReportTable: Sendable {
  package enum Value: Hashable, Sendable {
    case text(Wording)
    /// nil for what nobody states.
    case number(Int?)

    package static func name(_ name: String) -> Value { .text(Wording(name: name)) }
  }

  /// What links to it: letters and hyphens.
  package let id: String
  package let title: Wording
  /// What it shows, in a sentence.
  package let about: Wording
  package let headings: [Wording]
  package var rows: [[Value]]

  package init(id: String, title: Wording, about: Wording, headings: [Wording], rows: [[Value]] = []) {
    self.id = id
    self.title = title
    self.about = about
    self.headings = headings
    self.rows = rows
  }
}
