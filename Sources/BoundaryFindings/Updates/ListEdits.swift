package import BoundaryModel

/// What changes in the text of a list; all else stays as it is written.
package struct ListEdits: Sendable {
  /// One attribute that gives way to others.
  package struct Replacement: Sendable {
    package let place: Place
    package let attribute: String
    package let becomes: [(name: String, value: String)]

    package init(at place: Place, _ attribute: String, becomes: [(name: String, value: String)]) {
      self.place = place
      self.attribute = attribute
      self.becomes = becomes
    }
  }

  /// A comment before a tag.
  package struct Remark: Sendable {
    package let place: Place
    package let text: Wording

    package init(before place: Place, _ text: Wording) {
      self.place = place
      self.text = text
    }
  }

  /// A row as it is written in the new list.
  package struct Row: Sendable {
    /// What `ref` gives way to.
    package let reference: [(name: String, value: String)]
    /// The rows whose content follows its own.
    package var joined: [Joined] = []

    package init(reference: [(name: String, value: String)]) {
      self.reference = reference
    }
  }

  /// The content of a row without the elements that would only repeat what stands there already.
  package struct Joined: Sendable {
    package let row: Place
    package let repeated: [Place]

    package init(_ row: Place, without repeated: [Place]) {
      self.row = row
      self.repeated = repeated
    }
  }

  /// What becomes of a row: it is written once for each, or is gone and leaves a comment.
  package struct Outcome: Sendable {
    package let place: Place
    package var rows: [Row]
    package var left: Wording?

    package init(at place: Place, rows: [Row], left: Wording? = nil) {
      self.place = place
      self.rows = rows
      self.left = left
    }
  }

  package var replacements: [Replacement] = []
  package var remarks: [Remark] = []
  /// The rows that do not simply stay.
  package var outcomes: [Outcome] = []

  package init() {}
}
