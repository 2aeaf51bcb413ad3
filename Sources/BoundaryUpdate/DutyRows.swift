import BoundaryFindings
import BoundaryMap
import BoundaryModel

/// What becomes of the rows that fill duties of the template: renumbered, joined where duties were
/// merged, written once for each part where a duty was split.
struct DutyRows {
  private(set) var outcomes: [ListEdits.Outcome] = []
  /// The ids that became others.
  private(set) var carried: [(id: Symbol, now: [Symbol])] = []
  private(set) var decisions: [(row: RowID<Duty>, decision: Decision)] = []
  private(set) var notes: [ListUpdate.Note] = []

  private let step: TemplateStep
  private let holders: HolderNames
  /// The duties that a row is written as.
  private var written: [RowID<Duty>: [Symbol]] = [:]
  /// The row in which a duty of the new revision is written, and those whose content is joined to it.
  private var contributors: [Symbol: [RowID<Duty>]] = [:]

  private var documents: Documents { step.documents }

  init(_ step: TemplateStep, _ rows: RowRange<Duty>) {
    self.step = step
    let references = rows.filter { step.documents.duties[$0].isReference }
    holders = HolderNames(step, list: references.first.flatMap { step.documents.duties[$0].list })
    place(references)
    for row in references { write(row) }
    let targets = contributors.filter { $0.value.count > 1 }.sorted { $0.value[0] < $1.value[0] }
    for (target, rows) in targets { settle(rows, in: target) }
    for (target, rows) in contributors.sorted(by: { $0.value[0] < $1.value[0] }) { noteRest(of: target, rows) }
  }

  // MARK: Where each duty is written

  private mutating func place(_ rows: [RowID<Duty>]) {
    // A duty that keeps its id is where it was; a second row of that id is a fault that stays as it is.
    for row in rows {
      let id = documents.duties[row].id
      guard let now = step.duties[id], now.contains(id) else { continue }
      written[row] = [id]
      if contributors[id] == nil { contributors[id] = [row] }
    }
    for row in rows {
      let id = documents.duties[row].id
      guard let now = step.duties[id], !now.isEmpty, now != [id] else { continue }
      for target in now where target != id {
        if contributors[target] == nil { written[row, default: []].append(target) }
        contributors[target, default: []].append(row)
      }
      if now.count > 1 { decisions.append((row, .split(id, into: now, step))) }
      carried.append((id, now))
    }
  }

  private mutating func write(_ row: RowID<Duty>) {
    let duty = documents.duties[row]
    guard let now = step.duties[duty.id], !now.isEmpty else { return }
    let targets = written[row, default: []]
    let rows = targets.map { target in
      var written = ListEdits.Row(reference: [("ref", documents.text(target))])
      if let all = contributors[target], all.first == row {
        written.joined = all.indices.dropFirst().map { joined(all[$0], to: all[..<$0]) }
      }
      return written
    }
    guard targets != [duty.id] || !(rows.first?.joined.isEmpty ?? true) else { return }
    outcomes.append(ListEdits.Outcome(at: duty.place, rows: rows, left: rows.isEmpty ? moved(duty, now) : nil))
  }

  private func moved(_ duty: Duty, _ now: [Symbol]) -> Wording {
    let item = duty.item.map { " (item=\"\(documents.text($0))\")" } ?? ""
    let place = Wording.joining(now.map { documents.text($0) })
    let id = documents.text(duty.id)
    return Wording(
      zh: "dutymap: \(id)\(item) 的内容已并入 \(place.zh)",
      en: "dutymap: the content of \(id)\(item) was joined to \(place.en)")
  }

  // MARK: What is joined

  /// The content of a row that is not in the others already.
  private func joined(_ row: RowID<Duty>, to others: ArraySlice<RowID<Duty>>) -> ListEdits.Joined {
    let there = Set(others.flatMap(parts).map(\.said))
    return ListEdits.Joined(
      documents.duties[row].place, without: parts(of: row).filter { there.contains($0.said) }.map(\.place))
  }

  /// The assignments and remarks of a row, with all that each says.
  private func parts(of row: RowID<Duty>) -> [(place: Place, said: Said)] {
    let assignments = documents.assignments[step.outline.assignments[row]]
    return zip(step.outline.assignments[row], assignments).map { id, assignment in
      (assignment.place, .assignment(SaidAssignment(assignment, remarks(of: .assignment(id)).map(\.said), documents)))
    } + remarks(of: .duty(row)).map { ($0.place, .remark($0.said)) }
  }

  private func remarks(of owner: Remark.Owner) -> [(place: Place, said: SaidRemark)] {
    step.outline.remarks[owner].map { documents.remarks[$0] }.map {
      ($0.place, SaidRemark(kind: $0.kind, text: $0.text))
    }
  }

  /// Rows of several duties that name different holders of a role that one body should hold.
  private mutating func settle(_ rows: [RowID<Duty>], in target: Symbol) {
    for role in step.outline.roles[step.new].map({ documents.roles[$0] }) {
      guard role.holders == .one || role.holders == .atMostOne else { continue }
      let named = rows.map { row in
        Set(
          step.outline.assignments[row].map { documents.assignments[$0] }
            .filter { step.roles.now($0.role) == role.id }
            .map(holders.name))
      }
      guard Set(named.filter { !$0.isEmpty }).count > 1 else { continue }
      let old = rows.map { documents.duties[$0].id }
      decisions.append((rows[0], .merged(old, into: target, role: documents.text(role.name), step)))
      return
    }
  }

  /// A duty that takes more than the list speaks of.
  private mutating func noteRest(of target: Symbol, _ rows: [RowID<Duty>]) {
    let here = Set(rows.map { documents.duties[$0].id })
    let rest = step.duties.predecessors(of: target).filter { !here.contains($0) }
    guard step.old != nil, !rest.isEmpty else { return }
    notes.append(.widerDuty(target, with: rest, step))
  }
}
