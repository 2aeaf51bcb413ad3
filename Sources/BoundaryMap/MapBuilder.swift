import BoundaryModel

/// Resolves the references between documents and gathers what is stated of each duty.
struct MapBuilder {
  private(set) var duties: [HeldDuty] = []
  private(set) var otherRevisions: [OtherRevision] = []
  private(set) var templateOfList: [RowID<Template>?] = []
  private(set) var references: ReferenceResolver
  private var templatesInUse: Set<RowID<Template>> = []
  private let documents: Documents
  private let index: DocumentIndex
  private(set) var bindings: [RowID<BoundaryList>: [Binding.Target: [Binding]]] = [:]
  /// Held duties by the row that names them.
  private var held: [RowID<Duty>: Int] = [:]
  /// Held duties by the rows that state them; a template's row is one only where it is checked by itself.
  private var positions: [RowID<Duty>: Int] = [:]
  private let assignments: RowAssignments

  init(_ documents: Documents, _ index: DocumentIndex, _ assignments: RowAssignments) {
    self.documents = documents
    self.assignments = assignments
    self.index = index
    references = ReferenceResolver(documents, index)
  }

  mutating func build() {
    for row in documents.bindings.rows { bindings[row.list, default: [:]][row.target, default: []].append(row) }
    for (id, row) in documents.bodies.entries { resolve(body: id, row) }
    for (id, row) in documents.lists.entries { resolve(list: id, row) }
    for row in documents.totals.rows { resolve(total: row) }
    for (id, row) in documents.duties.entries { place(duty: id, row) }
    for (id, row) in documents.duties.entries { state(duty: id, row) }
  }

  // MARK: Documents

  private mutating func resolve(body: RowID<Body>, _ row: Body) {
    for successor in documents.symbols[row.successors] {
      _ = references.resolve(body: successor, at: row.place, "successor")
    }
    if let parent = row.parent { _ = references.resolve(body: parent, at: row.place, "parent") }
  }

  private mutating func resolve(list: RowID<BoundaryList>, _ row: BoundaryList) {
    let revisions = index.revisions[row.template, default: []]
    let newest = revisions.max { documents.templates[$0].isOlder(than: documents.templates[$1]) }
    let used = revisions.first { documents.templates[$0].revision == row.revision } ?? newest
    if row.template != .empty, revisions.isEmpty {
      references.tell(.template, row.template, row.place, "template", .templates)
    } else if row.revision != .empty, let newest, let used, documents.templates[newest].revision != row.revision {
      otherRevisions.append(OtherRevision(list: list, newest: newest, used: used))
    }
    templateOfList.append(used)
    if let used { templatesInUse.insert(used) }
    _ = references.resolve(body: row.issuer, at: row.place, "issuer")
    for area in documents.symbols[row.territory] { _ = references.resolve(area: area, at: row.place, "territory") }
    for binding in bindings[list, default: [:]].values.flatMap(\.self).sorted(by: { $0.place < $1.place }) {
      resolve(binding, in: templateOfList[Int(list.index)])
    }
  }

  private mutating func resolve(total: Total) {
    guard let template = templateOfList[Int(total.list.index)] else { return }
    if let field = total.field, index[template].fields[field] == nil {
      references.tell(.field, field, total.place, "field", .fields(template))
    }
    if let kind = total.kind { references.resolve(kind: kind, of: template, at: total.place) }
  }

