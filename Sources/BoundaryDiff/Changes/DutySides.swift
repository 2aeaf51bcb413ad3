import BoundaryFindings
import BoundaryMap
import BoundaryModel

/// A pair of templates or lists with everything that comparing their duties needs.
struct DutySides {
  let documents: Documents
  let names: HolderNames
  let areas: UnionForest
  let old: DutySide
  let new: DutySide

  var vocabulary: Vocabulary { names.vocabulary }

  /// Two revisions of a template.
  init(_ templates: Pair<Template>, _ vocabulary: Vocabulary, _ frame: Frame) {
    let names = SideNames(vocabulary, frame.jurisdiction, isTemplate: true, frame.documents)
    let (left, right) = (frame.revisions.old, frame.revisions.new)
    self.init(
      vocabulary, frame, areas: vocabulary.areas,
      old: DutySide(
        owner: templates.old.map(DutyOwner.template), template: templates.old,
        StatedRows(map: left, names: names, bindings: .none, listDays: Bounds())),
      new: DutySide(
        owner: templates.new.map(DutyOwner.template), template: templates.new,
        StatedRows(map: right, names: names.onNewSide, bindings: .none, listDays: Bounds())))
  }

  /// Two revisions of a list.
  ///
  /// - Parameter templates: Those that the two are on, as far as they are there.
  init(
    _ lists: Pair<BoundaryList>, on templates: Pair<Template>, _ vocabulary: Vocabulary, _ names: SideNames,
    _ bindings: (old: PartyBindings, new: PartyBindings), _ frame: Frame
  ) {
    let (left, right) = (frame.revisions.old, frame.revisions.new)
    let days = (lists.old.map { left.documents.lists[$0].inForce }, lists.new.map { right.documents.lists[$0].inForce })
    // What both lists are in force for is compared; lists that follow one another are compared as they are.
    let common = (days.0 ?? Bounds()).intersection(days.1 ?? Bounds())
    self.init(
      vocabulary, frame, areas: frame.jurisdiction.forest,
      old: DutySide(
        owner: lists.old.map(DutyOwner.list), template: templates.old,
        StatedRows(
          map: left, names: names, bindings: bindings.old, listDays: common.isEmpty ? days.0 ?? Bounds() : common)),
      new: DutySide(
        owner: lists.new.map(DutyOwner.list), template: templates.new,
        StatedRows(
          map: right, names: names.onNewSide, bindings: bindings.new,
          listDays: common.isEmpty ? days.1 ?? Bounds() : common)))
  }

  private init(_ vocabulary: Vocabulary, _ frame: Frame, areas: UnionForest, old: DutySide, new: DutySide) {
    documents = frame.documents
    names = HolderNames(documents: frame.documents, jurisdiction: frame.jurisdiction, vocabulary: vocabulary)
    self.areas = areas
    self.old = old
    self.new = new
  }
}

/// What is the same for all pairs of documents of a comparison.
struct Frame {
  let revisions: Revisions
  let jurisdiction: Jurisdiction
  /// Whether rows that no id joins are matched by what they say.
  let matchesContent: Bool

  var documents: Documents { revisions.documents }
}

/// The duties of one side of a pair of documents.
struct DutySide {
  let rows: RowRange<Duty>
  let stated: StatedRows
  private let template: RowID<Template>?

  init(owner: DutyOwner?, template: RowID<Template>?, _ stated: StatedRows) {
    rows = owner.map { stated.map.outline.duties(of: $0) } ?? .empty
    self.stated = stated
    self.template = template
  }

  var map: DutyMap { stated.map }
  private var documents: Documents { map.documents }

  /// The row that names a duty and says what it is divided by.
  func original(_ row: RowID<Duty>) -> Duty { documents.duties[originalRow(row) ?? row] }

  /// The template's row that a row of a list fills in.
  func originalRow(_ row: RowID<Duty>) -> RowID<Duty>? {
    let duty = documents.duties[row]
    return duty.isReference ? template.flatMap { map.index[$0].duties[duty.id] } : nil
  }

  func named(_ row: RowID<Duty>) -> Change.Named {
    Change.Named(id: documents.text(documents.duties[row].id), name: documents.text(original(row).name))
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
    Set(stated.statements(of: row).map { AnyHashable([AnyHashable($0.role), AnyHashable($0.named)]) })
  }
}
