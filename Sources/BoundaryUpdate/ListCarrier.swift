import BoundaryFindings
import BoundaryMap
package import BoundaryModel

extension ListUpdate {
  /// How a list is carried to the next revision of its template.
  ///
  /// - Parameters:
  ///   - old: The revision that the list is on; nil where it is not there, so that names and defaults are not known.
  ///   - new: The revision that the list is to be on.
  /// - Complexity: Linear in the rows of the list and the templates.
  package init(_ documents: Documents, list: RowID<BoundaryList>, from old: RowID<Template>?, to new: RowID<Template>) {
    var carrier = ListCarrier(list: list, step: TemplateStep(DutyMap(documents), old: old, new: new))
    carrier.carry()
    self = carrier.update
  }
}

/// Goes through a list and finds what has to change in it.
struct ListCarrier {
  let list: RowID<BoundaryList>
  let step: TemplateStep
  private(set) var update = ListUpdate()

  var documents: Documents { step.documents }
  /// The rows of the list in its order.
  let rows: RowRange<Duty>

  init(list: RowID<BoundaryList>, step: TemplateStep) {
    self.list = list
    self.step = step
    rows = step.outline.duties(of: .list(list))
  }

  mutating func carry() {
    let revision = ListEdits.Replacement(
      at: documents.lists[list].place, "revision", becomes: [("revision", step.newRevision)])
    update.edits.replacements.append(revision)
    carryNames()
    carryDuties()
    for row in rows { carryScopes(of: row) }
    update.notes += DefaultChanges(step, list: list, rows: rows).notes
    noteNewDuties()
  }

  var assignments: [Assignment] {
    rows.flatMap { step.outline.assignments[$0] }.map { documents.assignments[$0] }
  }

  // MARK: Edits

  mutating func decide(_ decision: Decision, before place: Place) {
    update.decisions.append(decision)
    update.edits.remarks.append(ListEdits.Remark(before: place, decision.mark))
  }

  /// Writes ids anew where they are others than they were.
  mutating func replace(_ attribute: String, at place: Place, _ old: [Symbol], by new: [Symbol]) {
    guard new != old else { return }
    let value = new.map { documents.text($0) }.joined(separator: " ")
    update.edits.replacements.append(ListEdits.Replacement(at: place, attribute, becomes: [(attribute, value)]))
  }

  mutating func note(carried kind: ListUpdate.Carried.Kind, _ old: Symbol, _ new: [Symbol]) {
    guard new != [old] else { return }
    update.add(ListUpdate.Carried(kind, old: [documents.text(old)], new: new.map { documents.text($0) }))
  }

  // MARK: Duties

  private mutating func carryDuties() {
    let written = DutyRows(step, rows)
    for (id, now) in written.carried { note(carried: .duty, id, now) }
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
    let over = documents.symbols[old.over].map(step.dimensions.now).filter {
      documents.text($0) == areaDimension || step.newDimension($0) != nil
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
    let over = documents.symbols[duty.over].filter { documents.text($0) != areaDimension }
    for dimension in over { follow(dimension, .dimension, step.dimensions, places: [duty.place]) }
    let all = Array(documents.symbols[duty.over])
    replace("over", at: duty.place, all, by: all.map { over.contains($0) ? step.dimensions.now($0) : $0 })
    guard let field = duty.field else { return }
    follow(field, .field, step.fields, places: [duty.place])
    replace("field", at: duty.place, [field], by: [step.fields.now(field)])
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
