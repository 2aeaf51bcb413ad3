import BoundaryFindings
import BoundaryMap
import BoundaryModel

/// One revision of a template and the next, as a list has to follow them.
struct TemplateStep {
  let documents: Documents
  let contents: Contents
  /// nil when the old revision is not there.
  let old: RowID<Template>?
  let new: RowID<Template>

  let duties: Successors
  let fields: Successors
  let parties: Successors
  let localities: Successors
  let roles: Successors
  let dimensions: Successors
  /// By the old id of their dimension.
  private let categories: [Symbol: Successors]
  private let oldDuties: [Symbol: RowID<Duty>]
  private let newDuties: [Symbol: RowID<Duty>]
  private let oldDimensions: [Symbol: RowID<Dimension>]
  private let newDimensions: [Symbol: RowID<Dimension>]

  init(_ documents: Documents, _ contents: Contents, old: RowID<Template>?, new: RowID<Template>) {
    self.documents = documents
    self.contents = contents
    self.old = old
    self.new = new

    func successors<Row>(_ rows: (RowID<Template>) -> [RowID<Row>], _ table: Table<Row>) -> Successors
    where Row: Renamable {
      Successors(old: old.map { rows($0).map { table[$0] } }, new: rows(new).map { table[$0] }, documents.symbols)
    }
    func byID<Row: Identified>(_ rows: [RowID<Row>]?, _ table: Table<Row>) -> [Symbol: RowID<Row>] {
      Dictionary((rows ?? []).map { (table[$0].id, $0) }) { first, _ in first }
    }
    duties = successors({ contents.duties[.template($0), default: []] }, documents.duties)
    fields = successors({ contents.fields[$0, default: []] }, documents.fields)
    parties = successors({ contents.parties[$0, default: []] }, documents.parties)
    localities = successors({ contents.localities[$0, default: []] }, documents.localities)
    roles = successors({ contents.roles[$0, default: []] }, documents.roles)
    let dimensions = successors({ contents.dimensions[$0, default: []] }, documents.dimensions)
    self.dimensions = dimensions
    oldDuties = byID(old.flatMap { contents.duties[.template($0)] }, documents.duties)
    newDuties = byID(contents.duties[.template(new)], documents.duties)
    let oldDimensions = byID(old.flatMap { contents.dimensions[$0] }, documents.dimensions)
    let newDimensions = byID(contents.dimensions[new], documents.dimensions)
    self.oldDimensions = oldDimensions
    self.newDimensions = newDimensions

    var categories: [Symbol: Successors] = [:]
    for (id, dimension) in newDimensions {
      let after = contents.categories[dimension, default: []].map { documents.categories[$0] }
      for former in dimensions.predecessors(of: id) {
        let before = oldDimensions[former].map { contents.categories[$0, default: []].map { documents.categories[$0] } }
        categories[former] = Successors(old: old == nil ? nil : before ?? [], new: after, documents.symbols)
      }
    }
    self.categories = categories
  }

  // MARK: What there is

  func oldDuty(_ id: Symbol) -> Duty? { oldDuties[id].map { documents.duties[$0] } }
  func newDuty(_ id: Symbol) -> Duty? { newDuties[id].map { documents.duties[$0] } }
  func oldAssignments(_ id: Symbol) -> [RowID<Assignment>] { assignments(oldDuties[id]) }
  func newAssignments(_ id: Symbol) -> [RowID<Assignment>] { assignments(newDuties[id]) }

  private func assignments(_ duty: RowID<Duty>?) -> [RowID<Assignment>] {
    duty.map { contents.assignments[$0, default: []] } ?? []
  }

  /// The ids of the new revision's duties, in its order.
  var newDutyIDs: [Symbol] { contents.duties[.template(new), default: []].map { documents.duties[$0].id } }

  func oldDimension(_ id: Symbol) -> Dimension? { oldDimensions[id].map { documents.dimensions[$0] } }
  func newDimension(_ id: Symbol) -> Dimension? { newDimensions[id].map { documents.dimensions[$0] } }

  /// What became of the categories of a dimension of the old revision, if the new one has it.
  func categories(of dimension: Symbol) -> Successors? { categories[dimension] }

  // MARK: What it is called

  var newRevision: String { documents.text(documents.templates[new].revision) }

  func roleName(_ id: Symbol) -> String { name(of: id, contents.roles, documents.roles, \.name) }
  func partyName(_ id: Symbol) -> String { name(of: id, contents.parties, documents.parties, \.name) }

  func categoryName(_ id: Symbol, of dimension: Symbol) -> String {
    let dimensions = [newDimensions[dimension], oldDimensions[dimension]].compactMap(\.self)
    let rows = dimensions.flatMap { contents.categories[$0, default: []] }.map { documents.categories[$0] }
    return documents.text(rows.first { $0.id == id }?.name ?? id)
  }

  /// The name in the new revision, else in the old one, else the id.
  private func name<Row: Identified>(
    of id: Symbol, _ rows: [RowID<Template>: [RowID<Row>]], _ table: Table<Row>, _ name: (Row) -> Symbol
  ) -> String {
    let all = ([new] + [old].compactMap(\.self)).flatMap { rows[$0, default: []] }.map { table[$0] }
    return documents.text(all.first { $0.id == id }.map(name) ?? id)
  }

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
