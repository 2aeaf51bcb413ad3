package import BoundaryModel

/// What a template has, by id.
package struct TemplateIndex: Sendable {
  package var roles = IDIndex<Role>()
  package var dimensions = IDIndex<Dimension>()
  package var categories: [RowID<Dimension>: IDIndex<Category>] = [:]
  package var parties = IDIndex<Party>()
  package var localities = IDIndex<Locality>()
  package var kinds = IDIndex<DutyKind>()
  package var forms = IDIndex<DelegationForm>()
  package var fields = IDIndex<Field>()
  package var duties = IDIndex<Duty>()
  package var codes = CodeIndex()

  package var repeated: [RepeatedID] {
    roles.repeated + dimensions.repeated + categories.values.flatMap(\.repeated) + parties.repeated
      + localities.repeated + kinds.repeated + forms.repeated + fields.repeated + duties.repeated
      + codes.repeated
  }
}

/// Where things are by their ids, in all documents of a run.
package struct DocumentIndex: Sendable {
  package private(set) var bodies = IDIndex<Body>()
  package private(set) var areas = IDIndex<Area>()
  package private(set) var lists = IDIndex<BoundaryList>()
  /// The duties of each list.
  package private(set) var listDuties: Column<BoundaryList, IDIndex<Duty>>
  private var listCodes: Column<BoundaryList, CodeIndex>
  /// The revisions of each template in the order in which they were read.
  package private(set) var revisions: [Symbol: [RowID<Template>]] = [:]
  private var templates: Column<Template, TemplateIndex>
  private var repeatedRevisions: [RepeatedID] = []

  /// - Complexity: O(*n*) in the rows.
  package init(_ documents: Documents) {
    templates = Column(documents.templates.ids, repeating: TemplateIndex())
    listDuties = Column(documents.lists.ids, repeating: IDIndex<Duty>())
    listCodes = Column(documents.lists.ids, repeating: CodeIndex())
    for id in documents.bodies.ids { bodies.add(id, in: documents.bodies) }
    for id in documents.areas.ids { areas.add(id, in: documents.areas) }
    for id in documents.lists.ids { lists.add(id, in: documents.lists) }
    for (id, row) in documents.templates.entries { addRevision(id, row, documents) }
    for (id, row) in documents.roles.entries { self[row.template].roles.add(id, in: documents.roles) }
    for (id, row) in documents.dimensions.entries { self[row.template].dimensions.add(id, in: documents.dimensions) }
    for (id, row) in documents.categories.entries {
      let template = documents.dimensions[row.dimension].template
      self[template].categories[row.dimension, default: IDIndex()].add(id, in: documents.categories)
    }
    for (id, row) in documents.parties.entries { self[row.template].parties.add(id, in: documents.parties) }
    for (id, row) in documents.localities.entries { self[row.template].localities.add(id, in: documents.localities) }
    for (id, row) in documents.kinds.entries { self[row.template].kinds.add(id, in: documents.kinds) }
    for (id, row) in documents.forms.entries { self[row.template].forms.add(id, in: documents.forms) }
    for (id, row) in documents.fields.entries { self[row.template].fields.add(id, in: documents.fields) }
    for (id, row) in documents.duties.entries {
      switch row.owner {
      case .template(let template):
        self[template].duties.add(id, in: documents.duties)
        self[template].codes.add(row)
      case .list(let list):
        listDuties[list].add(id, in: documents.duties, attribute: row.isReference ? "ref" : "id")
        listCodes[list].add(row)
      }
    }
  }

  package subscript(_ template: RowID<Template>) -> TemplateIndex {
    get { templates[template] }
    _modify { yield &templates[template] }
  }

  /// The body with an id, or a holder that stands for one that no register has.
  package func holder(_ id: Symbol) -> Holder { bodies[id].map(Holder.body) ?? .unknown(id) }

  package var repeated: [RepeatedID] {
    bodies.repeated + areas.repeated + lists.repeated + repeatedRevisions + templates.values.flatMap(\.repeated)
      + listDuties.values.flatMap(\.repeated) + listCodes.values.flatMap(\.repeated)
  }

  private mutating func addRevision(_ id: RowID<Template>, _ row: Template, _ documents: Documents) {
    let known = revisions[row.id, default: []]
    if let first = known.first(where: { documents.templates[$0].revision == row.revision }) {
      let spot = Spot(row.place, .attributeValue("revision"))
      repeatedRevisions.append(RepeatedID(id: row.id, spot: spot, first: Spot(documents.templates[first].place)))
    }
    revisions[row.id] = known + [id]
  }
}
