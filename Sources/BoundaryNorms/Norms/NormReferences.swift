import BoundaryChecks
import BoundaryFindings
import BoundaryModel

/// Names in registers and norms that refer to nothing, and ids that are given twice.
struct NormReferences {
  private(set) var findings: [Finding] = []
  private let establishment: Establishment
  private var documents: Documents { establishment.documents }

  init(_ establishment: Establishment) {
    self.establishment = establishment
    let documents = establishment.documents
    tellRepeated()
    let known = Set(documents.normsDocuments.rows.map(\.id))
    for register in documents.registers.rows {
      for name in documents.symbols[register.norms] {
        expect(name, in: known, .norms, at: Spot(register.place, .word(documents.text(name), inAttribute: "norms")))
      }
    }
    resolveLedger()
    let books = Dictionary(
      grouping: establishment.books.flatMap { book in book.documents.map { (document: $0, book: book) } },
      by: \.document)
    for (document, books) in books.sorted(by: { $0.key < $1.key }) { resolve(document, books.map(\.book)) }
  }

  /// - Parameter candidates: What there is.
  private mutating func expect(_ name: Symbol, in candidates: Set<Symbol>, _ word: Wording, at spot: Spot) {
    // A name that is missing was told when the document was read.
    guard name != .empty, !candidates.contains(name) else { return }
    let names = candidates.map { documents.text($0) }.sorted()
    findings.append(UnknownReferenceRule.finding(word, documents.text(name), among: names, at: spot))
  }

  // MARK: Registers

  private mutating func resolveLedger() {
    let bodies = Set(documents.bodies.rows.map(\.id))
    let terms = establishment.bookOfRegister.mapValues { Terms([$0], documents) }
    for body in documents.bodies.rows {
      if let under = body.under { expect(under, in: bodies, .body, at: Spot(body.place, .attributeValue("under"))) }
      guard let terms = terms[body.register], let function = body.function else { continue }
      expect(function, in: terms.functions, .function, at: Spot(body.place, .attributeValue("function")))
    }
    for entry in documents.entries.rows {
      for agency in documents.symbols[entry.agencyOf] {
        expect(
          agency, in: bodies, .body, at: Spot(entry.place, .word(documents.text(agency), inAttribute: "agency-of")))
      }
      if let terms = terms[documents.bodies[entry.body].register] { resolve(entry, terms) }
    }
    for sign in documents.signs.rows {
      guard let terms = terms[documents.bodies[sign.body].register] else { continue }
      expect(sign.function, in: terms.functions, .function, at: Spot(sign.place, .attributeValue("function")))
    }
    for ranks in documents.ranks.rows {
      guard let terms = terms[ranks.register] else { continue }
      expect(ranks.ranking, in: terms.rankings, .ranking, at: Spot(ranks.place, .attributeValue("of")))
    }
    for rank in documents.rankRows.rows {
      expect(rank.body, in: bodies, .body, at: Spot(rank.place, .attributeValue("body")))
    }
    for row in documents.bodyExpectations.rows {
      guard let norm = row.norm, let terms = terms[documents.bodies[row.body].register] else { continue }
      expect(norm, in: terms.norms.union(terms.bands), .norm, at: Spot(row.place, .attributeValue("norm")))
    }
  }

  private mutating func resolve(_ entry: Entry, _ terms: Terms) {
    if let id = entry.classID {
      expect(id, in: terms.classes, .classID, at: Spot(entry.place, .attributeValue("class")))
    }
    if let level = entry.level, !terms.levels.isEmpty {
      expect(level, in: terms.levels, .level, at: Spot(entry.place, .attributeValue("level")))
    }
    if let ground = entry.ground {
      expect(ground, in: terms.bands, .band, at: Spot(entry.place, .attributeValue("ground")))
    }
    for count in documents.entryCounts[entry.counts] {
      expect(count.quantity, in: terms.stated, .quantity, at: Spot(count.place, .attributeValue("of")))
    }
  }

  // MARK: Norms

  private mutating func resolve(_ document: RowID<NormsDocument>, _ books: [NormBook]) {
    let terms = Terms(books, documents)
    let kinds = Set(Body.Kind.allCases.compactMap { documents.symbols.find($0.rawValue) })
    for quantity in documents.quantities.rows where quantity.norms == document {
      let place = quantity.place
      switch quantity.measure {
      case .stated: break
      case .share(let part, let whole):
        expect(part, in: terms.whole, .quantity, at: Spot(place, .attributeValue("part")))
        expect(whole, in: terms.whole, .quantity, at: Spot(place, .attributeValue("whole")))
      case .counted(let counting):
        expect(each: counting.kinds, in: kinds, .kind, place, "counts")
        expect(each: counting.functions, in: terms.functions, .function, place, "function")
        expect(each: counting.exceptClasses, in: terms.classes, .classID, place, "except-class")
      }
    }
    for norm in documents.norms.rows where norm.norms == document { resolve(norm, terms) }
    for band in documents.bands.rows where band.norms == document {
      for reference in band.references { resolve(reference, terms) }
    }
  }

