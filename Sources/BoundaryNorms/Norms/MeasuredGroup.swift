import BoundaryMap
import BoundaryModel

/// Bodies that a limit measures together.
struct MeasuredGroup {
  /// Of whom it is told, the one that it is about first; empty for the whole register.
  let subjects: [RowID<Body>]
  /// What a quantity that counts bodies may count.
  let candidates: [Ledger.Part]
  /// Who states a quantity that entries state.
  let stating: [RowID<Body>]
}

extension Establishment {
  func measure(
    _ quantity: Quantity, _ group: MeasuredGroup, in norm: AppliedNorm, without excepted: Set<RowID<Body>> = []
  ) throws(Unmeasured) -> Measurement {
    try measure(
      quantity, group.candidates, stating: group.stating, in: norm, on: { day(of: $0) }, without: excepted)
  }

  /// What a limit measures, one group for each number that it bounds.
  func groups(of limit: NormCheck.Limit, _ norm: AppliedNorm, _ judgement: inout Judgement) -> [MeasuredGroup] {
    switch limit.per {
    case .body:
      return reached(by: limit.reach, of: norm, &judgement).map {
        MeasuredGroup(subjects: [$0], candidates: ledger.parts(of: $0), stating: [$0])
      }
    case .organ:
      let functions = organFunctions(norm)
      return reached(by: limit.reach, of: norm, &judgement).flatMap { zone in
        ledger.parts(of: zone).filter { isOrgan($0, functions) }.map {
          MeasuredGroup(subjects: [$0.body, zone], candidates: ledger.parts(of: $0.body), stating: [$0.body])
        }
      }
    case .under: return groupsUnder(limit, norm)
    case .all:
      let zones = reached(by: limit.reach, of: norm, &judgement)
      return zones.isEmpty ? [] : [MeasuredGroup(subjects: [], candidates: everything(of: zones), stating: zones)]
    }
  }

  /// The zones and parks by the body that they are under; each body of the class has a group, even an empty one.
  private func groupsUnder(_ limit: NormCheck.Limit, _ norm: AppliedNorm) -> [MeasuredGroup] {
    let zones = zones(of: norm).filter { zone in
      limit.reach.stage.map { ledger.stage(of: zone, on: day(of: zone)) == $0 } ?? true
    }
    let grouped = Dictionary(grouping: zones) { zone in ledger[zone].under.flatMap { map.index.bodies[$0] } }
    let reach = NormCheck.Reach(classes: limit.reach.classes, levels: limit.reach.levels, stage: nil)
    let isNarrowed = !(reach.classes.isEmpty && reach.levels.isEmpty)
    return bodies(of: norm).compactMap { body in
      let own = grouped[body, default: []]
      // Who says nothing of a class is not of it: a norm on counties is not about departments.
      guard isNarrowed ? reached(body, by: reach, on: day(of: body)) == .yes : !own.isEmpty else { return nil }
      return MeasuredGroup(subjects: [body], candidates: everything(of: own), stating: own)
    }
  }

  /// The functions of the organs that norms count as a zone's own; nil for any.
  ///
  /// An organ that no quantity counts, such as one of discipline, is outside what is said of each organ.
  private func organFunctions(_ norm: AppliedNorm) -> Set<Symbol>? {
    var functions: Set<Symbol> = []
    var isDefined = false
    for quantity in norm.book.allQuantities {
      guard case .counted(let counting) = quantity.measure, counting.depth == 1,
        documents.symbols[counting.kinds].contains(where: { documents.text($0) == Body.Kind.organ.rawValue })
      else { continue }
      guard !counting.functions.isEmpty else { return nil }
      isDefined = true
      functions.formUnion(documents.symbols[counting.functions])
    }
    return isDefined ? functions : nil
  }

  private func isOrgan(_ part: Ledger.Part, _ functions: Set<Symbol>?) -> Bool {
    let body = ledger[part.body]
    guard part.depth == 1, body.kind == .organ, exists(part.body) else { return false }
    return functions.map { functions in body.function.map(functions.contains) ?? false } ?? true
  }

  /// A body by its name, an organ with that of the body that it is part of.
  func fullName(_ body: RowID<Body>) -> String {
    guard ledger[body].isPart, let owner = ledger.owner(of: body) else { return name(body) }
    return name(owner.body) + name(body)
  }
}
