import BoundaryModel

/// Turns what a register says of its bodies' establishment into rows.
struct LedgerBuilder {
  private var entry: RowID<Entry>?
  private var ranks: RowID<Ranks>?

  /// - Parameter body: The body that the element stands in.
  mutating func open(
    _ kind: ElementKind, _ values: AttributeValues, of body: RowID<Body>, at place: Place, in documents: inout Documents
  ) {
    func symbol(_ attribute: Attribute) -> Symbol? { values.symbol(attribute, in: &documents.symbols) }
    switch kind {
    case .entry: openEntry(values, of: body, at: place, in: &documents)
    case .entryCount:
      guard entry != nil, let quantity = symbol(.of), let approved = values.count(.approved) else { return }
      documents.entryCounts.append(
        EntryCount(quantity: quantity, approved: approved, filled: values.count(.filled), place: place))
    case .sign:
      guard let function = symbol(.function) else { return }
      _ = documents.signs.append(Sign(body: body, function: function, place: place))
    case .post:
      guard let name = symbol(.name) else { return }
      _ = documents.posts.append(Post(body: body, name: name, also: symbol(.also), place: place))
    case .mission:
      // One whose days could not be read, which was told, is not known to be in force.
      guard !values.isFlawed, let level = values.text(.level).flatMap(Mission.Level.init) else { return }
      _ = documents.missions.append(Mission(body: body, level: level, inForce: values.dayBounds, place: place))
    default: openExpectation(values, of: body, at: place, in: &documents)
    }
  }

  /// - Parameter register: The register that the element stands in.
  mutating func open(
    _ kind: ElementKind, _ values: AttributeValues, of register: RowID<Register>, at place: Place,
    in documents: inout Documents
  ) {
    func symbol(_ attribute: Attribute) -> Symbol? { values.symbol(attribute, in: &documents.symbols) }
    if kind == .ranks {
      guard !values.isFlawed, let ranking = symbol(.of), let year = values.count(.year) else { return }
      ranks = documents.ranks.append(
        Ranks(register: register, ranking: ranking, year: year, among: values.count(.among), place: place))
    } else if let ranks, let body = symbol(.body), let number = values.count(.isOneOf) {
      _ = documents.rankRows.append(Rank(ranks: ranks, body: body, number: number, place: place))
    }
  }

  mutating func closeEntry(in documents: inout Documents) {
    if let entry {
      documents.entries[entry].counts = documents.entries[entry].counts.lowerBound..<documents.entryCounts.count
    }
    entry = nil
  }

  mutating func closeRanks() { ranks = nil }

  /// What of it can be read is kept; one without its day, which was told, is not.
  private mutating func openEntry(
    _ values: AttributeValues, of body: RowID<Body>, at place: Place, in documents: inout Documents
  ) {
    guard let on = values.day(.on) else { return }
    func symbol(_ attribute: Attribute) -> Symbol? { values.symbol(attribute, in: &documents.symbols) }
    let next = documents.entryCounts.count
    let row = Entry(
      body: body, on: on, document: symbol(.document), classID: symbol(.bodyClass), level: symbol(.level),
      nature: values.text(.nature).flatMap(Entry.Nature.init), stage: values.text(.stage).flatMap(Entry.Stage.init),
      agencyOf: values.run(.agencyOf, in: &documents.symbols), ground: symbol(.ground), counts: next..<next,
      place: place)
    entry = documents.entries.append(row)
  }

  /// One that says less than it must, which was told, accepts nothing.
  private func openExpectation(
    _ values: AttributeValues, of body: RowID<Body>, at place: Place, in documents: inout Documents
  ) {
    func symbol(_ attribute: Attribute) -> Symbol? { values.symbol(attribute, in: &documents.symbols) }
    guard !values.isFlawed, let rule = symbol(.rule), let reason = symbol(.reason) else { return }
    let row = BodyExpectation(
      body: body, rule: rule, norm: symbol(.norm), reason: reason, by: symbol(.by), until: values.day(.until),
      place: place)
    _ = documents.bodyExpectations.append(row)
  }
}
