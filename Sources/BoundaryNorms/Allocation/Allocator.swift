package import BoundaryFindings
import BoundaryModel

/// Proposes what zones and parks may have in the year after some ranks, by the bands of their norms.
///
/// **Method.** Each band is judged true, false or unknown for each body. Of the sanctions that hold, the last in the
/// order of the document counts; of the gains that rest on ranks, the first, since there is one step a year; a gain
/// that rests on a mission is given once, as the ground of an entry shows, and taken back when the mission is over. A
/// gain stops at the lowest upper limit of the norms within which it is given, a cut at its floor. A gain together
/// with a freeze or a cut is left to a person, and what is not known is said and not applied.
package struct Allocator {
  private let establishment: Establishment
  private let year: Int
  /// The last day of that year, whose state is the base.
  private let base: Day

  package init(_ establishment: Establishment, year: Int) {
    self.establishment = establishment
    self.year = year
    base = Day(year: year, month: 12, day: 31)
  }

  private var ledger: Ledger { establishment.ledger }
  private var documents: Documents { establishment.documents }

  /// Every zone, and every park that was ever ranked or has a mission, in the order of the registers.
  ///
  /// - Parameter norms: Only by the bands of these documents; nil for all that the registers name.
  package func allocation(by norms: Set<String>? = nil) -> Allocation {
    var allocation = Allocation(year: year)
    let registers = Set(establishment.bookOfRegister.keys)
    let judge = BandJudge(RankHistory(documents, of: registers.union(documents.registers.ids)), documents, year: year)
    let ranked = judge.history.ranked.values.reduce(into: Set<Symbol>()) { $0.formUnion($1) }
    for (id, body) in documents.bodies.entries where body.isZone {
      guard let book = establishment.bookOfRegister[body.register], existsThroughout(id) else { continue }
      guard body.kind == .zone || ranked.contains(body.id) || judge.missions[id] != nil else { continue }
      let bands = book.bands.filter { band in
        band.isReadable && norms.map { $0.contains(documents.text(documents.normsDocuments[band.norms].id)) } ?? true
      }
      allocation.rows.append(row(id, bands, book, judge))
    }
    return allocation
  }

  /// One whose last day is the day of the base is no more in the year that is asked about.
  private func existsThroughout(_ body: RowID<Body>) -> Bool {
    ledger.exists(body, on: base) && ledger[body].abolished.map { base < $0 } ?? true
  }

  private func row(_ body: RowID<Body>, _ bands: [Band], _ book: NormBook, _ judge: BandJudge) -> Allocation.Row {
    let isPreparatory = ledger.stage(of: body, on: base) == .preparatory
    let own = ledger[body]
    let classID = ledger.classID(of: body, on: base)
    let className = classID.flatMap { id in
      documents.classes.rows.first { $0.id == id && book.documents.contains($0.norms) }
    }
    var row = Allocation.Row(
      body: Named(id: documents.text(own.id), name: documents.text(own.name)), kind: own.kind ?? .zone,
      bodyClass: classID.map { Named(id: documents.text($0), name: documents.text(className?.name ?? $0)) },
      status: isPreparatory ? .preparatory : .decided, amounts: [], spot: Spot(own.place))
    let quantities = quantities(of: bands, book)
    for quantity in quantities { row.amounts.append(amount(of: quantity, body, book, &row.unknown)) }
    guard !isPreparatory else { return row }
    let judgements = bands.map { judge.judge($0, body) }
    row.unknown += judgements.filter { $0.truth == .unknown }.map { judgement in
      let band = named(judgement.band)
      return Allocation.Unknown(
        id: band.id,
        message: Wording(
          zh: "\(band.id) \(band.name)：\(judgement.evidence.zh)，无法判断，未适用",
          en: "\(band.id) \(band.name): \(judgement.evidence.en); not known, not applied"))
    }
    var step = AllocationStep(establishment, body, base: base, quantities, book, row)
    step.take(judgements)
    return step.row
  }

  private func named(_ band: Band) -> Named { Named(id: documents.text(band.id), name: documents.text(band.name)) }

  /// What the bands raise or lower, in the order in which the norms name it.
  private func quantities(of bands: [Band], _ book: NormBook) -> [Quantity] {
    let changed = Set(
      bands.flatMap(\.effects).compactMap { effect -> Symbol? in
        switch effect {
        case .raise(let quantity, _, _), .lower(let quantity, _, _): quantity
        case .freezeUse, .freezeApplications, .warn: nil
        }
      })
    var seen: Set<Symbol> = []
    return book.allQuantities.filter { $0.isWhole && changed.contains($0.id) && seen.insert($0.id).inserted }
  }

  private func amount(
    of quantity: Quantity, _ body: RowID<Body>, _ book: NormBook, _ unknown: inout [Allocation.Unknown]
  ) -> Allocation.Amount {
    let named = Named(id: documents.text(quantity.id), name: documents.text(quantity.name))
    let unit = quantity.unit.map { documents.text($0) } ?? ""
    let current = establishment.count(quantity, of: body, on: base)
    if current == nil {
      unknown.append(
        Allocation.Unknown(
          id: named.id,
          message: Wording(
            zh: "\(base) 没有\(named.name)的核定数（\(named.id)）", en: "no number of \(named.name) (\(named.id)) on \(base)")))
    }
    return Allocation.Amount(
      quantity: named, unit: unit, isCounted: quantity.isCounted, current: current,
      ceiling: establishment.ceiling(of: quantity, body, book, on: base))
  }
}

extension Establishment {
  /// How much of a quantity that is a whole number a body has; nil where the ledger does not say.
  func count(_ quantity: Quantity, of body: RowID<Body>, on day: Day) -> Int? {
    switch quantity.measure {
    case .stated: ledger.approved(quantity.id, of: body, on: day)?.approved
    case .counted(let counting): ledger.parts(of: body).count { counts($0, counting, on: day) }
    case .share: nil
    }
  }

  /// The ceiling of a quantity: the upper limit that first allocations are a share of, failing such the lowest.
  func ceiling(of quantity: Quantity, _ body: RowID<Body>, _ book: NormBook, on day: Day) -> Int? {
    let named = Set(
      book.allNorms.flatMap { norm -> [Place] in
        guard case .initial(let initial)? = norm.check else { return [] }
        return documents.symbols[initial.norms].compactMap { book.norm($0, in: norm.norms)?.place }
      })
    let limits = book.allNorms.filter { named.isEmpty || named.contains($0.place) }
    return limits.compactMap { upperLimit($0, of: quantity, body, on: day) }.min()
  }

  /// The most that a norm allows a body to have; nil if it is not about the body or sets no upper limit.
  func upperLimit(_ norm: Norm, of quantity: Quantity, _ body: RowID<Body>, on day: Day) -> Int? {
    guard case .limit(let limit)? = norm.check, limit.per == .body, limit.quantity == quantity.id,
      reached(body, by: limit.reach, on: day) == .yes
    else { return nil }
    return limit.bounds.greatestWhole
  }
}

extension Bounds<Decimal> {
  /// The largest whole number within the upper bound.
  var greatestWhole: Int? {
    switch upper {
    case .to(let amount): Int(amount.roundedDown.description)
    case .below(let amount): Int((amount.isWhole ? amount.previousWhole : amount.roundedDown).description)
    case nil: nil
    }
  }
}
