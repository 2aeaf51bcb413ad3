import BoundaryModel

/// Resolves the references between documents and gathers what is stated of each duty.
struct MapBuilder {
  private(set) var map: DutyMap
  private let documents: Documents
  private let index: DocumentIndex
  private var bindings: [RowID<BoundaryList>: [Binding.Target: [Binding]]] = [:]
  private var positions: [RowID<Duty>: Int] = [:]
  private var assignments: [RowID<Duty>: [RowID<Assignment>]] = [:]

  init(_ map: DutyMap) {
    self.map = map
    documents = map.documents
    index = map.index
  }

  mutating func build() {
    for (id, row) in documents.assignments.entries { assignments[row.duty, default: []].append(id) }
    for row in documents.bindings.rows { bindings[row.list, default: [:]][row.target, default: []].append(row) }
    for (id, row) in documents.bodies.entries { resolve(body: id, row) }
    for (id, row) in documents.lists.entries { resolve(list: id, row) }
    for (id, row) in documents.duties.entries { place(duty: id, row) }
    for (id, row) in documents.duties.entries { state(duty: id, row) }
  }

  // MARK: Documents

  private mutating func resolve(body: RowID<Body>, _ row: Body) {
    for successor in documents.symbols[row.successors] {
      _ = resolve(body: successor, at: row.place, "successor")
    }
    if let parent = row.parent { _ = resolve(body: parent, at: row.place, "parent") }
  }

  private mutating func resolve(list: RowID<BoundaryList>, _ row: BoundaryList) {
    let revisions = index.revisions[row.template, default: []]
    let exact = revisions.first { documents.templates[$0].revision == row.revision }
    if row.template != .empty, revisions.isEmpty {
      tell(.template, row.template, row.place, "template", index.revisions.keys.map { documents.text($0) })
    } else if row.revision != .empty, exact == nil, let used = revisions.last {
      map.otherRevisions.append((list, used))
    }
    map.templateOfList.append(exact ?? revisions.last)
    _ = resolve(body: row.issuer, at: row.place, "issuer")
    for area in documents.symbols[row.territory] { _ = resolve(area: area, at: row.place, "territory") }
    for binding in bindings[list, default: [:]].values.flatMap(\.self).sorted(by: { $0.place < $1.place }) {
      resolve(binding, in: map.templateOfList[Int(list.index)])
    }
  }

  private mutating func resolve(_ binding: Binding, in template: RowID<Template>?) {
    for body in documents.symbols[binding.bodies] { _ = resolve(body: body, at: binding.place, "body") }
    for area in documents.symbols[binding.areas] { _ = resolve(area: area, at: binding.place, "area") }
    guard let template else { return }
    switch binding.target {
    case .party(let id):
      if index[template].parties[id] == nil {
        tell(.party, id, binding.place, "party", index[template].parties.names(in: documents))
      }
    case .locality(let id):
      if index[template].localities[id] == nil {
        tell(.locality, id, binding.place, "locality", index[template].localities.names(in: documents))
      }
    }
  }

  // MARK: Duties

  /// Finds or makes the held duty that a row is about.
  private mutating func place(duty: RowID<Duty>, _ row: Duty) {
    switch row.owner {
    case .template(let template):
      if isAlone(template) { hold(duty, template, isDefault: true) }
      resolve(dimensionsOf: row, in: template)
    case .list(let list):
      guard let template = map.template(of: list) else { return }
      if row.isReference {
        guard let original = index[template].duties[row.id] else {
          return tell(.duty, row.id, row.place, "ref", index[template].duties.names(in: documents))
        }
        hold(original, template)
        positions[duty] = positions[original]
      } else {
        hold(duty, template)
        resolve(dimensionsOf: row, in: template)
        if let field = row.field, index[template].fields[field] == nil {
          tell(.field, field, row.place, "field", index[template].fields.names(in: documents))
        }
      }
      if let position = positions[duty] { map.duties[position].appearances.append(duty) }
    }
  }

  /// Whether no list of the run is on a template, so that it is checked by itself.
  private func isAlone(_ template: RowID<Template>) -> Bool {
    !map.templateOfList.contains(template) && !documents.contextFiles.contains(documents.templates[template].place.file)
  }

  private mutating func hold(_ duty: RowID<Duty>, _ template: RowID<Template>, isDefault: Bool = false) {
    guard positions[duty] == nil else { return }
    positions[duty] = map.duties.count
    map.duties.append(HeldDuty(duty: duty, template: template, isDefault: isDefault))
  }

  private mutating func resolve(dimensionsOf row: Duty, in template: RowID<Template>) {
    for dimension in documents.symbols[row.over] where documents.text(dimension) != areaDimension {
      if index[template].dimensions[dimension] == nil {
        tell(
          .dimension, dimension, row.place, "over", index[template].dimensions.names(in: documents) + [areaDimension])
      }
    }
  }

  // MARK: Statements

  private mutating func state(duty: RowID<Duty>, _ row: Duty) {
    let list: RowID<BoundaryList>? = if case .list(let list) = row.owner { list } else { nil }
    let template: RowID<Template>? =
      if case .template(let template) = row.owner { template } else { list.flatMap(map.template) }
    guard let template else { return }
    let position = positions[duty]
    let dividing = position.map { map.duties[$0].duty }.map { documents.duties[$0] }
    for id in assignments[duty, default: []] {
      let statements = state(id, list: list, template: template)
      let isResolved = resolve(narrowingsOf: id, list: list, template: template, dividing: dividing ?? row)
      guard let position else { continue }
      map.duties[position].statements += statements
      if !documents.assignments[id].isReadable || !isResolved { map.duties[position].unreadable.append(id) }
    }
    if list == nil, let position { map.duties[position].appearances = [duty] }
  }

