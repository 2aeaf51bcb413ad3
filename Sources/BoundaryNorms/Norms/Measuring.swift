import BoundaryModel

/// How much of a quantity some bodies have, and what it was counted from.
struct Measurement {
  let amount: Amount
  /// What was counted, or whose stated numbers were added.
  let members: [RowID<Body>]
}

extension Establishment {
  /// What could not be measured.
  enum Unmeasured: Error {
    /// These bodies do not state it.
    case missing([RowID<Body>], Symbol)
    /// No document says what the quantity is, which is told where it is named.
    case undefined

    /// What the bodies do not say.
    func facts(_ norm: AppliedNorm, _ establishment: Establishment) -> [MissingFact] {
      guard case .missing(let bodies, let quantity) = self else { return [] }
      return bodies.map {
        MissingFact(norm: norm, body: $0, kind: .quantity(quantity), day: establishment.day(of: $0))
      }
    }
  }

  /// A quantity of some bodies together on a day.
  ///
  /// - Parameters:
  ///   - candidates: The bodies that are counted, if the quantity counts them.
  ///   - stating: The bodies that state it, if entries do.
  ///   - excepted: Bodies that are not counted.
  func measure(
    _ quantity: Quantity, _ candidates: [Ledger.Part], stating: [RowID<Body>], in norm: AppliedNorm,
    on day: (RowID<Body>) -> Day, without excepted: Set<RowID<Body>> = []
  ) throws(Unmeasured) -> Measurement {
    switch quantity.measure {
    case .stated:
      let bodies = stating.filter { !excepted.contains($0) }
      let counts = bodies.map { ledger.approved(quantity.id, of: $0, on: day($0)) }
      let silent = zip(bodies, counts).filter { $0.1 == nil }.map(\.0)
      guard silent.isEmpty else { throw .missing(silent, quantity.id) }
      return Measurement(amount: .whole(counts.reduce(0) { $0 + ($1?.approved ?? 0) }), members: bodies)
    case .counted(let counting):
      let counted = candidates.filter { counts($0, counting, on: day($0.body)) && !excepted.contains($0.body) }
      return Measurement(amount: .whole(counted.count), members: counted.map(\.body))
    case .share(let part, let whole):
      guard let part = norm.quantity(part), let whole = norm.quantity(whole), part.isWhole, whole.isWhole else {
        throw .undefined
      }
      let measured = (
        try measure(part, candidates, stating: stating, in: norm, on: day, without: excepted),
        try measure(whole, candidates, stating: stating, in: norm, on: day, without: excepted)
      )
      guard case .whole(let a) = measured.0.amount, case .whole(let b) = measured.1.amount else { throw .undefined }
      return Measurement(
        amount: .share(part: a, whole: b), members: (measured.0.members + measured.1.members).unrepeated)
    }
  }

  /// Whether a body that belongs to what is measured is counted.
  func counts(_ part: Ledger.Part, _ counting: Quantity.Counting, on day: Day) -> Bool {
    let body = ledger[part.body]
    let symbols = documents.symbols
    guard let kind = body.kind, ledger.exists(part.body, on: day) else { return false }
    guard symbols[counting.kinds].contains(where: { documents.text($0) == kind.rawValue }) else { return false }
    if let depth = counting.depth, depth != part.depth { return false }
    if !counting.functions.isEmpty {
      guard let function = body.function, symbols[counting.functions].contains(function) else { return false }
    }
    guard !counting.exceptClasses.isEmpty, let own = ledger.classID(of: part.body, on: day) else { return true }
    return !symbols[counting.exceptClasses].contains(own)
  }

  /// What a quantity of several zones and parks may count: they themselves, and the organs and institutions of each.
  func everything(of zones: [RowID<Body>]) -> [Ledger.Part] {
    zones.flatMap { zone in
      [Ledger.Part(body: zone, depth: ledger.owner(of: zone)?.depth ?? 0)]
        + ledger.parts(of: zone).filter { !ledger[$0.body].isZone }
    }
  }
}

extension Quantity {
  /// Whether its amounts are whole numbers.
  var isWhole: Bool { if case .share = measure { false } else { true } }

  /// Whether bodies of the register are counted.
  var isCounted: Bool { if case .counted = measure { true } else { false } }
}
