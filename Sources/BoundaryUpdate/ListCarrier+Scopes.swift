import BoundaryFindings
import BoundaryMap
import BoundaryModel

extension ListCarrier {
  /// Dimensions and categories that go by other ids are written anew; what cannot be said any more is marked.
  mutating func carryScopes(of row: RowID<Duty>) {
    let duty = documents.duties[row]
    let targets = duty.isReference ? step.duties[duty.id] ?? [] : []
    for narrowing in step.outline.narrowings(in: row, documents)
    where documents.text(narrowing.dimension) != areaDimension {
      carry(narrowing, of: duty, now: targets)
    }
  }

  private mutating func carry(_ narrowing: Narrowing, of duty: Duty, now targets: [Symbol]) {
    let old = narrowing.dimension
    guard let became = step.dimensions[old] else { return }
    follow(old, .dimension, step.dimensions, places: [narrowing.place])
    guard became.count == 1, let new = step.newDimension(became[0]) else { return }
    replace("dimension", at: narrowing.place, [old], by: [new.id])

    let did = step.oldDuty(duty.id).map { documents.symbols[$0.over].contains(old) } ?? true
    let does = targets.compactMap(step.newDuty).contains { documents.symbols[$0.over].contains(new.id) }
    if let first = targets.first, did, !does {
      return decide(.undivided(first, by: new.id, step), before: narrowing.place)
    }
    switch (narrowing.values, step.oldDimension(old)?.values, new.values) {
    case (.codes(let run), _, _): carry(Array(documents.symbols[run]), in: "is", of: old, at: narrowing.place)
    case (.allBut(let excepted, let run), _, _):
      carry(Array(documents.symbols[run]), in: "is", of: old, at: narrowing.place)
      carry(Array(documents.symbols[excepted]), in: "except", of: old, at: narrowing.place)
    case (.amounts, .amounts(let before, _, _), .amounts(let now, _, _)) where before != now:
      decide(.unit(of: new.id, from: before, to: now, step), before: narrowing.place)
    default: break
    }
  }

  private mutating func carry(_ codes: [Symbol], in attribute: String, of dimension: Symbol, at place: Place) {
    guard !codes.isEmpty, let categories = step.categories(of: dimension) else { return }
    var now: [Symbol] = []
    for code in codes {
      let became = categories[code] ?? [code]
      if became.isEmpty { decide(.lost(.category, code, step), before: place) }
      for larger in became where !categories.predecessors(of: larger).allSatisfy(codes.contains) {
        decide(.widened(code, into: larger, step), before: place)
      }
      // A category that became several is all of them together.
      if !became.isEmpty { note(carried: .category, code, became) }
      now += became.isEmpty ? [code] : became
    }
    let unrepeated = now.enumerated().filter { now.firstIndex(of: $0.element) == $0.offset }.map(\.element)
    replace(attribute, at: place, codes, by: unrepeated)
  }
}
