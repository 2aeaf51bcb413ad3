package import BoundaryModel

/// What two revisions differ in, and whether everything could be compared.
package struct Comparison: Sendable {
  package enum Verdict: String, Sendable {
    case same, different, incomplete
  }

  /// Two revisions of one document; a side is nil where the document is only on the other.
  package struct Document: Sendable {
    package let kind: ChangeKind.Subject
    package let id: String
    package let title: String
    package let old: Revision?
    package let new: Revision?

    package init(kind: ChangeKind.Subject, id: String, title: String, old: Revision?, new: Revision?) {
      self.kind = kind
      self.id = id
      self.title = title
      self.old = old
      self.new = new
    }
  }

  package struct Revision: Sendable {
    package let path: String
    /// The number or id by which people know it; empty for a register without a date.
    package let name: String
    /// From when on it counts, as far as it says so.
    package let from: Day?

    package init(path: String, name: String, from: Day?) {
      self.path = path
      self.name = name
      self.from = from
    }
  }

  /// Who held a duty and who holds it now, for two columns.
  package struct HolderTable: Sendable {
    package struct Row: Hashable, Sendable {
      package let role: String
      package let holder: Wording
      package let scope: Wording

      package init(role: String, holder: Wording, scope: Wording) {
        self.role = role
        self.holder = holder
        self.scope = scope
      }
    }

    package let oldDuties: [Change.Named]
    package let newDuties: [Change.Named]
    package let old: [Row]
    package let new: [Row]

    package init(oldDuties: [Change.Named], newDuties: [Change.Named], old: [Row], new: [Row]) {
      self.oldDuties = oldDuties
      self.newDuties = newDuties
      self.old = old
      self.new = new
    }
  }

  /// A list that is on the old revision of a template, and its rows that the new one touches.
  package struct Follower: Sendable {
    package struct Row: Sendable {
      package let duty: Change.Named
      package let spot: Spot
      /// Whether the row cannot stay as it is; else it is to be looked at.
      package let isForced: Bool
      package let reason: Wording

      package init(duty: Change.Named, spot: Spot, isForced: Bool, reason: Wording) {
        self.duty = duty
        self.spot = spot
        self.isForced = isForced
        self.reason = reason
      }
    }

    package let list: Change.Named
    package let template: String
    package let revision: String
    package let spot: Spot
    package let rows: [Row]

    package init(list: Change.Named, template: String, revision: String, spot: Spot, rows: [Row]) {
      self.list = list
      self.template = template
      self.revision = revision
      self.spot = spot
      self.rows = rows
    }
  }

  /// What a revision does to the findings.
  package struct Effects: Sendable {
    package let closed: [Finding]
    package let opened: [Finding]
    package let staying: [Finding]

    package init(closed: [Finding], opened: [Finding], staying: [Finding]) {
      self.closed = closed
      self.opened = opened
      self.staying = staying
    }
  }

  /// An id that two rows of one side have, so that neither could be compared.
  package struct RepeatedID: Sendable {
    package let id: String
    package let spot: Spot
    package let first: Spot

    package init(id: String, spot: Spot, first: Spot) {
      self.id = id
      self.spot = spot
      self.first = first
    }
  }

  /// An approved change that is no longer made, or whose approval has run out.
  package struct Approval: Sendable {
    package enum State: String, Sendable {
      case stale, expired
    }

    package let state: State
    package let path: String
    package let line: Int
    package let matter: AcceptedMatter

    package init(state: State, path: String, line: Int, matter: AcceptedMatter) {
      self.state = state
      self.path = path
      self.line = line
      self.matter = matter
    }
  }

  package var documents: [Document] = []
  package var changes: [Change] = []
  package var holderTables: [HolderTable] = []
  /// nil when the two sides were not checked.
  package var effects: Effects?
  /// nil when no lists were asked about.
  package var followers: [Follower]?
  package var approvals: [Approval] = []
  package var troubles: [Report.Trouble] = []
  /// What could not be compared, each with the reason.
  package var undecided: [Wording] = []
  package var repeatedIDs: [RepeatedID] = []
  /// What a check of the two sides did not decide, so that the effects may not be all.
  package var unchecked: [Wording] = []

  package init() {}

  package var isComplete: Bool { troubles.isEmpty && undecided.isEmpty && repeatedIDs.isEmpty && unchecked.isEmpty }

  /// Order and layout make no difference.
  package var verdict: Verdict {
    if !isComplete { return .incomplete }
    return changes.contains { $0.kind.layer != .layout } ? .different : .same
  }

  /// The fingerprints of the changes; equal ones are numbered, so that they differ.
  package var fingerprints: [String] {
    var seen: [String: Int] = [:]
    return changes.map { change in
      let fingerprint = change.fingerprint
      seen[fingerprint, default: 0] += 1
      return seen[fingerprint].map { $0 > 1 ? "\(fingerprint)-\($0)" : fingerprint } ?? fingerprint
    }
  }
}