  private mutating func resolve(_ reference: BandReference, _ terms: Terms) {
    let place = reference.place
    switch reference.kind {
    case .ranking: expect(reference.id, in: terms.rankings, .ranking, at: Spot(place, .attributeValue("ranking")))
    case .quantity: expect(reference.id, in: terms.whole, .quantity, at: Spot(place, .attributeValue("quantity")))
    case .norm:
      let word = documents.text(reference.id)
      expect(reference.id, in: terms.norms, .norm, at: Spot(place, .word(word, inAttribute: "within")))
    }
  }

  private mutating func resolve(_ norm: Norm, _ terms: Terms) {
    guard let check = norm.check else { return }
    if let reach = check.reach {
      expect(each: reach.classes, in: terms.classes, .classID, norm.place, "class")
      if !terms.levels.isEmpty { expect(each: reach.levels, in: terms.levels, .level, norm.place, "level") }
    }
    switch check {
    case .limit(let limit):
      expect(limit.quantity, in: terms.quantities, .quantity, at: Spot(limit.place, .attributeValue("quantity")))
    case .change(let change):
      expect(change.quantity, in: terms.whole, .quantity, at: Spot(change.place, .attributeValue("quantity")))
    case .require(let requirement):
      expect(
        requirement.function, in: terms.functions, .function, at: Spot(requirement.place, .attributeValue("function")))
    case .initial(let initial): expect(each: initial.norms, in: terms.norms, .norm, initial.place, "of")
    case .uncovered(let functions): expect(each: functions, in: terms.functions, .function, norm.place, "function")
    case .form, .concurrent, .term, .single: break
    }
  }

  private mutating func expect(
    each run: SymbolRun, in candidates: Set<Symbol>, _ word: Wording, _ place: Place, _ attribute: String
  ) {
    for name in documents.symbols[run] {
      expect(name, in: candidates, word, at: Spot(place, .word(documents.text(name), inAttribute: attribute)))
    }
  }

  // MARK: Repeated ids

  /// Norms and bands are called by their ids together, and so are the rest of each kind.
  private mutating func tellRepeated() {
    tellRepeated(documents.classes.rows.map { ($0.norms, $0.id, $0.place) })
    tellRepeated(documents.functions.rows.map { ($0.norms, $0.id, $0.place) })
    tellRepeated(documents.rankings.rows.map { ($0.norms, $0.id, $0.place) })
    tellRepeated(documents.quantities.rows.map { ($0.norms, $0.id, $0.place) })
    let norms = documents.norms.rows.map { ($0.norms, $0.id, $0.place) }
    let bands = documents.bands.rows.map { ($0.norms, $0.id, $0.place) }
    tellRepeated((norms + bands).sorted { $0.2 < $1.2 })
  }

  private mutating func tellRepeated(_ rows: [(document: RowID<NormsDocument>, id: Symbol, place: Place)]) {
    var first: [RowID<NormsDocument>: [Symbol: Place]] = [:]
    for row in rows where row.id != .empty {
      if let place = first[row.document]?[row.id] {
        let spot = Spot(row.place, .attributeValue("id"))
        findings.append(DuplicateIDRule.finding(documents.text(row.id), at: spot, first: Spot(place)))
      } else {
        first[row.document, default: [:]][row.id] = row.place
      }
    }
  }
}

/// The ids that some books have of each kind.
private struct Terms {
  let classes, functions, rankings, quantities, whole, stated, norms, bands, levels: Set<Symbol>

  init(_ books: [NormBook], _ documents: Documents) {
    let chosen = Set(books.flatMap(\.documents))
    classes = Set(documents.classes.rows.filter { chosen.contains($0.norms) }.map(\.id))
    functions = Set(documents.functions.rows.filter { chosen.contains($0.norms) }.map(\.id))
    rankings = Set(documents.rankings.rows.filter { chosen.contains($0.norms) }.map(\.id))
    let rows = books.flatMap(\.allQuantities)
    quantities = Set(rows.map(\.id))
    whole = Set(rows.filter(\.isWhole).map(\.id))
    stated = Set(rows.filter { if case .stated = $0.measure { true } else { false } }.map(\.id))
    norms = Set(books.flatMap(\.allNorms).map(\.id))
    bands = Set(books.flatMap(\.bands).map(\.id))
    levels = Set(books.flatMap(\.levels.keys))
  }
}

extension Wording {
  fileprivate static let norms = Wording(zh: "规范", en: "norms document")
  fileprivate static let body = Wording(zh: "机构", en: "body")
  fileprivate static let kind = Wording(zh: "机构类型", en: "kind of body")
  fileprivate static let function = Wording(zh: "职能", en: "function")
  fileprivate static let classID = Wording(zh: "类别", en: "class")
  fileprivate static let level = Wording(zh: "级别", en: "level")
  fileprivate static let band = Wording(zh: "档次", en: "band")
  fileprivate static let quantity = Wording(zh: "数量", en: "quantity")
  fileprivate static let ranking = Wording(zh: "排名", en: "ranking")
  fileprivate static let norm = Wording(zh: "规范条目", en: "norm")
}