  private mutating func state(
    _ id: RowID<Assignment>, list: RowID<BoundaryList>?, template: RowID<Template>
  ) -> [Statement] {
    let row = documents.assignments[id]
    let role = index[template].roles[row.role]
    if role == nil, row.role != .empty {
      tell(.role, row.role, row.place, "role", index[template].roles.names(in: documents))
    }
    let delegator = row.delegation.map { resolve(body: $0.delegator, at: row.place, "delegated-by") }
    let holders = holders(of: row, list: list, template: template)
    guard let role else { return [] }
    return holders.filter { !$0.holders.isEmpty }.map {
      Statement(
        assignment: id, list: list, role: role, holders: $0.holders, boundAreas: $0.areas, delegator: delegator)
    }
  }

  /// The joint holders that an assignment names, with the areas that a binding narrows them to.
  private mutating func holders(
    of row: Assignment, list: RowID<BoundaryList>?, template: RowID<Template>
  ) -> [(holders: [Holder], areas: SymbolRun)] {
    switch row.holder {
    case .unnamed: return []
    case .bodies(let bodies):
      return [(documents.symbols[bodies].map { resolve(body: $0, at: row.place, "body") }, .empty)]
    case .parties(let run):
      let parties = Array(documents.symbols[run])
      for party in parties where index[template].parties[party] == nil {
        tell(.party, party, row.place, "party", index[template].parties.names(in: documents))
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
      let others = self.bindings[list, default: [:]].keys.compactMap { target -> String? in
        if case .party(let id) = target { documents.text(id) } else { nil }
      }
      tell(.unboundParty, party, place, "party", others)
    }
    guard let hosts = bound.first(where: { !$0.isEmpty }) else { return [] }
    let others = bound.dropFirst().flatMap(\.self).flatMap { documents.symbols[$0.bodies].map { holder($0) } }
    return hosts.map { (documents.symbols[$0.bodies].map { holder($0) } + others, $0.areas) }
  }

  private mutating func resolve(
    narrowingsOf id: RowID<Assignment>, list: RowID<BoundaryList>?, template: RowID<Template>, dividing duty: Duty
  ) -> Bool {
    var isResolved = true
    for narrowing in documents.narrowings[documents.assignments[id].narrowings] {
      let name = documents.text(narrowing.dimension)
      if name == areaDimension {
        guard case .codes(let codes) = narrowing.values else {
          tell(.wrongValues(expectsAmounts: false), narrowing.dimension, narrowing.place, "dimension", [])
          isResolved = false
          continue
        }
        for code in documents.symbols[codes] {
          isResolved = resolve(areaCode: code, list: list, template: template, at: narrowing.place) && isResolved
        }
        continue
      }
      guard let dimension = index[template].dimensions[narrowing.dimension] else {
        let known = index[template].dimensions.names(in: documents) + [areaDimension]
        tell(.dimension, narrowing.dimension, narrowing.place, "dimension", known)
        isResolved = false
        continue
      }
      if !documents.symbols[duty.over].contains(narrowing.dimension) {
        let over = documents.symbols[duty.over].map { documents.text($0) }
        tell(.otherDimension(duty: documents.text(duty.id)), narrowing.dimension, narrowing.place, "dimension", over)
      }
      isResolved = resolve(narrowing, of: dimension, template) && isResolved
    }
    return isResolved
  }

  private mutating func resolve(
    areaCode code: Symbol, list: RowID<BoundaryList>?, template: RowID<Template>, at place: Place
  ) -> Bool {
    if list != nil { return resolve(area: code, at: place, "is") != nil }
    if index[template].localities[code] != nil { return true }
    tell(.locality, code, place, "is", index[template].localities.names(in: documents))
    return false
  }

  private mutating func resolve(
    _ narrowing: Narrowing, of dimension: RowID<Dimension>, _ template: RowID<Template>
  ) -> Bool {
    switch (narrowing.values, documents.dimensions[dimension].values) {
    case (.amounts, .amounts): return true
    case (.codes(let codes), .categories):
      let categories = index[template].categories[dimension] ?? IDIndex()
      let unknown = documents.symbols[codes].filter { categories[$0] == nil }
      for code in unknown { tell(.category, code, narrowing.place, "is", categories.names(in: documents)) }
      return unknown.isEmpty
    case (.codes, .amounts):
      tell(.wrongValues(expectsAmounts: true), narrowing.dimension, narrowing.place, "dimension", [])
      return false
    case (.amounts, .categories):
      tell(.wrongValues(expectsAmounts: false), narrowing.dimension, narrowing.place, "dimension", [])
      return false
    }
  }

  // MARK: References

  private func holder(_ id: Symbol) -> Holder {
    index.bodies[id].map(Holder.body) ?? .unknown(id)
  }

  private mutating func resolve(body id: Symbol, at place: Place, _ attribute: String) -> Holder {
    let holder = holder(id)
    if case .unknown = holder, id != .empty {
      tell(.body, id, place, attribute, index.bodies.names(in: documents))
    }
    return holder
  }

  private mutating func resolve(area id: Symbol, at place: Place, _ attribute: String) -> RowID<Area>? {
    if let area = index.areas[id] { return area }
    tell(.area, id, place, attribute, index.areas.names(in: documents))
    return nil
  }

  private mutating func tell(
    _ kind: BrokenReference.Kind, _ name: Symbol, _ place: Place, _ attribute: String, _ candidates: [String]
  ) {
    guard !documents.contextFiles.contains(place.file) else { return }
    let text = documents.text(name)
    map.brokenReferences.append(
      BrokenReference(
        kind: kind, name: text, spot: Spot(place, .word(text, inAttribute: attribute)), candidates: candidates))
  }
}

/// The dimension that every duty has, whose values are the register's areas.
let areaDimension = "area"
