package import BoundaryFindings
package import BoundaryMap
import BoundaryModel

/// Compares two revisions: documents are paired, their rows matched, and what differs is told.
package struct Comparer {
  private let revisions: Revisions
  private let frame: Frame
  private var comparison = Comparison()
  private var vocabularies: [TemplatePair: Vocabulary] = [:]
  private var renumbering = Renumbering()

  private struct TemplatePair: Hashable {
    let old: RowID<Template>?
    let new: RowID<Template>?
  }

  /// What a comparison found, and what it takes to compare findings and lists with it.
  package struct Result: Sendable {
    package var comparison: Comparison
    package let renumbering: Renumbering
  }

  /// - Parameters:
  ///   - matchesContent: Whether rows that no id joins are matched by their names and holders.
  ///   - lists: Lists that may follow the old revision, read after both sides; nil when nobody asks.
  package static func compare(_ revisions: Revisions, matchesContent: Bool, lists: DutyMap? = nil) -> Result {
    var comparer = Comparer(revisions, matchesContent)
    comparer.compare()
    if let lists { comparer.comparison.followers = comparer.followers(among: lists) }
    return Result(comparison: comparer.comparison, renumbering: comparer.renumbering)
  }

  private init(_ revisions: Revisions, _ matchesContent: Bool) {
    self.revisions = revisions
    frame = Frame(
      revisions: revisions, jurisdiction: Jurisdiction(revisions, byContent: matchesContent),
      matchesContent: matchesContent)
  }

  private var documents: Documents { revisions.documents }

  private mutating func compare() {
    let pairs = DocumentPairs(revisions)
    let rows = NormRows([revisions.old.documents, revisions.new.documents])
    let names = LedgerNames(revisions, frame.jurisdiction, rows, byContent: frame.matchesContent)
    let norms = [revisions.new, revisions.old].flatMap { Array($0.documents.normsDocuments.ids) }
    let words = LedgerWords(documents, frame.jurisdiction, norms: norms, rows)
    for pair in pairs.registers { compare(pair, words, names) }
    for pair in pairs.norms { compare(pair, rows, names) }
    for pair in pairs.templates { compare(pair) }
    for pair in pairs.lists { compare(pair) }
    tellRepeated(pairs.repeated.map { ($0.id, $0.place, $0.first) })
    tellRepeated(frame.jurisdiction.bodies, documents.bodies)
    tellRepeated(frame.jurisdiction.areas, documents.areas)
  }

  // MARK: Registers

  private mutating func compare(_ pair: Pair<Register>, _ words: LedgerWords, _ names: LedgerNames) {
    let id = (pair.new ?? pair.old).map { documents.text(documents.registers[$0].id) } ?? ""
    add(
      .register, id, title(pair.old.map { .register($0) }, pair.new.map { .register($0) }),
      pair.old.map { revision($0) },
      pair.new.map { revision($0) })
    guard let old = pair.old, let new = pair.new else {
      return tellWhole(
        .register, id, pair.old.map { documents.registers[$0].place }, pair.new.map { documents.registers[$0].place })
    }
    let uses = BodyUses(revisions.new)
    let establishments = Establishments(revisions, words: words, names: names)
    append(
      RegisterChanges.of((old, new), frame.jurisdiction, revisions, establishments) { uses[$0] }
        + RanksChanges.of((old, new), revisions, words, names)
        + texts(.register(old), .register(new), Wording(zh: "机构名录", en: "the register")), id)
  }

  private func revision(_ id: RowID<Register>) -> Comparison.Revision {
    Comparison.Revision(path: path(documents.registers[id].place), name: "", from: nil)
  }

  // MARK: Norms

  private mutating func compare(_ pair: Pair<NormsDocument>, _ rows: NormRows, _ names: LedgerNames) {
    let id = (pair.new ?? pair.old).map { documents.text(documents.normsDocuments[$0].id) } ?? ""
    add(
      .norms, id, title(pair.old.map { .norms($0) }, pair.new.map { .norms($0) }), pair.old.map { revision($0) },
      pair.new.map { revision($0) })
    guard let old = pair.old, let new = pair.new else {
      return tellWhole(
        .norms, id, pair.old.map { documents.normsDocuments[$0].place },
        pair.new.map { documents.normsDocuments[$0].place })
    }
    let vocabulary = NormsVocabulary(old, new, rows, byContent: frame.matchesContent, in: documents)
    append(
      NormsChanges.of((old, new), vocabulary, names, revisions)
        + texts(.norms(old), .norms(new), Wording(zh: "规范", en: "the norms")), id)
    for found in vocabulary.norms.found where found.isPair {
      let name = documents.text(documents.norms[found.new[0]].id)
      append(texts(.norm(found.old[0]), .norm(found.new[0]), Wording(zh: "规范条款 \(name)", en: "the norm \(name)")), id)
    }
    for found in vocabulary.bands.found where found.isPair {
      let name = documents.text(documents.bands[found.new[0]].id)
      append(texts(.band(found.old[0]), .band(found.new[0]), Wording(zh: "档次 \(name)", en: "the band \(name)")), id)
    }
    tellRepeated(vocabulary.classes, documents.classes)
    tellRepeated(vocabulary.functions, documents.functions)
    tellRepeated(vocabulary.rankings, documents.rankings)
    tellRepeated(vocabulary.quantities, documents.quantities)
    tellRepeated(vocabulary.norms, documents.norms)
    tellRepeated(vocabulary.bands, documents.bands)
  }

  private func revision(_ id: RowID<NormsDocument>) -> Comparison.Revision {
    let row = documents.normsDocuments[id]
    return Comparison.Revision(path: path(row.place), name: documents.text(row.revision), from: row.date)
  }

  // MARK: Templates

  private mutating func compare(_ pair: Pair<Template>) {
    let id = (pair.new ?? pair.old).map { documents.text(documents.templates[$0].id) } ?? ""
    add(
      .template, id, title(pair.old.map { .template($0) }, pair.new.map { .template($0) }),
      pair.old.map { revision($0) },
      pair.new.map { revision($0) })
    guard let old = pair.old, let new = pair.new else {
      return tellWhole(
        .template, id, pair.old.map { documents.templates[$0].place }, pair.new.map { documents.templates[$0].place })
    }
    let vocabulary = vocabulary(of: pair)
    append(TemplateChanges.of((documents.templates[old], documents.templates[new]), vocabulary, documents), id)
    append(texts(.template(old), .template(new), Wording(zh: "模板", en: "the template")), id)
    for found in vocabulary.fields.found where found.isPair {
      let name = documents.text(documents.fields[found.new[0]].name)
      append(texts(.field(found.old[0]), .field(found.new[0]), Wording(zh: "领域“\(name)”", en: "the field \(name)")), id)
    }
    tellRepeated(vocabulary.roles, documents.roles)
    tellRepeated(vocabulary.dimensions, documents.dimensions)
    tellRepeated(vocabulary.parties, documents.parties)
    tellRepeated(vocabulary.localities, documents.localities)
    tellRepeated(vocabulary.kinds, documents.kinds)
    tellRepeated(vocabulary.forms, documents.forms)
    tellRepeated(vocabulary.fields, documents.fields)
    for pair in vocabulary.dimensionPairs { tellRepeated(pair.categories, documents.categories) }
    compareDuties(DutySides(pair, vocabulary, frame), id, isList: false)
  }

  private func revision(_ id: RowID<Template>) -> Comparison.Revision {
    let row = documents.templates[id]
    return Comparison.Revision(path: path(row.place), name: documents.text(row.revision), from: row.date)
  }

  private mutating func vocabulary(of pair: Pair<Template>) -> Vocabulary {
    let key = TemplatePair(old: pair.old, new: pair.new)
    if let known = vocabularies[key] { return known }
    let vocabulary = Vocabulary(pair, revisions, byContent: frame.matchesContent)
    vocabularies[key] = vocabulary
    return vocabulary
  }

  private func followers(among lists: DutyMap) -> [Comparison.Follower] {
    vocabularies.flatMap { templates, vocabulary -> [Comparison.Follower] in
      guard let old = templates.old, let new = templates.new, revisions.old.isCompared(documents.templates[old].place)
      else { return [] }
      return Followers(lists, (old, new), vocabulary, comparison.changes).lists()
    }.sorted { $0.spot.place < $1.spot.place }
  }

  // MARK: Lists

  private mutating func compare(_ pair: Pair<BoundaryList>) {
    let id = (pair.new ?? pair.old).map { documents.text(documents.lists[$0].id) } ?? ""
    add(
      .list, id, title(pair.old.map { .list($0) }, pair.new.map { .list($0) }), pair.old.map { revision($0) },
      pair.new.map { revision($0) })
    guard let old = pair.old, let new = pair.new else {
      return tellWhole(
        .list, id, pair.old.map { documents.lists[$0].place }, pair.new.map { documents.lists[$0].place })
    }
    let templates = Pair(old: revisions.old.template(of: old), new: revisions.new.template(of: new))
    let vocabulary = vocabulary(of: templates)
    let names = SideNames(vocabulary, frame.jurisdiction, isTemplate: false, documents)
    let bindings = PartyBindings.sides(pair, revisions, names)
    let sides = DutySides(pair, on: templates, vocabulary, names, bindings, frame)
    append(ListChanges(frame, sides.names, names).changes((old, new), bindings), id)
    append(BasisChange.ofLists(old, new, sides), id)
    append(ExpectationChanges.of((old, new), revisions), id)
    append(texts(.list(old), .list(new), Wording(zh: "清单", en: "the list")), id)
    compareDuties(sides, id, isList: true)
  }

  private func revision(_ id: RowID<BoundaryList>) -> Comparison.Revision {
    let row = documents.lists[id]
    return Comparison.Revision(path: path(row.place), name: documents.text(row.id), from: row.inForce.firstDay)
  }

  // MARK: All documents

  /// - Parameter isList: Whether it is two lists, which number their own duties.
  private mutating func compareDuties(_ sides: DutySides, _ document: String, isList: Bool) {
    let told = DutyChanges(sides, document: document, byContent: frame.matchesContent)
    let first = comparison.holderTables.count
    comparison.holderTables += told.holderTables
    comparison.changes += told.changes.map { change in
      var change = change
      change.holderTable = change.holderTable.map { $0 + first }
      return change
    }
    comparison.undecided += told.undecided
    tellRepeated(told.matching, documents.duties)
    for found in told.matching.found where found.isPair {
      renumbering.add(
        documents.text(documents.duties[found.old[0]].id), documents.text(documents.duties[found.new[0]].id),
        ofList: isList ? document : nil)
    }
  }

  private mutating func add(
    _ kind: ChangeKind.Subject, _ id: String, _ title: String, _ old: Comparison.Revision?,
    _ new: Comparison.Revision?
  ) {
    comparison.documents.append(Comparison.Document(kind: kind, id: id, title: title, old: old, new: new))
  }

  private mutating func append(_ told: [Change], _ document: String) {
    comparison.changes += told.map { change in
      var change = change
      change.document = document
      return change
    }
  }

  private func title(_ old: Remark.Owner?, _ new: Remark.Owner?) -> String {
    let title =
      if let new { revisions.new.outline.title(of: new, in: documents) } else {
        old.flatMap { revisions.old.outline.title(of: $0, in: documents) }
      }
    return title ?? ""
  }

  /// A document that only one side has.
  private mutating func tellWhole(_ kind: ChangeKind.Subject, _ id: String, _ old: Place?, _ new: Place?) {
    let what = kind.wording
    var change = Change(
      ChangeKind(kind, old == nil ? .added : .removed),
      old == nil
        ? Wording(zh: "新增\(what.zh) \(id)", en: "the \(what.en) \(id) is added")
        : Wording(zh: "取消\(what.zh) \(id)", en: "the \(what.en) \(id) is removed"))
    change.document = id
    change.old = old.map { [Spot($0)] } ?? []
    change.new = new.map { [Spot($0)] } ?? []
    comparison.changes.append(change)
  }

  private func texts(_ old: Remark.Owner, _ new: Remark.Owner, _ phrase: Wording) -> [Change] {
    TextChanges.ofDocuments(old, new, revisions, in: phrase)
  }

  private func path(_ place: Place) -> String { documents.files[place.file].path }

  // MARK: What cannot be compared

  private mutating func tellRepeated<Row: Identified>(_ matching: Matching<Row>, _ table: Table<Row>) {
    tellRepeated(matching.repeated.map { (table[$0.row].id, table[$0.row].place, table[$0.first].place) })
  }

  /// Which of two rows of one id is meant is not guessed.
  private mutating func tellRepeated(_ rows: [(id: Symbol, place: Place, first: Place)]) {
    for row in rows {
      comparison.repeatedIDs.append(
        Comparison.RepeatedID(id: documents.text(row.id), spot: Spot(row.place), first: Spot(row.first)))
    }
  }
}
