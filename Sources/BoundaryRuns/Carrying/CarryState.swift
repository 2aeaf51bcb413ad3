import BoundaryDiff
import BoundaryFindings
import BoundaryModel
import BoundaryUpdate
import BoundaryXML

/// What the carrying of one list has come to, between its passes.
struct CarryState {
  let templates: TemplateRevisions
  let language: Language
  /// Whether the places that are told are those of the new text.
  let isWritten: Bool
  /// The list as it was given, in memory.
  let given: Source

  /// The list as it is to be written.
  private(set) var text: Source
  private(set) var id = ""
  private(set) var revisions: [String] = []
  private(set) var carried: [ListUpdate.Carried] = []
  private(set) var notes: [UpdateReport.Placed<ListUpdate.Note>] = []
  private(set) var decisions: [UpdateReport.Placed<Decision>] = []

  private var read: ReadList?
  private var way: [(old: RowID<Template>?, new: RowID<Template>)] = []
  private var fresh: [Decision] = []
  private var noted: [ListUpdate.Note] = []

  /// The list among the templates.
  struct ReadList {
    let set: DocumentSet
    let list: RowID<BoundaryList>
  }

  init(_ given: Source, _ templates: TemplateRevisions, language: Language, isWritten: Bool) {
    self.templates = templates
    self.language = language
    self.isWritten = isWritten
    self.given = given.loaded
    text = self.given
  }

  private var current: ReadList {
    guard let read else { preconditionFailure("the list is read before it is asked what it says") }
    return read
  }

  // MARK: The passes

  mutating func readList() throws(CarriedList.Obstacle) {
    var set = templates.set
    set.read(text)
    if let trouble = set.unreadable.first { throw .trouble(trouble.message) }
    if set.findings.contains(where: { $0.rule == .syntax }) { throw .fault(set) }
    guard let list = set.documents.lists.ids.first(where: { _ in true }) else { throw .other(.notAList) }
    let template = set.documents.text(set.documents.lists[list].template)
    guard template == templates.id else { throw .other(.ofAnotherTemplate(template, templates.id)) }
    read = ReadList(set: set, list: list)
  }

  mutating func findWay() throws(CarriedList.Obstacle) {
    let (set, list) = (current.set, current.list)
    id = set.documents.text(set.documents.lists[list].id)
    let revision = set.documents.text(set.documents.lists[list].revision)
    way = try templates.way(from: revision)
    revisions = [revision] + way.map { templates.name($0.new) }
  }

  mutating func takeSteps(_ tell: (Int, Int) -> Void) throws(CarriedList.Obstacle) {
    for (number, step) in way.enumerated() {
      tell(number, way.count)
      let update = ListUpdate(current.set.documents, list: current.list, from: step.old, to: step.new)
      carried += update.carried
      noted += update.notes
      fresh += update.decisions
      text = text.applying(update.edits, language: language) ?? text
      // The next step starts from what this one has written, as a run of its own would.
      try readList()
    }
  }

  mutating func gatherDecisions() {
    let (set, list) = (current.set, current.list)
    // A mark of this run is told in either language, an older one as it was written.
    let known = Dictionary(fresh.map { ($0.kind.rawValue + $0.subject, $0) }) { first, _ in first }
    let marked = text.decisions(in: set.documents.lists[list].place.file)
    let places = isWritten ? PlacesInList(set, list, marked.map(\.spot)) : nil
    decisions = marked.map { mark in
      let decision = known[mark.decision.kind.rawValue + mark.decision.subject] ?? mark.decision
      return UpdateReport.Placed(decision, at: places?[mark.spot])
    }
    notes = noted.map { note in UpdateReport.Placed(note, at: note.duty.flatMap { places?[duty: $0] }) }
  }
}

/// Where the marks and the duties of a list are in its text.
private struct PlacesInList {
  private let locations: [Spot: Location]
  private let duties: [String: Spot]

  init(_ set: DocumentSet, _ list: RowID<BoundaryList>, _ marks: [Spot]) {
    let rows = set.documents.duties.rows.filter { $0.list == list && $0.isReference }
    duties = Dictionary(rows.map { (set.documents.text($0.id), Spot($0.place)) }) { first, _ in first }
    locations = set.locate(marks + duties.values)
  }

  subscript(spot: Spot) -> Location? { locations[spot] }
  subscript(duty id: String) -> Location? { duties[id].flatMap { locations[$0] } }
}

extension Wording {
  fileprivate static let notAList = Wording(zh: "不是清单", en: "not a list")

  fileprivate static func ofAnotherTemplate(_ found: String, _ expected: String) -> Wording {
    Wording(
      zh: "清单按模板“\(found)”填写，不是“\(expected)”",
      en: "the list follows the template '\(found)', not '\(expected)'")
  }
}
