import BoundaryModel

/// Turns norms into rows.
struct NormsBuilder {
  private var document: RowID<NormsDocument>?
  private var norm: RowID<Norm>?
  private var band: RowID<Band>?

  /// What a remark belongs to that is read now.
  var owner: Remark.Owner? {
    norm.map(Remark.Owner.norm) ?? band.map(Remark.Owner.band) ?? document.map(Remark.Owner.norms)
  }

  mutating func open(
    _ kind: ElementKind, _ values: AttributeValues, at place: Place, in documents: inout Documents
  ) {
    func symbol(_ attribute: Attribute) -> Symbol { values.symbol(attribute, in: &documents.symbols) ?? .empty }
    if kind == .norms {
      let row = NormsDocument(
        id: symbol(.id), revision: symbol(.revision), date: values.day(.date),
        issuer: values.symbol(.issuer, in: &documents.symbols), levels: .empty, place: place)
      document = documents.normsDocuments.append(row)
      return
    }
    guard let document else { return }
    switch kind {
    case .bodyClass, .function, .ranking, .quantity, .ratio:
      openTerm(kind, values, of: document, at: place, in: &documents)
    case .norm:
      let force = values.text(.force).flatMap(Norm.Force.init) ?? .must
      let row = Norm(
        id: symbol(.id), force: force, inForce: values.dayBounds, words: .empty, check: nil, norms: document,
        place: place)
      norm = documents.norms.append(row)
    case .band:
      let formerly = values.run(.formerly, in: &documents.symbols)
      let row = Band(
        id: symbol(.id), name: symbol(.name), words: .empty, norms: document, formerly: formerly, place: place)
      band = documents.bands.append(row)
    case .when, .raise, .lower, .freeze, .warn: openPart(kind, values, at: place, in: &documents)
    default:
      // Of several forms, which was told, the first counts; one that could not be read asks for nothing.
      guard let norm, documents.norms[norm].check == nil, !values.isFlawed else { return }
      documents.norms[norm].check = values.check(kind, at: place, in: &documents.symbols)
    }
  }

  mutating func close(_ kind: ElementKind, text: ArraySlice<UInt8>, in documents: inout Documents) {
    switch kind {
    case .levels:
      guard let document else { return }
      let levels = text.split(separator: 0x20).map { documents.symbols.intern($0) }
      documents.normsDocuments[document].levels = documents.symbols.intern(
        run: documents.symbols[documents.normsDocuments[document].levels] + levels)
    case .words:
      let words = documents.symbols.intern(text)
      if let norm { documents.norms[norm].words = words } else if let band { documents.bands[band].words = words }
    case .norm: norm = nil
    default: band = nil
    }
  }

  private func openTerm(
    _ kind: ElementKind, _ values: AttributeValues, of document: RowID<NormsDocument>, at place: Place,
    in documents: inout Documents
  ) {
    let id = values.symbol(.id, in: &documents.symbols) ?? .empty
    let name = values.symbol(.name, in: &documents.symbols) ?? .empty
    let formerly = values.run(.formerly, in: &documents.symbols)
    switch kind {
    case .bodyClass:
      let row = BodyClass(
        id: id, name: name, kind: values.text(.kind).flatMap(Body.Kind.init), norms: document, formerly: formerly,
        place: place)
      _ = documents.classes.append(row)
    case .function:
      let row = BodyFunction(id: id, name: name, norms: document, formerly: formerly, place: place)
      _ = documents.functions.append(row)
    case .ranking:
      let row = Ranking(id: id, name: name, norms: document, formerly: formerly, place: place)
      _ = documents.rankings.append(row)
    default:
      let row = Quantity(
        id: id, name: name, unit: values.symbol(.unit, in: &documents.symbols),
        measure: values.measure(kind, in: &documents.symbols), norms: document, formerly: formerly, place: place)
      _ = documents.quantities.append(row)
    }
  }

  /// A part that cannot be read, which was told, would make the band mean something else: it has none then.
  private mutating func openPart(
    _ kind: ElementKind, _ values: AttributeValues, at place: Place, in documents: inout Documents
  ) {
    guard let band else { return }
    guard !values.isFlawed else {
      documents.bands[band].isReadable = false
      return
    }
    func symbol(_ attribute: Attribute) -> Symbol { values.symbol(attribute, in: &documents.symbols) ?? .empty }
    func refer(_ kind: BandReference.Kind, _ id: Symbol) {
      documents.bands[band].references.append(BandReference(kind, id, at: place))
    }
    let by = values.count(.by) ?? 0
    switch kind {
    case .when:
      if let level = values.text(.mission).flatMap(Mission.Level.init) {
        return documents.bands[band].conditions.append(.mission(level))
      }
      guard let test = values.rankTest else { return }
      refer(.ranking, symbol(.ranking))
      documents.bands[band].conditions.append(
        .rank(ranking: symbol(.ranking), test: test, years: values.count(.years) ?? 1))
    case .raise:
      let within = values.run(.within, in: &documents.symbols)
      refer(.quantity, symbol(.quantity))
      for norm in documents.symbols[within] { refer(.norm, norm) }
      documents.bands[band].effects.append(.raise(quantity: symbol(.quantity), by: by, within: within))
    case .lower:
      refer(.quantity, symbol(.quantity))
      let floor = values.count(.floor) ?? 0
      documents.bands[band].effects.append(.lower(quantity: symbol(.quantity), by: by, floor: floor))
    case .freeze:
      documents.bands[band].effects.append(values.text(.what) == "use" ? .freezeUse : .freezeApplications)
    default: documents.bands[band].effects.append(.warn)
    }
  }
}
