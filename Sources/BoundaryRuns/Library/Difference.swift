import BoundaryControl
import BoundaryFindings
import BoundaryModel

extension Boundaries {
  /// What two revisions differ in.
  public struct Difference: Sendable {
    /// What the changes and troubles come to.
    public enum Verdict: String, Sendable {
      /// The same, but for order and layout.
      case same
      /// Something differs, if only in its words.
      case different
      /// Something was not read or not compared: there may be more than is told.
      case incomplete
    }

    /// What it all comes to.
    public let verdict: Verdict
    /// In the order of the documents.
    public let changes: [Change]
    /// The fingerprints of the findings that the old revision has and the new one has not.
    public let closed: [String]
    /// The fingerprints of the findings that the new revision has and the old one has not.
    public let opened: [String]
    /// What could not be read or compared.
    public let troubles: [Trouble]

    init(_ compared: ComparedDocuments, _ problems: [ControlProblem]) {
      let comparison = compared.comparison
      troubles =
        problems.map { Trouble($0.place, $0.message) } + comparison.troubles.map { Trouble($0.path, $0.message) }
        + (comparison.undecided + comparison.unchecked).map { Trouble(nil, $0) }
        + comparison.repeatedIDs.map {
          Trouble(
            compared.locations[$0.spot]?.path,
            Wording(zh: "\($0.id) 出现不止一次，未作比较", en: "\($0.id) stands there more than once and was not compared"))
        }
      verdict = !troubles.isEmpty ? .incomplete : comparison.verdict == .same ? .same : .different
      changes = zip(comparison.changes, comparison.fingerprints).map { Change($0, $1, compared.locations) }
      closed = (comparison.effects?.closed ?? []).map(\.fingerprint)
      opened = (comparison.effects?.opened ?? []).map(\.fingerprint)
    }
  }

  /// One thing that a revision changes.
  public struct Change: Sendable {
    /// Such as `holder-changed`.
    public let kind: String
    /// Who has to approve it and act on it: `catalogue`, `transfer`, `scope`, `element` or `editorial`.
    public let consequence: String
    /// One sentence that says everything.
    public let message: Text
    /// The id of the document that it is in.
    public let document: String
    /// The id of the duty that it is about.
    public let duty: String?
    /// The ids of the bodies that lose something.
    public let losing: [String]
    /// The ids of the bodies that gain something.
    public let gaining: [String]
    /// Where the old revision has it.
    public let old: Location?
    /// Where the new revision has it.
    public let new: Location?
    /// The same for the same change, whatever its lines, wording of messages or language.
    public let fingerprint: String

    init(_ change: BoundaryFindings.Change, _ fingerprint: String, _ locations: [Spot: BoundaryModel.Location]) {
      kind = change.kind.name
      consequence = change.kind.consequence.rawValue
      message = Text(change.message)
      document = change.document
      duty = change.duty?.id
      losing = change.losing.map(\.id)
      gaining = change.gaining.map(\.id)
      old = Location(change.old.first.flatMap { locations[$0] })
      new = Location(change.new.first.flatMap { locations[$0] })
      self.fingerprint = fingerprint
    }
  }
}
