import BoundaryFindings
import BoundaryMap
import BoundaryModel

/// Duties whose default a revision changed, where the list states the former one.
struct DefaultChanges {
  private(set) var notes: [ListUpdate.Note] = []

  /// An assignment by who, in which role, and within what, areas aside: a list names them otherwise than a template.
  private struct Default: Hashable {
    let role: Symbol
    let holder: [Symbol]
    let scope: [Symbol: Values]
  }

  private enum Values: Hashable {
    case codes(Set<Symbol>)
    case amounts([Bounds<Decimal>])
  }

  private let step: TemplateStep
  private let holders: HolderNames
  private var documents: Documents { step.documents }

  init(_ step: TemplateStep, list: RowID<BoundaryList>, rows: [RowID<Duty>]) {
    self.step = step
    holders = HolderNames(step, list: list)
    guard step.old != nil else { return }
    var told: Set<Symbol> = []
    for row in rows where documents.duties[row].isReference {
      // What was split is to be decided anyway.
      guard let now = step.duties[documents.duties[row].id], now.count == 1, told.insert(now[0]).inserted else {
        continue
      }
      let stated = Set(step.contents.assignments[row, default: []].map { self.stated($0, ofOldRevision: true) })
      if let note = note(of: now[0], stated) { notes.append(note) }
    }
  }

  private func note(of duty: Symbol, _ list: Set<Default>) -> ListUpdate.Note? {
    let before = step.duties.predecessors(of: duty).flatMap(step.oldAssignments).map { stated($0, ofOldRevision: true) }
    let after = step.newAssignments(duty).map { stated($0, ofOldRevision: false) }
    let gone = before.filter { !after.contains($0) }
    let come = after.filter { !before.contains($0) }
    let isLeft = !list.isEmpty && list.isSubset(of: before)
    guard !list.isDisjoint(with: gone) || (isLeft && !come.isEmpty) else { return nil }
    return .defaultChanged(duty, gone: words(gone), come: words(come), step)
  }

  // MARK: Assignments

  /// What an assignment says, in the ids of the new revision.
  private func stated(_ id: RowID<Assignment>, ofOldRevision isOld: Bool) -> Default {
    let assignment = documents.assignments[id]
    var scope: [Symbol: Values] = [:]
    for narrowing in documents.narrowings[assignment.narrowings]
    where documents.text(narrowing.dimension) != areaDimension {
      let dimension = isOld ? step.dimensions.now(narrowing.dimension) : narrowing.dimension
      switch (narrowing.values, scope[dimension]) {
      case (.codes(let run), let others):
        let codes = documents.symbols[run].flatMap { code in
          (isOld ? step.categories(of: narrowing.dimension)?[code] : nil).flatMap { $0.isEmpty ? nil : $0 } ?? [code]
        }
        if case .codes(let more)? = others {
          scope[dimension] = .codes(more.union(codes))
        } else {
          scope[dimension] = .codes(Set(codes))
        }
      case (.amounts(let bounds), .amounts(let more)?): scope[dimension] = .amounts(more + [bounds])
      case (.amounts(let bounds), _): scope[dimension] = .amounts([bounds])
      }
    }
    let holder = holders.name(of: assignment)
    guard isOld else { return Default(role: assignment.role, holder: holder, scope: scope) }
    return Default(role: step.roles.now(assignment.role), holder: holder.map(step.parties.now), scope: scope)
  }

  // MARK: Words

  private func words(_ stated: [Default]) -> [Wording] {
    var said: [Wording] = []
    for one in stated where !said.contains(words(one)) { said.append(words(one)) }
    return said
  }

  private func words(_ stated: Default) -> Wording {
    let holder = stated.holder.map(step.partyName).joined(separator: "、")
    let role = step.roleName(stated.role)
    let parts = stated.scope.keys.sorted { documents.text($0) < documents.text($1) }.flatMap { dimension in
      stated.scope[dimension].map { words($0, of: dimension) } ?? []
    }
    guard !parts.isEmpty else { return Wording(zh: holder + role, en: "\(holder) \(role)") }
    let scope = Scope.Box(parts: parts).wording
    return Wording(zh: "\(holder)\(role)（\(scope.zh)）", en: "\(holder) \(role) (\(scope.en))")
  }

  private func words(_ values: Values, of dimension: Symbol) -> [Scope.Part] {
    let row = step.newDimension(dimension) ?? step.oldDimension(dimension)
    let id = documents.text(dimension)
    let name = row.map { documents.text($0.name) } ?? id
    switch values {
    case .codes(let codes):
      let names = codes.map { Scope.Code(id: documents.text($0), name: step.categoryName($0, of: dimension)) }
      return [Scope.Part(dimension: id, values: .categories(names.sorted { $0.id < $1.id }))]
    case .amounts(let all):
      var unit = ""
      if case .amounts(let symbol, _, _)? = row?.values { unit = documents.text(symbol) }
      return all.map { Scope.Part(dimension: id, values: .amounts(name: name, unit: unit, $0)) }
    }
  }
}
