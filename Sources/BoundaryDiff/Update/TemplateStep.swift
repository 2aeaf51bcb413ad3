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
    func duties(_ template: RowID<Template>) -> [RowID<Duty>] { contents.duties[.template(template), default: []] }
    func dimensions(_ template: RowID<Template>) -> [RowID<Dimension>] { contents.dimensions[template, default: []] }
    oldDuties = Self.byID(old.map(duties) ?? [], documents.duties)
    newDuties = Self.byID(duties(new), documents.duties)
    oldDimensions = Self.byID(old.map(dimensions) ?? [], documents.dimensions)
    newDimensions = Self.byID(dimensions(new), documents.dimensions)

    func entries(_ rows: [RowID<Duty>]) -> [Successors.Entry] {
      rows.map {
        Successors.Entry(id: documents.duties[$0].id, formerly: Array(documents.symbols[documents.duties[$0].formerly]))
      }
    }
    func entries(_ rows: [RowID<Field>]) -> [Successors.Entry] {
      rows.map {
        Successors.Entry(id: documents.fields[$0].id, formerly: Array(documents.symbols[documents.fields[$0].formerly]))
      }
    }
    func entries(_ rows: [RowID<Category>]) -> [Successors.Entry] {
      rows.map {
        Successors.Entry(
          id: documents.categories[$0].id, formerly: Array(documents.symbols[documents.categories[$0].formerly]))
      }
    }
    self.duties = Successors(old: old.map { entries(duties($0)) }, new: entries(duties(new)))
    fields = Successors(
      old: old.map { entries(contents.fields[$0, default: []]) }, new: entries(contents.fields[new, default: []]))
    var categories: [Symbol: Successors] = [:]
    for (id, dimension) in newDimensions {
      let before = oldDimensions[id].map { entries(contents.categories[$0, default: []]) }
      categories[id] = Successors(
        old: old == nil ? nil : before ?? [], new: entries(contents.categories[dimension, default: []]))
    }
    self.categories = categories
  }

  private static func byID<Row: Identified>(_ rows: [RowID<Row>], _ table: Table<Row>) -> [Symbol: RowID<Row>] {
    Dictionary(rows.map { (table[$0].id, $0) }) { first, _ in first }
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

  func dimension(_ id: Symbol) -> (old: Dimension?, new: Dimension?) {
    (oldDimensions[id].map { documents.dimensions[$0] }, newDimensions[id].map { documents.dimensions[$0] })
  }

  /// What became of the categories of a dimension that the new revision has.
  func categories(of dimension: Symbol) -> Successors? { categories[dimension] }

  /// Whether the new revision has lost something that the old one had, or may have had.
  func isLost(party id: Symbol) -> Bool { isLost(id, contents.parties, documents.parties) }
  func isLost(role id: Symbol) -> Bool { isLost(id, contents.roles, documents.roles) }
  func isLost(locality id: Symbol) -> Bool { isLost(id, contents.localities, documents.localities) }
  func isLost(dimension id: Symbol) -> Bool { isLost(id, contents.dimensions, documents.dimensions) }

  private func isLost<Row: Identified>(
    _ id: Symbol, _ rows: [RowID<Template>: [RowID<Row>]], _ table: Table<Row>
  ) -> Bool {
    func has(_ template: RowID<Template>) -> Bool { rows[template, default: []].contains { table[$0].id == id } }
    return !has(new) && (old.map(has) ?? true)
  }

  // MARK: What it is called

  var oldRevision: String { old.map { documents.text(documents.templates[$0].revision) } ?? "" }
  var newRevision: String { documents.text(documents.templates[new].revision) }

  func roleName(_ id: Symbol) -> String? {
    rows(contents.roles).map { documents.roles[$0] }.first { $0.id == id }.map { documents.text($0.name) }
  }

  func partyName(_ id: Symbol) -> String? {
    rows(contents.parties).map { documents.parties[$0] }.first { $0.id == id }.map { documents.text($0.name) }
  }

  func categoryName(_ id: Symbol, of dimension: Symbol) -> String {
    let rows = [newDimensions[dimension], oldDimensions[dimension]].compactMap(\.self).flatMap {
      contents.categories[$0, default: []]
    }
    return rows.map { documents.categories[$0] }.first { $0.id == id }.map { documents.text($0.name) }
      ?? documents.text(id)
  }

  /// The rows of the new revision, then those of the old one.
  private func rows<Row>(_ rows: [RowID<Template>: [RowID<Row>]]) -> [RowID<Row>] {
    rows[new, default: []] + (old.map { rows[$0, default: []] } ?? [])
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
