import BoundaryModel

/// What each row of the documents states: who holds the role, whatever the words in which it says so.
struct StatementResolver {
  /// In the order of the documents.
  private(set) var statements = Table<Statement>()
  private(set) var ofRow: Column<Duty, RowRange<Statement>>
  /// Whether the scopes of all that a row states could be read and resolved.
  private(set) var isReadable: Column<Duty, Bool>
  /// Whether it is known how far the duty of a row reaches.
  private(set) var hasExtent: Column<Duty, Bool>
  private(set) var holders = HolderTable()
  private let documents: Documents
  private let index: DocumentIndex
  private let outline: Outline

  init(
    _ documents: Documents, _ index: DocumentIndex, _ outline: Outline, _ lists: ListResolver, _ duties: FoundDuties,
    _ references: inout ReferenceResolver
  ) {
    self.documents = documents
    self.index = index
    self.outline = outline
    ofRow = Column(documents.duties.ids, repeating: .empty)
    isReadable = Column(documents.duties.ids, repeating: true)
    hasExtent = Column(documents.duties.ids, repeating: true)
    for (id, row) in documents.duties.entries {
      let template: RowID<Template>? =
        if case .template(let template) = row.owner { template } else { row.list.flatMap { lists.templates[$0] } }
      let first = statements.ids.endIndex
      if let template { resolve(row, id, in: template, dividing: duties.originals[id] ?? id, &references) }
      for assignment in outline.assignments[id] {
        let owner = Owner(list: row.list, template: template)
        state(assignment, in: owner, &references)
        guard let template else { continue }
        let isResolved = references.resolve(
          documents.assignments[assignment].narrowings, list: row.list, template: template,
          dividing: duties.originals[id] ?? id)
        if !documents.assignments[assignment].isReadable || !isResolved { isReadable[id] = false }
      }
      ofRow[id] = RowRange(first..<statements.ids.endIndex)
    }
  }

  /// What an assignment stands in.
  private struct Owner {
    /// nil for the default of a template.
    let list: RowID<BoundaryList>?
    /// nil where no revision of the list's template is there, which was told: then nothing else is.
    let template: RowID<Template>?
  }

  private mutating func state(
    _ id: RowID<Assignment>, in owner: Owner, _ references: inout ReferenceResolver
  ) {
    let row = documents.assignments[id]
    let role = owner.template.flatMap { index[$0].roles[row.role] }
    if let template = owner.template {
      if role == nil, row.role != .empty {
        references.tell(.role, row.role, row.place, "role", .roles(template))
      }
      if let delegation = row.delegation {
        _ = references.resolve(body: delegation.delegator, at: row.place, "delegated-by")
        if let form = delegation.form { references.resolve(form: form, of: template, at: row.place) }
      }
      tellHolders(of: row, in: owner, template, &references)
    }
    let delegator = row.delegation.map { index.holder($0.delegator) }
    for (all, areas) in holders(of: row, in: owner) {
      // A statement that names nobody at all lacks what it must have, which was told when it was read.
      guard let host = all.first else { continue }
      _ = statements.append(
        Statement(
          assignment: id, list: owner.list, knownRole: role, host: host,
          others: holders.intern(all.dropFirst(), besides: host), boundAreas: areas, delegator: delegator,
          isKept: false))
      guard let delegator, delegator != host, row.delegation?.isRetained ?? false else { continue }
      _ = statements.append(
        Statement(
          assignment: id, list: owner.list, knownRole: role, host: delegator, others: holders.intern([], besides: host),
          boundAreas: areas, delegator: nil, isKept: true))
    }
  }

  /// What a row says of its duty beside who holds it.
  private mutating func resolve(
    _ row: Duty, _ id: RowID<Duty>, in template: RowID<Template>, dividing original: RowID<Duty>,
    _ references: inout ReferenceResolver
  ) {
    if let kind = row.kind { references.resolve(kind: kind, of: template, at: row.place) }
    for role in documents.dutyRoles[outline.dutyRoles[id]] where index[template].roles[role.role] == nil {
      references.tell(.role, role.role, role.place, "ref", .roles(template))
    }
    let extents =
      [row.narrowings] + documents.dutyExceptions[outline.exceptions[id]].map(\.narrowings)
    for narrowings in extents {
      let isResolved = references.resolve(narrowings, list: row.list, template: template, dividing: original)
      if !isResolved { hasExtent[id] = false }
    }
    if !row.isReadable { hasExtent[id] = false }
    for expectation in documents.expectations[outline.expectations[id]] {
      _ = references.resolve(expectation.narrowings, list: row.list, template: template, dividing: original)
    }
  }

  // MARK: Who holds

  private func tellHolders(
    of row: Assignment, in owner: Owner, _ template: RowID<Template>, _ references: inout ReferenceResolver
  ) {
    switch row.holder {
    case .unnamed: break
    case .bodies(let bodies):
      for body in documents.symbols[bodies] { _ = references.resolve(body: body, at: row.place, "body") }
    case .parties(let run):
      let parties = documents.symbols[run]
      for party in parties where index[template].parties[party] == nil {
        references.tell(.party, party, row.place, "party", .parties(template))
      }
      guard let list = owner.list else { break }
      for party in parties where index[template].parties[party] != nil && bindings(of: party, in: list).isEmpty {
        references.tell(.unboundParty, party, row.place, "party", .nothing)
      }
    }
  }

  /// The joint holders that an assignment names, with the areas that a binding narrows them to: the host's bindings,
  /// each joined by all bodies that the other parties are bound to. A party that is not bound stands for itself.
  private func holders(of row: Assignment, in owner: Owner) -> [(holders: [Holder], areas: SymbolRun)] {
    switch row.holder {
    case .unnamed(let words): return [([.unnamed(words)], .empty)]
    case .bodies(let run): return [(documents.symbols[run].map { index.holder($0) }, .empty)]
    case .parties(let run):
      let parties = documents.symbols[run].map { party -> (itself: Holder, bindings: [Binding]) in
        let known = owner.template.flatMap { index[$0].parties[party] }
        return (known.map(Holder.party) ?? .unknown(party), owner.list.map { bindings(of: party, in: $0) } ?? [])
      }
      guard let host = parties.first else { return [] }
      let others = parties.dropFirst().flatMap { party in
        party.bindings.isEmpty ? [party.itself] : party.bindings.flatMap(bodies)
      }
      if host.bindings.isEmpty { return [([host.itself] + others, .empty)] }
      return host.bindings.map { (bodies(of: $0) + others, $0.areas) }
    }
  }

  private func bodies(of binding: Binding) -> [Holder] { documents.symbols[binding.bodies].map { index.holder($0) } }

  private func bindings(of party: Symbol, in list: RowID<BoundaryList>) -> [Binding] {
    documents.bindings(of: .party(party), in: outline.bindings[list])
  }
}
