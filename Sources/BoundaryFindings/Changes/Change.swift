package import BoundaryModel

/// What a comparison reports: one thing that a revision changes, with its places on both sides.
package struct Change: Sendable {
  /// Something that documents call by an id and people by a name.
  package struct Named: Hashable, Comparable, Sendable {
    package let id: String
    package let name: String

    package init(id: String, name: String) {
      self.id = id
      self.name = name
    }

    package static func < (left: Self, right: Self) -> Bool { (left.id, left.name) < (right.id, right.name) }
  }

  package let kind: ChangeKind
  /// One sentence that says everything.
  package let message: Wording
  /// The id of the document that it is in, as the new revision has it.
  package var document = ""
  /// The duty as the new revision has it, or as the old one had it if it is gone.
  package var duty: Named?
  /// The ids of the duties of the old revision that it is about.
  package var oldDuties: [String] = []
  /// The ids of the fields that the duty is in, on either side.
  package var fields: [String] = []
  package var role: Named?
  /// The body whose establishment it is about, as the new revision has it.
  package var body: Named?
  package var losing: [Named] = []
  package var gaining: [Named] = []
  /// The region that it is about.
  package var scope: Scope?
  /// What stood before; nil for something new.
  package var before: Wording?
  /// What stands now; nil for something that is gone.
  package var after: Wording?
  /// Whether `before` and `after` are texts of the documents, whose words can be compared.
  package var isText = false
  package var old: [Spot] = []
  package var new: [Spot] = []
  /// By what the two sides were taken for one, where neither id nor `formerly` says so.
  package var evidence: Wording?
  /// The laws and documents that the duty rests on.
  package var bases: [String] = []
  /// How many rows follow from this one cause.
  package var uses = 0
  /// What else tells this change from others of its kind.
  package var subject: String?
  /// Which of the comparison's duties shows it beside the others of that duty.
  package var holderTable: Int?
  /// Why it may stay, if somebody said so: it is then told, but counts for nothing.
  package var acceptance: Acceptance?

  package init(_ kind: ChangeKind, _ message: Wording) {
    self.kind = kind
    self.message = message
  }

  /// The same for the same change whatever its lines, wording of messages or language.
  package var fingerprint: String {
    var fingerprint = Fingerprint()
    for part in [kind.name, document, duty?.id ?? "", role?.id ?? "", subject ?? ""] { fingerprint.combine(part) }
    for body in losing.map(\.id).sorted() { fingerprint.combine("-\(body)") }
    for body in gaining.map(\.id).sorted() { fingerprint.combine("+\(body)") }
    for box in scope?.boxes ?? [] {
      for part in box.parts { fingerprint.combine("\(part.dimension)=\(part.values)") }
      fingerprint.combine("|")
    }
    if scope == nil || kind.subject == .text {
      fingerprint.combine(before?.zh ?? "")
      fingerprint.combine(after?.zh ?? "")
    }
    return fingerprint.text
  }
}
