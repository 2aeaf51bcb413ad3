import BoundaryFindings
import BoundaryMap
import BoundaryModel

/// A pair of templates or lists with everything that comparing their duties needs.
struct DutySides {
  let documents: Documents
  let contents: Contents
  let names: PartyNames
  let places: UnionForest
  let placeRenames: Renames
  let old: DutySide
  let new: DutySide

  var vocabulary: Vocabulary { names.vocabulary }

  /// Two revisions of a template.
  init(_ templates: Pair<Template>, _ vocabulary: Vocabulary, _ frame: Frame) {
    let sideNames = SideNames(vocabulary, frame.jurisdiction, isTemplate: true, frame.documents)
    self.init(vocabulary, frame, places: vocabulary.places, placeRenames: vocabulary.localityRenames) { reader, isOld in
      let template = isOld ? templates.old : templates.new
      return DutySide(
        owner: template.map(DutyOwner.template), template: template,
        reader: reader(isOld ? sideNames : SideNames(), nil), frame)
    }
  }

  /// Two revisions of a list.
  ///
  /// - Parameter templates: Those that the two are on, as far as they are there.
  init(
    _ lists: Pair<BoundaryList>, on templates: Pair<Template>, _ vocabulary: Vocabulary, _ bindings: ListBindings,
    _ frame: Frame
  ) {
    let sideNames = SideNames(vocabulary, frame.jurisdiction, isTemplate: false, frame.documents)
    self.init(vocabulary, frame, places: frame.jurisdiction.forest, placeRenames: frame.jurisdiction.areaRenames) {
      reader, isOld in
      DutySide(
        owner: (isOld ? lists.old : lists.new).map(DutyOwner.list), template: isOld ? templates.old : templates.new,
        reader: reader(isOld ? sideNames : SideNames(), isOld ? bindings.old : bindings.new), frame)
    }
  }

  private init(
    _ vocabulary: Vocabulary, _ frame: Frame, places: UnionForest, placeRenames: Renames,
    _ side: ((SideNames, Bindings?) -> StatementReader, _ isOld: Bool) -> DutySide
  ) {
    documents = frame.documents
    contents = frame.contents
    names = PartyNames(documents: frame.documents, jurisdiction: frame.jurisdiction, vocabulary: vocabulary)
    self.places = places
    self.placeRenames = placeRenames
    let reader = { StatementReader(frame.documents, frame.contents, names: $0, bindings: $1) }
    old = side(reader, true)
    new = side(reader, false)
  }
}

/// What is the same for all pairs of documents of a comparison.
struct Frame {
  let documents: Documents
  let contents: Contents
  let jurisdiction: Jurisdiction
  /// Whether rows that no id joins are matched by what they say.
  let matchesContent: Bool
}

/// The duties of one side of a pair of documents.
struct DutySide {
  let rows: [RowID<Duty>]
  let reader: StatementReader
  private let documents: Documents
  /// The template's duties by id, which the rows of a list fill in.
  private let originals: [Symbol: RowID<Duty>]

  init(owner: DutyOwner?, template: RowID<Template>?, reader: StatementReader, _ frame: Frame) {
    rows = owner.flatMap { frame.contents.duties[$0] } ?? []
    self.reader = reader
    documents = frame.documents
    let own = template.flatMap { frame.contents.duties[.template($0)] } ?? []
    originals = Dictionary(own.map { (frame.documents.duties[$0].id, $0) }) { first, _ in first }
  }

  /// The row that names a duty and says what it is divided by.
  func original(_ row: RowID<Duty>) -> Duty {
    let duty = documents.duties[row]
    guard duty.isReference, let original = originals[duty.id] else { return duty }
    return documents.duties[original]
  }

  func named(_ row: RowID<Duty>) -> Change.Named {
    let duty = documents.duties[row]
    return Change.Named(id: documents.text(duty.id), name: documents.text(original(row).name))
  }

  var candidates: [Candidate<Duty>] {
    rows.map { row in
      let duty = original(row)
      return Candidate(
        row: row, id: documents.duties[row].id, name: duty.name, formerly: Array(documents.symbols[duty.formerly]),
        code: documents.duties[row].code ?? duty.code)
    }
  }

  func traits(_ row: RowID<Duty>) -> HolderTraits {
    Set(reader.statements(of: row).map { AnyHashable([AnyHashable($0.role), AnyHashable($0.holder)]) })
  }
}
