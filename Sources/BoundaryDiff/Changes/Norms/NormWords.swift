import BoundaryMap
import BoundaryModel

/// What rows of norms say, as the attributes of the document say it; ids as the new side has them.
struct NormWords {
  private let documents: Documents
  private let names: LedgerNames
  /// What each norm and band rests on, by its place.
  private let bases: [Place: [Symbol]]

  init(_ revisions: Revisions, _ names: LedgerNames) {
    documents = revisions.documents
    self.names = names
    var bases: [Place: [Symbol]] = [:]
    for remark in [revisions.old, revisions.new].flatMap(\.documents.remarks.rows) {
      guard case .basis = remark.kind else { continue }
      switch remark.owner {
      case .norm(let norm): bases[documents.norms[norm].place, default: []].append(remark.text)
      case .band(let band): bases[documents.bands[band].place, default: []].append(remark.text)
      default: continue
      }
    }
    self.bases = bases
  }

  private func basis(_ place: Place) -> NormFact {
    NormFact("basis", bases[place, default: []].map { text($0) }.joined(separator: "；"))
  }

  func facts(_ row: NormsDocument) -> [NormFact] {
    [("id", row.id), ("revision", row.revision), ("issuer", row.issuer.map { names.bodies[$0] } ?? .empty)]
      .map { NormFact($0, text($1)) }
      + [
        NormFact("date", row.date.map { "\($0)" } ?? ""),
        NormFact("levels", documents.symbols[row.levels].map { text($0) }.joined(separator: " ")),
      ]
  }

  func facts(_ row: BodyClass) -> [NormFact] { [NormFact("kind", row.kind?.rawValue ?? "")] }

  func facts(_ row: Quantity) -> [NormFact] {
    let unit = NormFact("unit", row.unit.map { text($0) } ?? "")
    switch row.measure {
    case .stated: return [unit]
    case .share(let part, let whole):
      return [unit, NormFact("part", text(names.quantities[part])), NormFact("whole", text(names.quantities[whole]))]
    case .counted(let counting):
      return [
        unit, NormFact("counts", set(counting.kinds)), NormFact("function", set(counting.functions, names.functions)),
        NormFact("except-class", set(counting.exceptClasses, names.classes)),
        NormFact("depth", counting.depth.map { "\($0)" } ?? ""),
      ]
    }
  }

  func facts(_ row: Norm) -> [NormFact] {
    [NormFact("words", text(row.words)), NormFact("force", row.force.rawValue)]
      + [basis(row.place), NormFact("in-force", row.inForce == Bounds() ? "" : "\(days(row.inForce))")]
      + (row.check.map(facts) ?? [NormFact("form", "?")])
  }

  func facts(_ band: Band) -> [NormFact] {
    [NormFact("words", text(band.words)), basis(band.place)] + band.conditions.map { NormFact("when", words($0)) }
      + band.effects.map(fact)
  }

  // MARK: Forms

  private func facts(_ check: NormCheck) -> [NormFact] {
    switch check {
    case .limit(let limit):
      form("limit", limit.reach) + [NormFact("quantity", text(names.quantities[limit.quantity]))]
        + [NormFact("per", limit.per.rawValue), NormFact("bounds", amounts(limit.bounds))]
        + [NormFact("tolerance", limit.tolerance.map { "\($0)" } ?? "")]
    case .change(let change):
      [NormFact("form", "change"), NormFact("quantity", text(names.quantities[change.quantity]))]
        + [NormFact("since", "\(change.since)"), NormFact("until", "\(change.until)")]
        + [NormFact("percent", "\(change.percent)"), NormFact("tolerance", change.tolerance.map { "\($0)" } ?? "")]
    case .form(let form):
      self.form("form", form.reach) + [NormFact("nature", form.nature?.rawValue ?? "")]
        + [NormFact("agency", form.isAgency ? "true" : ""), NormFact("named", form.named.map { text($0) } ?? "")]
        + [NormFact("not-named", set(form.notNamed))]
    case .require(let requirement):
      form("require", requirement.reach) + [NormFact("function", text(names.functions[requirement.function]))]
        + [NormFact("sign", requirement.allowsSign ? "true" : "")]
    case .concurrent(let concurrence):
      form("concurrent", concurrence.reach) + [NormFact("post", text(concurrence.post))]
        + [NormFact("also", text(concurrence.also))]
    case .term(let years): [NormFact("form", "term"), NormFact("years", "\(years)")]
    case .initial(let initial):
      [NormFact("form", "initial"), NormFact("of", set(initial.norms, names.norms))]
        + [NormFact("share", "\(initial.share)"), NormFact("round", initial.rounding.rawValue)]
    case .uncovered(let functions):
      [NormFact("form", "uncovered"), NormFact("function", set(functions, names.functions))]
    case .single(let single):
      [NormFact("form", "single"), NormFact("dimension", text(single.dimension))]
        + [NormFact("is", set(single.categories)), NormFact("role", text(single.role))]
    }
  }

  private func form(_ name: String, _ reach: NormCheck.Reach) -> [NormFact] {
    [
      NormFact("form", name), NormFact("class", set(reach.classes, names.classes)),
      NormFact("level", set(reach.levels)),
      NormFact("stage", reach.stage?.rawValue ?? ""),
    ]
  }

  // MARK: Bands

  private func words(_ condition: Band.Condition) -> String {
    switch condition {
    case .mission(let level): return "mission \(level.rawValue)"
    case .rank(let ranking, let test, let years):
      let words =
        switch test {
        case .to(let place): "to \(place)"
        case .last(let count): "last \(count)"
        case .rise(let places): "rise \(places)"
        }
      return "\(text(names.rankings[ranking])) \(words) years \(years)"
    }
  }

  private func fact(_ effect: Band.Effect) -> NormFact {
    switch effect {
    case .raise(let quantity, let by, let within):
      NormFact("raise", "\(text(names.quantities[quantity])) by \(by) within \(set(within, names.norms))")
    case .lower(let quantity, let by, let floor):
      NormFact("lower", "\(text(names.quantities[quantity])) by \(by) floor \(floor)")
    case .freezeUse: NormFact("freeze", "use")
    case .freezeApplications: NormFact("freeze", "applications")
    case .warn: NormFact("warn", "true")
    }
  }

  // MARK: Values

  private func text(_ symbol: Symbol) -> String { documents.text(symbol) }

  /// Ids whose order means nothing.
  private func set(_ run: SymbolRun, _ renames: Renames = Renames()) -> String {
    renames.applied(to: documents.symbols[run]).map { text($0) }.sorted().joined(separator: " ")
  }

  private func days(_ bounds: Bounds<Day>) -> String {
    "\(bounds.firstDay.map { "\($0)" } ?? "…")–\(bounds.lastDay.map { "\($0)" } ?? "…")"
  }

  private func amounts(_ bounds: Bounds<Decimal>) -> String {
    let low =
      switch bounds.lower {
      case .from(let value)?: "from \(value)"
      case .above(let value)?: "above \(value)"
      case nil: ""
      }
    let high =
      switch bounds.upper {
      case .to(let value)?: "to \(value)"
      case .below(let value)?: "below \(value)"
      case nil: ""
      }
    return [low, high].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
