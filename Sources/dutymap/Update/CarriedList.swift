import BoundaryDiff
import BoundaryFindings
import BoundaryModel
import BoundaryUpdate
import BoundaryXML

/// A list that was carried to another revision of its template, step by step.
struct CarriedList {
  /// The list as it is to be written.
  let source: Source
  let entry: UpdateReport.Entry

  /// Why a list cannot be carried.
  enum Obstacle: Error {
    /// It is not well-formed, or is no list; the set tells what is wrong.
    case fault(DocumentSet)
    case trouble(Wording)
    /// It is a list of another template, or another document.
    case other(Wording)
  }

  /// - Parameter isWritten: Whether the places that are told are those of the new text.
  init(_ given: Source, _ templates: TemplateRevisions, language: Language, isWritten: Bool) throws(Obstacle) {
    let loaded = given.loaded
    var text = loaded
    var (set, list) = try Self.read(text, templates)
    let row = set.documents.lists[list]
    let revision = set.documents.text(row.revision)
    let way = try templates.way(from: revision)

    var carried: [ListUpdate.Carried] = []
    var notes: [ListUpdate.Note] = []
    var decisions: [Decision] = []
    for step in way {
      let update = ListUpdate(set.documents, list: list, from: step.old, to: step.new)
      carried += update.carried
      notes += update.notes
      decisions += update.decisions
      text = text.applying(update.edits, language: language) ?? text
      (set, list) = try Self.read(text, templates)
    }

    // A mark of this run is told in either language, an older one as it was written.
    let fresh = Dictionary(decisions.map { ($0.kind.rawValue + $0.subject, $0) }) { first, _ in first }
    let marked = text.decisions(in: set.documents.lists[list].place.file)
    let places = isWritten ? PlacesInList(set, list, marked.map(\.spot)) : nil
    source = text
    entry = UpdateReport.Entry(
      path: given.path, list: set.documents.text(row.id), template: templates.id,
      revisions: [revision] + way.map { templates.name($0.new) }, isChanged: text.bytes != loaded.bytes,
      carried: carried,
      decisions: marked.map { mark in
        let decision = fresh[mark.decision.kind.rawValue + mark.decision.subject] ?? mark.decision
        return UpdateReport.Placed(decision, at: places?[mark.spot])
      },
      notes: notes.map { note in UpdateReport.Placed(note, at: note.duty.flatMap { places?[duty: $0] }) })
  }

  private static func read(
    _ source: Source, _ templates: TemplateRevisions
  ) throws(Obstacle) -> (set: DocumentSet, list: RowID<BoundaryList>) {
    var set = templates.set
    set.read(source)
    if let trouble = set.unreadable.first { throw .trouble(trouble.message) }
    if set.findings.contains(where: { $0.rule == .syntax }) { throw .fault(set) }
    guard let list = set.documents.lists.ids.first(where: { _ in true }) else {
      throw .other(Wording(zh: "不是清单", en: "not a list"))
    }
    let template = set.documents.text(set.documents.lists[list].template)
    guard template == templates.id else {
      throw .other(
        Wording(
          zh: "清单按模板“\(template)”填写，不是“\(templates.id)”",
          en: "the list follows the template '\(template)', not '\(templates.id)'"))
    }
    return (set, list)
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
