import BoundaryModel

/// How a list was carried to another revision of its template.
package struct ListUpdate: Sendable {
  /// A part of the template that goes by another id now.
  package struct Carried: Hashable, Sendable {
    package enum Kind: String, Sendable {
      case duty, field, category, dimension, party, locality, role, kind, form
    }

    package let kind: Kind
    package let old: [String]
    package let new: [String]

    package init(_ kind: Kind, old: [String], new: [String]) {
      self.kind = kind
      self.old = old
      self.new = new
    }
  }

  /// Something to know that leaves the list as it is.
  package struct Note: Sendable {
    package enum Kind: String, Sendable {
      case defaultChanged = "default-changed"
      case newDuty = "new-duty"
      case widerDuty = "wider-duty"
      case oldRevisionMissing = "old-revision-missing"
    }

    package let kind: Kind
    /// The duty as the list refers to it now; nil for one that the list does not have.
    package let duty: String?
    package let message: Wording

    package init(_ kind: Kind, duty: String?, _ message: Wording) {
      self.kind = kind
      self.duty = duty
      self.message = message
    }
  }

  package var edits = ListEdits()
  package private(set) var carried: [Carried] = []
  private var known: Set<Carried> = []
  package var decisions: [Decision] = []
  package var notes: [Note] = []

  package init() {}

  /// Notes once that something goes by another id.
  package mutating func add(_ entry: Carried) {
    if known.insert(entry).inserted { carried.append(entry) }
  }
}

/// Something that only people can decide. It is marked in the list, until someone deletes the mark.
package struct Decision: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// A duty, or something that rows name, became several: which of them is meant where?
    case split
    /// Duties became one whose rows name different holders, or parties that stand for different bodies.
    case merged
    /// The template has the duty no longer.
    case removed
    /// The template has something no longer that a row names.
    case lost
    /// A category is part of a larger one now.
    case widened
    /// Amounts are counted in another unit.
    case unit
    /// The template gives the id of a local duty to a duty of its own.
    case taken
  }

  package let kind: Kind
  /// The ids that it is about.
  package let subject: String
  package let message: Wording

  package init(_ kind: Kind, _ subject: String, _ message: Wording) {
    self.kind = kind
    self.subject = subject
    self.message = message
  }

  /// What the comment in the list says: the same words for every reader, then those for people.
  package var mark: Wording {
    Wording(zh: head + message.zh + Self.end.zh, en: head + message.en + Self.end.en)
  }

  private var head: String { "\(Self.sign) \(kind.rawValue) \(subject): " }

  private static let sign = "dutymap: decide"
  private static let end = Wording(zh: "，然后删去本注释", en: ", then delete this comment")

  /// Reads a mark again; nil for any other comment.
  ///
  /// - Parameter comment: What stands between `<!--` and `-->`.
  package init?(mark comment: String) {
    let text = comment.split { $0.isWhitespace }.joined(separator: " ")
    guard text.hasPrefix(Self.sign + " "), let colon = text.dropFirst(Self.sign.count).firstRange(of: ": ") else {
      return nil
    }
    let words = text[..<colon.lowerBound].split(separator: " ").dropFirst(2)
    guard let first = words.first, let kind = Kind(rawValue: String(first)) else { return nil }
    var message = text[colon.upperBound...]
    for end in [Self.end.zh, Self.end.en] where message.hasSuffix(end) { message = message.dropLast(end.count) }
    self.init(kind, words.dropFirst().joined(separator: " "), Wording(zh: String(message), en: String(message)))
  }
}
