import BoundaryFindings
import BoundaryMap
import BoundaryModel

extension ListCarrier {
  /// Parties, localities, roles, kinds and forms that go by other ids are written anew, and so are the fields of totals;
  /// one that is gone, or became several, is told once: where the list binds it, else at the first row that names it.
  mutating func carryNames() {
    var parties = Uses()
    var roles = Uses()
    for assignment in assignments {
      roles.add(assignment.role, at: assignment.place)
      replace("role", at: assignment.place, [assignment.role], by: [step.roles.now(assignment.role)])
      guard case .parties(let run) = assignment.holder else { continue }
      let named = Array(documents.symbols[run])
      for party in named { parties.add(party, at: assignment.place) }
      replace("party", at: assignment.place, named, by: named.map(step.parties.now))
    }
    for row in rows {
      for role in documents.dutyRoles[step.outline.dutyRoles[row]] {
        roles.add(role.role, at: role.place)
        replace("ref", at: role.place, [role.role], by: [step.roles.now(role.role)])
      }
    }
    let bindings = step.outline.bindings[list].map { documents.bindings[$0] }
    var localities = Uses()
    for binding in bindings {
      switch binding.target {
      case .party(let id):
        parties.bind(id, at: binding.place)
        replace("party", at: binding.place, [id], by: [step.parties.now(id)])
      case .locality(let id):
        localities.bind(id, at: binding.place)
        replace("locality", at: binding.place, [id], by: [step.localities.now(id)])
      }
    }
    for id in parties.inOrder { follow(id, .party, step.parties, places: parties.places(of: id)) }
    for id in localities.inOrder { follow(id, .locality, step.localities, places: localities.places(of: id)) }
    for id in roles.inOrder { follow(id, .role, step.roles, places: roles.places(of: id)) }
    tellMergedParties(bindings)
    carryKinds()
  }

  /// What rows and totals say beside who holds a duty.
  private mutating func carryKinds() {
    var kinds = Uses()
    var fields = Uses()
    for total in documents.totals.rows where total.list == list {
      if let kind = total.kind {
        kinds.add(kind, at: total.place)
        replace("kind", at: total.place, [kind], by: [step.kinds.now(kind)])
      }
      if let field = total.field {
        fields.add(field, at: total.place)
        replace("field", at: total.place, [field], by: [step.fields.now(field)])
      }
    }
    for row in rows {
      let duty = documents.duties[row]
      guard let kind = duty.kind else { continue }
      kinds.add(kind, at: duty.place)
      replace("kind", at: duty.place, [kind], by: [step.kinds.now(kind)])
    }
    var forms = Uses()
    for assignment in assignments {
      // Those that every template has go by one id in all revisions.
      guard let form = assignment.delegation?.form, Delegation.Form(rawValue: documents.text(form)) == nil else {
        continue
      }
      forms.add(form, at: assignment.place)
      replace("form", at: assignment.place, [form], by: [step.forms.now(form)])
    }
    for id in kinds.inOrder { follow(id, .kind, step.kinds, places: kinds.places(of: id)) }
    for id in fields.inOrder { follow(id, .field, step.fields, places: fields.places(of: id)) }
    for id in forms.inOrder { follow(id, .form, step.forms, places: forms.places(of: id)) }
  }

  /// Notes that something goes by another id, or asks what to do where it goes by none or several.
  ///
  /// - Parameter places: Where it is told, then where else it is named.
  mutating func follow(_ id: Symbol, _ subject: ChangeKind.Subject, _ successors: Successors, places: [Place]) {
    guard let now = successors[id], let first = places.first else { return }
    switch now.count {
    case 0: decide(.lost(subject, id, uses: places.count, step), before: first)
    case 1: if let kind = ListUpdate.Carried.Kind(rawValue: subject.rawValue) { note(carried: kind, id, now) }
    default: decide(.split(subject, id, into: now, uses: places.count, step), before: first)
    }
  }

  /// Parties that became one and are bound to different bodies would all stand for each of them.
  private mutating func tellMergedParties(_ bindings: [Binding]) {
    var merged: [Symbol: [(party: Symbol, binding: Binding)]] = [:]
    for binding in bindings {
      guard case .party(let id) = binding.target else { continue }
      merged[step.parties.now(id), default: []].append((id, binding))
    }
    for (now, bound) in merged.sorted(by: { $0.value[0].binding.place < $1.value[0].binding.place }) {
      let parties = Set(bound.map(\.party))
      let bodies = Set(bound.map { Array(documents.symbols[$0.binding.bodies]) })
      guard parties.count > 1, bodies.count > 1 else { continue }
      let old = step.parties.predecessors(of: now).filter(parties.contains)
      decide(.merged(parties: old, into: now, step), before: bound[0].binding.place)
    }
  }
}

/// Where a list names something, by its id.
private struct Uses {
  private var bound: [Symbol: Place] = [:]
  private var named: [Symbol: [Place]] = [:]
  /// The ids as they come first.
  private(set) var inOrder: [Symbol] = []

  mutating func add(_ id: Symbol, at place: Place) {
    if bound[id] == nil, named[id] == nil { inOrder.append(id) }
    named[id, default: []].append(place)
  }

  mutating func bind(_ id: Symbol, at place: Place) {
    if bound[id] == nil, named[id] == nil { inOrder.append(id) }
    if bound[id] == nil { bound[id] = place }
  }

  /// Where the list binds it, then the rows that name it.
  func places(of id: Symbol) -> [Place] { [bound[id]].compactMap(\.self) + named[id, default: []] }
}
