import BoundaryModel

/// What lists and registers refer to beside duties: templates, issuers, territories, and what parties are bound to.
struct ListResolver {
  /// The template that each list is on, nil when no revision of it is there.
  private(set) var templates: Column<BoundaryList, RowID<Template>?>
  private(set) var otherRevisions: [OtherRevision] = []
  private var templatesInUse: Set<RowID<Template>> = []
  private let documents: Documents
  private let index: DocumentIndex
  private let outline: Outline

  init(_ documents: Documents, _ index: DocumentIndex, _ outline: Outline, _ references: inout ReferenceResolver) {
    self.documents = documents
    self.index = index
    self.outline = outline
    templates = Column(documents.lists.ids, repeating: nil)
    for row in documents.bodies.rows { Self.resolve(row, documents, &references) }
    for (id, row) in documents.lists.entries { resolve(id, row, &references) }
    for row in documents.totals.rows { resolve(row, &references) }
    for row in documents.expectations.rows where row.duty == nil {
      guard let template = templates[row.list] else { continue }
      _ = references.resolve(row.narrowings, list: row.list, template: template, dividing: nil)
    }
  }

  /// Whether no list of the run is on a template, so that it is checked by itself.
  func isAlone(_ template: RowID<Template>) -> Bool {
    !templatesInUse.contains(template)
      && !documents.contextFiles.contains(documents.templates[template].place.file)
  }

  private static func resolve(_ body: Body, _ documents: Documents, _ references: inout ReferenceResolver) {
    for successor in documents.symbols[body.successors] {
      _ = references.resolve(body: successor, at: body.place, "successor")
    }
    if let parent = body.parent { _ = references.resolve(body: parent, at: body.place, "parent") }
  }

  private mutating func resolve(
    _ list: RowID<BoundaryList>, _ row: BoundaryList, _ references: inout ReferenceResolver
  ) {
    let revisions = index.revisions[row.template, default: []]
    let newest = revisions.max { documents.templates[$0].isOlder(than: documents.templates[$1]) }
    let used = revisions.first { documents.templates[$0].revision == row.revision } ?? newest
    if row.template != .empty, revisions.isEmpty {
      references.tell(.template, row.template, row.place, "template", .templates)
    } else if row.revision != .empty, let newest, let used, documents.templates[newest].revision != row.revision {
      otherRevisions.append(OtherRevision(list: list, newest: newest, used: used))
    }
    templates[list] = used
    if let used { templatesInUse.insert(used) }
    _ = references.resolve(body: row.issuer, at: row.place, "issuer")
    for area in documents.symbols[row.territory] { _ = references.resolve(area: area, at: row.place, "territory") }
    for binding in documents.bindings[outline.bindings[list]] { resolve(binding, in: used, &references) }
  }

  private func resolve(_ total: Total, _ references: inout ReferenceResolver) {
    guard let template = templates[total.list] else { return }
    if let field = total.field, index[template].fields[field] == nil {
      references.tell(.field, field, total.place, "field", .fields(template))
    }
    if let kind = total.kind { references.resolve(kind: kind, of: template, at: total.place) }
  }

  private func resolve(_ binding: Binding, in template: RowID<Template>?, _ references: inout ReferenceResolver) {
    for body in documents.symbols[binding.bodies] { _ = references.resolve(body: body, at: binding.place, "body") }
    for area in documents.symbols[binding.areas] { _ = references.resolve(area: area, at: binding.place, "area") }
    guard let template else { return }
    switch binding.target {
    case .party(let id):
      if index[template].parties[id] == nil {
        references.tell(.party, id, binding.place, "party", .parties(template))
      }
    case .locality(let id):
      if index[template].localities[id] == nil {
        references.tell(.locality, id, binding.place, "locality", .localities(template))
      }
    }
  }
}
