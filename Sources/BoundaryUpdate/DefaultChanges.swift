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
    let scope: [Symbol: Set<Value>]
    let isOtherwise: Bool
  }

  /// What a dimension is narrowed to; several are a union.
  private enum Value: Hashable {
    case code(Symbol)
    /// All but some, of those that are named; of all where none is.
    case allBut(Set<Symbol>, of: Set<Symbol>)
    case amounts(Bounds<Decimal>)
  }

  private let step: TemplateStep
  private let holders: HolderNames
  private var documents: Documents { step.documents }

  init(_ step: TemplateStep, list: RowID<BoundaryList>, rows: RowRange<Duty>) {
    self.step = step
    holders = HolderNames(step, list: list)
    guard step.old != nil else { return }
    var told: Set<Symbol> = []
    for row in rows where documents.duties[row].isReference {
      // What was split is to be decided anyway.
      guard let now = step.duties[documents.duties[row].id], now.count == 1, told.insert(now[0]).inserted else {
        continue
      }
      let stated = Set(step.outline.assignments[row].map { self.stated($0, ofOldRevision: true) })
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
    var scope: [Symbol: Set<Value>] = [:]
    for narrowing in documents.narrowings[assignment.narrowings]
    where documents.text(narrowing.dimension) != areaDimension {
      let dimension = isOld ? step.dimensions.now(narrowing.dimension) : narrowing.dimension
      func codes(_ run: SymbolRun) -> [Symbol] {
        documents.symbols[run].flatMap { code in
          (isOld ? step.categories(of: narrowing.dimension)?[code] : nil).flatMap { $0.isEmpty ? nil : $0 } ?? [code]
        }
      }
      switch narrowing.values {
      case .codes(let run): scope[dimension, default: []].formUnion(codes(run).map { .code($0) })
      case .allBut(let excepted, let run):
        scope[dimension, default: []].insert(.allBut(Set(codes(excepted)), of: Set(codes(run))))
      case .amounts(let bounds): scope[dimension, default: []].insert(.amounts(bounds))
      }
    }
    let holder = holders.name(of: assignment)
    return Default(
      role: isOld ? step.roles.now(assignment.role) : assignment.role,
      holder: isOld ? holder.map(step.parties.now) : holder, scope: scope, isOtherwise: assignment.isOtherwise)
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
    let parts =
      stated.scope.keys.sorted { documents.text($0) < documents.text($1) }.flatMap { dimension in
        stated.scope[dimension].map { words($0, of: dimension) } ?? []
      } + (stated.isOtherwise ? [Wording(zh: "其余", en: "what others do not hold")] : [])
    guard !parts.isEmpty else { return Wording(zh: holder + role, en: "\(holder) \(role)") }
    let scope = Wording(zh: parts.map(\.zh).joined(separator: "，"), en: parts.map(\.en).joined(separator: ", "))
    return Wording(zh: "\(holder)\(role)（\(scope.zh)）", en: "\(holder) \(role) (\(scope.en))")
  }

  private func words(_ values: Set<Value>, of dimension: Symbol) -> [Wording] {
    let row = step.newDimension(dimension) ?? step.oldDimension(dimension)
    let name = row.map { documents.text($0.name) } ?? documents.text(dimension)
    func named(_ codes: some Sequence<Symbol>) -> Wording {
      let names = codes.map { Scope.Code(id: documents.text($0), name: step.categoryName($0, of: dimension)) }
      return Scope.Values.categories(names.sorted { $0.id < $1.id }).wording
    }
    var unit = ""
    if case .amounts(let symbol, _, _)? = row?.values { unit = documents.text(symbol) }
    let codes = values.compactMap { value -> Symbol? in if case .code(let code) = value { code } else { nil } }
    let others = values.compactMap { value -> Wording? in
      switch value {
      case .code: return nil
      case .allBut(let excepted, let parts):
        let (whole, out) = (parts.isEmpty ? Wording(zh: name, en: name) : named(parts), named(excepted))
        return Wording(zh: "\(whole.zh)（\(out.zh)除外）", en: "\(whole.en) but \(out.en)")
      case .amounts(let bounds): return Scope.Values.amounts(name: name, unit: unit, bounds).wording
      }
    }.sorted { $0.en < $1.en }
    return (codes.isEmpty ? [] : [named(codes)]) + others
  }
}
