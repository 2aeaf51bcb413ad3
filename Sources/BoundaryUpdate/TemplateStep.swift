import BoundaryFindings
import BoundaryMap
import BoundaryModel

/// One revision of a template and the next, as a list has to follow them.
struct TemplateStep {
  let map: DutyMap
  /// nil when the old revision is not there.
  let old: RowID<Template>?
  let new: RowID<Template>

  let duties: Successors
  let fields: Successors
  let parties: Successors
  let localities: Successors
  let roles: Successors
  let kinds: Successors
  let forms: Successors
  let dimensions: Successors
  /// By the old id of their dimension.
  private let categories: [Symbol: Successors]

  init(_ map: DutyMap, old: RowID<Template>?, new: RowID<Template>) {
    self.map = map
    self.old = old
    self.new = new
    let (documents, outline) = (map.documents, map.outline)

    func successors<Row: Renamable>(
      _ rows: (RowID<Template>) -> RowRange<Row>, _ table: Table<Row>
    ) -> Successors {
      Successors(old: old.map { table[rows($0)] }, new: table[rows(new)], documents.symbols)
    }
    duties = successors({ outline.duties(of: .template($0)) }, documents.duties)
    fields = successors({ outline.fields[$0] }, documents.fields)
    parties = successors({ outline.parties[$0] }, documents.parties)
    localities = successors({ outline.localities[$0] }, documents.localities)
    roles = successors({ outline.roles[$0] }, documents.roles)
    kinds = successors({ outline.kinds[$0] }, documents.kinds)
    forms = successors({ outline.forms[$0] }, documents.forms)
    let dimensions = successors({ outline.dimensions[$0] }, documents.dimensions)
    self.dimensions = dimensions

    var categories: [Symbol: Successors] = [:]
    for dimension in outline.dimensions[new] {
      let after = documents.categories[outline.categories[dimension]]
      for former in dimensions.predecessors(of: documents.dimensions[dimension].id) {
        let before = old.flatMap { map.index[$0].dimensions[former] }.map {
          documents.categories[outline.categories[$0]]
        }
        categories[former] = Successors(old: old == nil ? nil : before ?? [], new: after, documents.symbols)
      }
    }
    self.categories = categories
  }

  var documents: Documents { map.documents }
  var outline: Outline { map.outline }

  // MARK: What there is

  func oldDuty(_ id: Symbol) -> Duty? { oldRow(id).map { documents.duties[$0] } }
  func newDuty(_ id: Symbol) -> Duty? { map.index[new].duties[id].map { documents.duties[$0] } }
  func oldAssignments(_ id: Symbol) -> RowRange<Assignment> { oldRow(id).map { outline.assignments[$0] } ?? .empty }
  func newAssignments(_ id: Symbol) -> RowRange<Assignment> {
    map.index[new].duties[id].map { outline.assignments[$0] } ?? .empty
  }

  private func oldRow(_ id: Symbol) -> RowID<Duty>? { old.flatMap { map.index[$0].duties[id] } }

  /// The ids of the new revision's duties, in its order.
  var newDutyIDs: [Symbol] { documents.duties[outline.duties(of: .template(new))].map(\.id) }

  func oldDimension(_ id: Symbol) -> Dimension? {
    old.flatMap { map.index[$0].dimensions[id] }.map { documents.dimensions[$0] }
  }
  func newDimension(_ id: Symbol) -> Dimension? { map.index[new].dimensions[id].map { documents.dimensions[$0] } }

  /// What became of the categories of a dimension of the old revision, if the new one has it.
  func categories(of dimension: Symbol) -> Successors? { categories[dimension] }

  // MARK: What it is called

  var newRevision: String { documents.text(documents.templates[new].revision) }

  func roleName(_ id: Symbol) -> String { name(of: id, \.roles, documents.roles, \.name) }
  func partyName(_ id: Symbol) -> String { name(of: id, \.parties, documents.parties, \.name) }

  func categoryName(_ id: Symbol, of dimension: Symbol) -> String {
    let row = templates.lazy.compactMap { template in
      map.index[template].dimensions[dimension].flatMap { map.index[template].categories[$0]?[id] }
    }.first
    return documents.text(row.map { documents.categories[$0].name } ?? id)
  }

  /// The name in the new revision, else in the old one, else the id.
  private func name<Row: Identified>(
    of id: Symbol, _ rows: (TemplateIndex) -> IDIndex<Row>, _ table: Table<Row>, _ name: (Row) -> Symbol
  ) -> String {
    documents.text(templates.compactMap { rows(map.index[$0])[id] }.first.map { name(table[$0]) } ?? id)
  }

  private var templates: [RowID<Template>] { [new] + [old].compactMap(\.self) }

  /// A duty as people know it now.
  func title(_ id: Symbol) -> Wording { title(newDuty(id) ?? oldDuty(id), id) }

  /// A duty as the old revision knew it.
  func oldTitle(_ id: Symbol) -> Wording { title(oldDuty(id), id) }

  func titles(_ ids: [Symbol]) -> Wording { .joining(ids.map(title)) }
  func oldTitles(_ ids: [Symbol]) -> Wording { .joining(ids.map(oldTitle)) }

  /// Its name with its id, or its id alone where the name is not known.
  private func title(_ duty: Duty?, _ id: Symbol) -> Wording {
    let id = documents.text(id)
    guard let name = duty.map({ shortened(documents.text($0.name)) }), !name.isEmpty else {
      return Wording(zh: " \(id) ", en: id)
    }
    return Wording(zh: "“\(name)”（\(id)）", en: "\(name) (\(id))")
  }
}
