import BoundaryModel

/// What became of what between two revisions, such as `duty-merged`.
package struct ChangeKind: Hashable, Sendable {
  /// What changed.
  package enum Subject: String, CaseIterable, Sendable {
    case register, template, list, norms
    case duty, holder, delegation, scope, division, basis, validity, territory, binding, expectation
    case role, dimension, category, party, locality, kind, form, field, body, area
    /// Of a duty: the code of the item, the part of its dimensions and of time in which it exists, and how
    /// long it may take.
    case code, extent, time
    /// Of a body, what its ledger says: its nature, its level where nobody says which is higher, how many posts it is
    /// approved and how many are filled, and its class, stage and the like; the entries themselves.
    case nature, level, posts, filled, establishment, entry, mission, ranks
    /// Of norms.
    case norm, band, quantity, bodyClass = "class", function, ranking
    case text, order
  }

  package enum Action: String, CaseIterable, Sendable {
    case added, removed, renamed, renumbered, moved, merged, split, regrouped, changed
    case gained, lost, widened, narrowed, shifted, given
    case takenBack = "taken-back"
    case abolished, established, withdrawn, upgraded, downgraded
  }

  /// What a change asks for: who has to approve it, and who has to act on it.
  package enum Consequence: String, CaseIterable, Sendable {
    /// Duties come or go: the government approves.
    case catalogue
    /// Bodies come or go, rise or fall, have more or fewer posts; the norms on them: the establishment commission
    /// approves.
    case establishment
    /// Responsibility passes from one body to another.
    case transfer
    /// The same bodies, with other boundaries between them.
    case scope
    /// Basis, names, dates, numbers, merging and splitting: the establishment office and the legal office.
    case element
    /// Words and order only.
    case editorial
  }

  /// What of a document a change is in.
  package enum Layer: String, CaseIterable, Sendable {
    case meaning, wording, layout
  }

  package let subject: Subject
  package let action: Action

  package init(_ subject: Subject, _ action: Action) {
    self.subject = subject
    self.action = action
  }

  package var name: String { "\(subject.rawValue)-\(action.rawValue)" }

  /// A stricter classification makes other changes fail: it carries a number, which grows with every change of it.
  package static let classification = 2

  package var consequence: Consequence {
    switch (subject, action) {
    case (.duty, .added), (.duty, .removed), (.register, .added), (.register, .removed), (.template, .added),
      (.template, .removed), (.list, .added), (.list, .removed):
      .catalogue
    case (.delegation, .changed): .element
    case (.norms, _), (.norm, _), (.band, _), (.quantity, _), (.bodyClass, _), (.nature, _), (.level, _), (.posts, _),
      (.establishment, _), (.entry, _), (.body, .abolished), (.body, .established), (.body, .withdrawn),
      (.body, .upgraded), (.body, .downgraded):
      .establishment
    case (.holder, _), (.delegation, _), (.binding, _): .transfer
    case (.scope, _), (.division, _), (.extent, _), (.territory, _), (.dimension, .changed), (.category, .moved),
      (.area, .moved),
      (.locality, .changed), (.role, .changed):
      .scope
    case (.text, _), (.order, _): .editorial
    default: .element
    }
  }

  package var layer: Layer {
    switch subject {
    case .text: .wording
    case .order: .layout
    default: .meaning
    }
  }

  /// The kind of the same change seen from the other side.
  package var mirrored: ChangeKind {
    let action: Action =
      switch action {
      case .added: .removed
      case .removed: .added
      case .merged: .split
      case .split: .merged
      case .gained: .lost
      case .lost: .gained
      case .widened: .narrowed
      case .narrowed: .widened
      case .given: .takenBack
      case .takenBack: .given
      case .established: .withdrawn
      case .withdrawn: .established
      case .upgraded: .downgraded
      case .downgraded: .upgraded
      default: action
      }
    return ChangeKind(subject, action)
  }
}
