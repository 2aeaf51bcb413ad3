import BoundaryFindings
import BoundaryMap
import BoundaryModel

/// What two revisions of a template call their roles, dimensions, parties and localities, brought together.
struct Vocabulary: Sendable {
  /// A dimension on both sides, or on one.
  struct DimensionPair: Sendable {
    let old: RowID<Dimension>?
    let new: RowID<Dimension>?
    /// The categories; of a range, its values beside the amounts.
    let forest: UnionForest
    let categories: Matching<Category>
    let renames: Renames

    var hasCategories: Bool {
      !(categories.found.isEmpty && categories.added.isEmpty && categories.removed.isEmpty)
    }
  }

  let roles: Matching<Role>
  let dimensions: Matching<Dimension>
  let parties: Matching<Party>
  let localities: Matching<Locality>
  let kinds: Matching<DutyKind>
  let forms: Matching<DelegationForm>
  let fields: Matching<Field>
  let dimensionPairs: [DimensionPair]

  let roleRenames: Renames
  let dimensionRenames: Renames
  let partyRenames: Renames
  let localityRenames: Renames
  let kindRenames: Renames
  let formRenames: Renames
  let fieldRenames: Renames
  /// The localities of the templates as one axis.
  let areas: UnionForest

  private let roleRows: [Symbol: RowID<Role>]
  private let partyNames: [Symbol: Symbol]
  private let fieldNames: [Symbol: Symbol]
  private let kindNames: [Symbol: Symbol]
  private let formNames: [Symbol: Symbol]

  init(_ templates: Pair<Template>, _ revisions: Revisions, byContent: Bool) {
    let documents = revisions.documents
    func candidates<Row: Renamable>(
      _ rows: (Outline) -> Children<Template, Row>, _ table: Table<Row>, _ name: (Row) -> Symbol
    ) -> (old: [Candidate<Row>], new: [Candidate<Row>]) {
      func side(_ template: RowID<Template>?, _ map: DutyMap) -> [Candidate<Row>] {
        (template.map { rows(map.outline)[$0] } ?? .empty).map { id in
          let row = table[id]
          return Candidate(row: id, id: row.id, name: name(row), formerly: Array(documents.symbols[row.formerly]))
        }
      }
      return (side(templates.old, revisions.old), side(templates.new, revisions.new))
    }
    func matching<Row: Identified>(_ sides: (old: [Candidate<Row>], new: [Candidate<Row>])) -> Matching<Row> {
      Matching(old: sides.old, new: sides.new, byContent: byContent, in: documents)
    }
    let (allRoles, allParties) = (
      candidates(\.roles, documents.roles, \.name), candidates(\.parties, documents.parties, \.name)
    )
    let allPlaces = candidates(\.localities, documents.localities, \.name)
    let allFields = candidates(\.fields, documents.fields, \.name)
    roles = matching(allRoles)
    parties = matching(allParties)
    localities = matching(allPlaces)
    fields = matching(allFields)
    let allKinds = candidates(\.kinds, documents.kinds, \.name)
    let allForms = candidates(\.forms, documents.forms, \.name)
    kinds = matching(allKinds)
    forms = matching(allForms)
    kindRenames = Renames(kinds, documents.kinds)
    formRenames = Renames(forms, documents.forms)
    kindNames = Dictionary((allKinds.new + allKinds.old).map { ($0.id, $0.name) }) { first, _ in first }
    formNames = Dictionary((allForms.new + allForms.old).map { ($0.id, $0.name) }) { first, _ in first }
    dimensions = matching(candidates(\.dimensions, documents.dimensions, \.name))
    roleRenames = Renames(roles, documents.roles)
    partyRenames = Renames(parties, documents.parties)
    let localityRenames = Renames(localities, documents.localities)
    self.localityRenames = localityRenames
    fieldRenames = Renames(fields, documents.fields)
    dimensionRenames = Renames(dimensions, documents.dimensions)
    dimensionPairs = Self.pairs(dimensions, revisions, byContent: byContent)
    areas = UnionForest(
      old: allPlaces.old.map { .init(id: localityRenames[$0.id], name: $0.name, parent: nil) },
      new: allPlaces.new.map { .init(id: $0.id, name: $0.name, parent: nil) })
    roleRows = Dictionary((allRoles.new + allRoles.old).map { ($0.id, $0.row) }) { first, _ in first }
    partyNames = Dictionary((allParties.new + allParties.old).map { ($0.id, $0.name) }) { first, _ in first }
    fieldNames = Dictionary((allFields.new + allFields.old).map { ($0.id, $0.name) }) { first, _ in first }
  }

  func role(_ id: Symbol) -> RowID<Role>? { roleRows[id] }
  func name(ofParty id: Symbol) -> Symbol { partyNames[id] ?? id }
  func name(ofField id: Symbol) -> Symbol { fieldNames[id] ?? id }
  func name(ofKind id: Symbol) -> Symbol { kindNames[id] ?? id }

  /// What a form of delegation is called on both sides; one that was renumbered is the same form.
  func wording(ofForm id: Symbol, _ documents: Documents) -> Wording {
    if let known = Delegation.Form(rawValue: documents.text(id)) { return known.wording }
    let name = documents.text(formNames[formRenames[id]] ?? id)
    return Wording(zh: name, en: name)
  }

  /// Categories and ranges are two things even under one id.
  private static func pairs(
    _ matching: Matching<Dimension>, _ revisions: Revisions, byContent: Bool
  ) -> [DimensionPair] {
    let documents = revisions.documents
    func pair(_ old: RowID<Dimension>?, _ new: RowID<Dimension>?) -> DimensionPair {
      let (left, right) = (candidates(old, revisions.old), candidates(new, revisions.new))
      let categories = Matching(old: left, new: right, byContent: byContent, in: documents)
      let renames = Renames(categories, documents.categories)
      return DimensionPair(
        old: old, new: new,
        forest: UnionForest(
          old: left.map { node(documents.categories[$0.row], renames, documents) },
          new: right.map { node(documents.categories[$0.row], Renames(), documents) }),
        categories: categories, renames: renames)
    }
    return matching.found.flatMap { found -> [DimensionPair] in
      let (old, new) = (found.old[0], found.new[0])
      let isOne = documents.dimensions[old].isRange == documents.dimensions[new].isRange
      return isOne ? [pair(old, new)] : [pair(old, nil), pair(nil, new)]
    } + matching.removed.map { pair($0, nil) } + matching.added.map { pair(nil, $0) }
  }

  private static func candidates(
    _ dimension: RowID<Dimension>?, _ map: DutyMap
  ) -> [Candidate<Category>] {
    (dimension.map { map.outline.categories[$0] } ?? .empty).map { id in
      let row = map.documents.categories[id]
      return Candidate(row: id, id: row.id, name: row.name, formerly: Array(map.documents.symbols[row.formerly]))
    }
  }

  private static func node(_ category: Category, _ renames: Renames, _ documents: Documents) -> UnionForest.Node {
    UnionForest.Node(
      id: renames[category.id], name: category.name,
      parent: category.parent.map { renames[documents.categories[$0].id] })
  }
}

extension Dimension {
  var isRange: Bool {
    if case .amounts = values { true } else { false }
  }
}
