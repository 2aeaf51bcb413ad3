package import BoundaryModel

extension ListUpdate {
  /// How a list is carried to the next revision of its template.
  ///
  /// - Parameters:
  ///   - old: The revision that the list is on; nil where it is not there, so that names and defaults are not known.
  ///   - new: The revision that the list is to be on.
  /// - Complexity: Linear in the rows of the list and the templates.
  package init(_ documents: Documents, list: RowID<BoundaryList>, from old: RowID<Template>?, to new: RowID<Template>) {
    let contents = Contents(documents)
    var carrier = ListCarrier(list: list, step: TemplateStep(documents, contents, old: old, new: new))
    carrier.carry()
    self = carrier.update
  }
}

/// Goes through a list and finds what has to change in it, row by row.
struct ListCarrier {
  let list: RowID<BoundaryList>
  let step: TemplateStep
  private(set) var update = ListUpdate()

  var documents: Documents { step.documents }
  /// The rows of the list in its order.
  private let rows: [RowID<Duty>]

  init(list: RowID<BoundaryList>, step: TemplateStep) {
    self.list = list
    self.step = step
    rows = step.contents.duties[.list(list), default: []]
  }

  mutating func carry() {
    let revision = ListEdits.Replacement(
      at: documents.lists[list].place, "revision", becomes: [("revision", step.newRevision)])
    update.edits.replacements.append(revision)
    carryBindings()
    carryRoles()
    carryDuties()
    for row in rows { carryScopes(of: row) }
    update.notes += DefaultChanges(step, list: list, rows: rows).notes
    noteNewDuties()
  }

  mutating func decide(_ decision: Decision, before place: Place) {
    update.decisions.append(decision)
    update.edits.remarks.append(ListEdits.Remark(before: place, decision.mark))
  }

  private var assignments: [Assignment] {
    rows.flatMap { step.contents.assignments[$0, default: []] }.map { documents.assignments[$0] }
  }

  // MARK: Parties, localities, roles

  /// What the template has no longer is told once, where the list binds it.
  private mutating func carryBindings() {
    var uses: [Symbol: [Place]] = [:]
    for assignment in assignments {
      guard case .parties(let run) = assignment.holder else { continue }
      for party in documents.symbols[run] where step.isLost(party: party) {
        uses[party, default: []].append(assignment.place)
      }
    }
    var told: Set<Symbol> = []
    for binding in step.contents.bindings[list, default: []].map({ documents.bindings[$0] }) {
      switch binding.target {
      case .party(let id) where step.isLost(party: id) && told.insert(id).inserted:
        decide(.lost(.party, id, uses: uses[id, default: []].count, step), before: binding.place)
      case .locality(let id) where step.isLost(locality: id):
        decide(.lost(.locality, id, step), before: binding.place)
      default: break
      }
    }
    tellFirst(of: uses.filter { !told.contains($0.key) }, .party)
  }

  private mutating func carryRoles() {
    var uses: [Symbol: [Place]] = [:]
    for assignment in assignments where step.isLost(role: assignment.role) {
      uses[assignment.role, default: []].append(assignment.place)
    }
    tellFirst(of: uses, .role)
  }

  private mutating func tellFirst(of uses: [Symbol: [Place]], _ kind: ChangeKind.Subject) {
    let first = uses.compactMap { id, places in places.first.map { (id: id, place: $0, count: places.count) } }
    for use in first.sorted(by: { $0.place < $1.place }) {
      decide(.lost(kind, use.id, uses: use.count, step), before: use.place)
    }
  }

  // MARK: Duties

  private mutating func carryDuties() {
    let written = DutyRows(step, rows)
    update.carried += written.carried
    update.edits.outcomes += written.outcomes
    for (row, decision) in written.decisions { decide(decision, before: documents.duties[row].place) }
    for row in rows {
      let duty = documents.duties[row]
      if !duty.isReference {
        carryLocal(duty)
      } else if step.duties[duty.id] == [] {
        makeLocal(duty)
      }
    }
    update.notes += written.notes
  }

  /// A duty that the template has no longer stays as a local one.
  private mutating func makeLocal(_ duty: Duty) {
    guard let old = step.oldDuty(duty.id) else {
      return decide(.lost(.duty, duty.id, step), before: duty.place)
    }
    var attributes = [(name: "id", value: documents.text(duty.id)), (name: "name", value: documents.text(old.name))]
    let over = documents.symbols[old.over].filter {
      step.dimension($0).new != nil || documents.text($0) == areaDimension
    }
    if !over.isEmpty { attributes.append(("over", over.map { documents.text($0) }.joined(separator: " "))) }
    if let field = old.field, let now = step.fields[field], now.count == 1 {
      attributes.append(("field", documents.text(now[0])))
    }
    update.edits.replacements.append(ListEdits.Replacement(at: duty.place, "ref", becomes: attributes))
    decide(.removed(duty.id, step), before: duty.place)
  }

  private mutating func carryLocal(_ duty: Duty) {
    if step.newDuty(duty.id) != nil, step.old == nil || step.oldDuty(duty.id) == nil {
      decide(.taken(duty.id, step), before: duty.place)
    }
    for dimension in documents.symbols[duty.over] where documents.text(dimension) != areaDimension {
      if step.isLost(dimension: dimension) { decide(.lost(.dimension, dimension, step), before: duty.place) }
    }
    guard let field = duty.field, let now = step.fields[field], now != [field] else { return }
    guard now.count == 1 else { return decide(.lost(.field, field, step), before: duty.place) }
    replace("field", at: duty.place, [now[0]])
    note(carried: .field, field, now)
  }

  mutating func replace(_ attribute: String, at place: Place, _ ids: [Symbol]) {
    let value = ids.map { documents.text($0) }.joined(separator: " ")
    update.edits.replacements.append(ListEdits.Replacement(at: place, attribute, becomes: [(attribute, value)]))
  }

  mutating func note(carried kind: ListUpdate.Carried.Kind, _ old: Symbol, _ new: [Symbol]) {
    let carried = ListUpdate.Carried(kind, old: [documents.text(old)], new: new.map { documents.text($0) })
    if !update.carried.contains(carried) { update.carried.append(carried) }
  }

  private mutating func noteNewDuties() {
    guard step.old != nil else {
      let revision = documents.text(documents.lists[list].revision)
      return update.notes.append(.oldRevisionMissing(revision, step))
    }
    let new = step.newDutyIDs.filter { step.duties.predecessors(of: $0).isEmpty }
    if !new.isEmpty { update.notes.append(.newDuties(new, step)) }
  }
}
