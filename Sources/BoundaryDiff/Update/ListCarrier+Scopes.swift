import BoundaryModel

extension ListCarrier {
  /// Categories that go by other ids are written anew; what cannot be said any more is marked.
  mutating func carryScopes(of row: RowID<Duty>) {
    let duty = documents.duties[row]
    let targets = duty.isReference ? step.duties[duty.id] ?? [] : []
    for id in step.contents.assignments[row, default: []] {
      for narrowing in documents.narrowings[documents.assignments[id].narrowings] {
        guard documents.text(narrowing.dimension) != areaDimension else { continue }
        carry(narrowing, of: duty, now: targets)
      }
    }
  }

  private mutating func carry(_ narrowing: Narrowing, of duty: Duty, now targets: [Symbol]) {
    let id = narrowing.dimension
    let dimension = step.dimension(id)
    guard let new = dimension.new else {
      if step.isLost(dimension: id) { decide(.lost(.dimension, id, step), before: narrowing.place) }
      return
    }
    func divides(_ duty: Duty?) -> Bool { duty.map { documents.symbols[$0.over].contains(id) } ?? true }
    if let first = targets.first, divides(step.oldDuty(duty.id)),
      !targets.contains(where: { divides(step.newDuty($0)) })
    {
      return decide(.undivided(first, by: id, step), before: narrowing.place)
    }
    switch (narrowing.values, dimension.old?.values, new.values) {
    case (.codes(let run), _, _): carry(Array(documents.symbols[run]), of: id, at: narrowing.place)
    case (.amounts, .amounts(let before, _, _), .amounts(let now, _, _)) where before != now:
      decide(.unit(of: id, from: before, to: now, step), before: narrowing.place)
    default: break
    }
  }

  private mutating func carry(_ codes: [Symbol], of dimension: Symbol, at place: Place) {
    guard let categories = step.categories(of: dimension) else { return }
    var now: [Symbol] = []
    for code in codes {
      guard let became = categories[code] else {
        now.append(code)
        continue
      }
      if became.isEmpty { decide(.lost(.category, code, step), before: place) }
      for larger in became where !categories.predecessors(of: larger).allSatisfy(codes.contains) {
        decide(.widened(code, into: larger, step), before: place)
      }
      now += became.isEmpty ? [code] : became
      if became != [code], !became.isEmpty { note(carried: .category, code, became) }
    }
    let unrepeated = now.enumerated().filter { now.firstIndex(of: $0.element) == $0.offset }.map(\.element)
    if unrepeated != codes { replace("is", at: place, unrepeated) }
  }
}