  private mutating func resolve(_ binding: Binding, in template: RowID<Template>?) {
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

  // MARK: Duties

  /// Finds or makes the held duty that a row is about.
  private mutating func place(duty: RowID<Duty>, _ row: Duty) {
    switch row.owner {
    case .template(let template):
      resolve(dimensionsOf: row, in: template)
      if isAlone(template) { appear(duty, as: duty, template, isDefault: true) }
    case .list(let list):
      guard let template = templateOfList[Int(list.index)] else { return }
      if row.isReference {
        guard let original = index[template].duties[row.id] else {
          return references.tell(.duty, row.id, row.place, "ref", .duties(template))
        }
        appear(duty, as: original, template)
      } else {
        resolve(dimensionsOf: row, in: template)
        if let field = row.field, index[template].fields[field] == nil {
          references.tell(.field, field, row.place, "field", .fields(template))
        }
        appear(duty, as: duty, template)
      }
    }
  }

  /// Whether no list of the run is on a template, so that it is checked by itself.
  private func isAlone(_ template: RowID<Template>) -> Bool {
    !templatesInUse.contains(template)
      && !documents.contextFiles.contains(documents.templates[template].place.file)
  }

  private mutating func appear(
    _ row: RowID<Duty>, as original: RowID<Duty>, _ template: RowID<Template>, isDefault: Bool = false
  ) {
    let position = held[original] ?? duties.count
    if position == duties.count {
      held[original] = position
      duties.append(HeldDuty(duty: original, template: template, isDefault: isDefault))
    }
    duties[position].appearances.append(row)
    positions[row] = position
  }

  private mutating func resolve(dimensionsOf row: Duty, in template: RowID<Template>) {
    for dimension in documents.symbols[row.over] where documents.text(dimension) != areaDimension {
      if index[template].dimensions[dimension] == nil {
        references.tell(
          .dimension, dimension, row.place, "over", .dimensions(template))
      }
    }
  }

  // MARK: Statements

  private mutating func state(duty: RowID<Duty>, _ row: Duty) {
    let list = row.list
    let template: RowID<Template>? =
      if case .template(let template) = row.owner { template } else { list.flatMap { templateOfList[Int($0.index)] } }
    guard let template else { return }
    let position = positions[duty]
    let dividing = position.map { duties[$0].duty } ?? duty
    for id in assignments[duty] {
      let statements = state(id, list: list, template: template)
      let isResolved = references.resolve(
        documents.assignments[id].narrowings, list: list, template: template, dividing: dividing)
      guard let position else { continue }
      duties[position].statements += statements
      if !documents.assignments[id].isReadable || !isResolved { duties[position].unreadable.append(id) }
    }
  }

  private mutating func state(
    _ id: RowID<Assignment>, list: RowID<BoundaryList>?, template: RowID<Template>
  ) -> [Statement] {
    let row = documents.assignments[id]
    let role = index[template].roles[row.role]
    if role == nil, row.role != .empty {
      references.tell(.role, row.role, row.place, "role", .roles(template))
    }
    let delegator = row.delegation.map { references.resolve(body: $0.delegator, at: row.place, "delegated-by") }
    if let form = row.delegation?.form { references.resolve(form: form, of: template, at: row.place) }
    let holders = holders(of: row, list: list, template: template)
    guard let role else { return [] }
    return holders.compactMap { holders, areas in
      JointHolders(holders).map {
        Statement(assignment: id, list: list, role: role, holders: $0, boundAreas: areas, delegator: delegator)
      }
    }
  }

  /// The joint holders that an assignment names, with the areas that a binding narrows them to.
  private mutating func holders(
    of row: Assignment, list: RowID<BoundaryList>?, template: RowID<Template>
  ) -> [(holders: [Holder], areas: SymbolRun)] {
    switch row.holder {
    case .unnamed: return []
    case .bodies(let bodies):
      return [(documents.symbols[bodies].map { references.resolve(body: $0, at: row.place, "body") }, .empty)]
    case .parties(let run):
      let parties = Array(documents.symbols[run])
      for party in parties where index[template].parties[party] == nil {
        references.tell(.party, party, row.place, "party", .parties(template))
      }
      let known = parties.filter { index[template].parties[$0] != nil }
      guard let list else { return [(known.compactMap { index[template].parties[$0] }.map { .party($0) }, .empty)] }
      return bound(known, in: list, at: row.place)
    }
  }

  /// The host's bindings, each joined by all bodies that the other parties are bound to.
  private mutating func bound(
    _ parties: [Symbol], in list: RowID<BoundaryList>, at place: Place
  ) -> [(holders: [Holder], areas: SymbolRun)] {
    let bound = parties.map { bindings[list]?[.party($0)] ?? [] }
    for (party, bindings) in zip(parties, bound) where bindings.isEmpty {
      references.tell(.unboundParty, party, place, "party", .nothing)
    }
    guard let hosts = bound.first(where: { !$0.isEmpty }) else { return [] }
    let others = bound.dropFirst().flatMap(\.self).flatMap {
      documents.symbols[$0.bodies].map { index.holder($0) }
    }
    return hosts.map { (documents.symbols[$0.bodies].map { index.holder($0) } + others, $0.areas) }
  }
}
