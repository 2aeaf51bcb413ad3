package import BoundaryModel

/// What became of lists that were carried to a revision of their template.
package struct UpdateReport: Sendable {
  package enum Verdict: String, Sendable {
    /// All lists are on the revision, and nothing is left to be decided.
    case current
    /// Lists were changed, or would be, and nothing is left to be decided.
    case updated
    case decisions
    /// Something could not be carried.
    case incomplete
  }

  /// Something to know, with the row that it is about.
  package struct Placed<Item: Sendable>: Sendable {
    package let item: Item
    /// nil where the list is not written, or has no such row.
    package let location: Location?

    package init(_ item: Item, at location: Location?) {
      self.item = item
      self.location = location
    }
  }

  /// One list.
  package struct Entry: Sendable {
    package let path: String
    package let list: String
    package let template: String
    /// The revisions on the way, the first being that of the list as it was.
    package let revisions: [String]
    package let isChanged: Bool
    package var carried: [ListUpdate.Carried]
    /// All that is to be decided in the list, also from earlier runs.
    package var decisions: [Placed<Decision>]
    package var notes: [Placed<ListUpdate.Note>]

    package init(
      path: String, list: String, template: String, revisions: [String], isChanged: Bool,
      carried: [ListUpdate.Carried], decisions: [Placed<Decision>], notes: [Placed<ListUpdate.Note>]
    ) {
      self.path = path
      self.list = list
      self.template = template
      self.revisions = revisions
      self.isChanged = isChanged
      self.carried = carried
      self.decisions = decisions
      self.notes = notes
    }
  }

  package var entries: [Entry] = []
  /// Whether nothing was written.
  package var isCheck = false
  /// What could not be read, carried or written.
  package var troubles: [Report.Trouble] = []
  /// What is wrong with lists that are not well-formed.
  package var faults: [Report.Trouble] = []

  package init() {}

  package var isComplete: Bool { troubles.isEmpty && faults.isEmpty }
  package var decisions: Int { entries.reduce(0) { $0 + $1.decisions.count } }
  package var changed: Int { entries.count { $0.isChanged } }

  package var verdict: Verdict {
    if !isComplete { return .incomplete }
    if decisions > 0 { return .decisions }
    return changed > 0 ? .updated : .current
  }
}
