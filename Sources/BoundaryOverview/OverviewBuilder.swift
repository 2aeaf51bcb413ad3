package import BoundaryFindings
package import BoundaryMap
import BoundaryModel

extension Overview {
  /// The picture of what a selection shows of a map.
  ///
  /// - Parameters:
  ///   - sheets: The sheets of the report, numbered; what is accepted is no conflict any more.
  /// - Complexity: Linear in the statements and the sheets.
  package init(_ map: DutyMap, _ sheets: [ConflictSheet], _ selection: Selection) {
    var builder = OverviewBuilder(map)
    builder.add(dutiesIn: selection)
    for sheet in sheets where !sheet.isAccepted { builder.add(sheet) }
    self = builder.finished(selection)
  }
}

/// Gathers the picture: rows and columns as they are met, then in the order of the documents.
private struct OverviewBuilder {
  private let map: DutyMap
  private var overview = Overview()
  /// The row of the matrix that each duty of the map is in; the revisions of a template share theirs.
  private var rows: [Int: Int] = [:]
  private var bodies: [String: Int] = [:]
  private var fields: [String: Int] = [:]
  private var pairs: [[Int]: [Int]] = [:]
  private var delegationRows: [[Int]: Int] = [:]
  /// Who handed a power of each row over, and has no cell in it.
  private var givers: [Int: Set<String>] = [:]

  init(_ map: DutyMap) {
    self.map = map
    // The bodies of the registers in their order; those that carry nothing are left out in the end.
    for (id, row) in map.documents.bodies.entries {
      let column = column(Holder.body(id).named(in: map.documents))
      if let alias = map.documents.symbols[row.aliases].first {
        overview.bodies[column].short = map.documents.text(alias)
      }
    }
    for (id, row) in map.documents.roles.entries where overview.functions[map.documents.text(row.id)] == nil {
      overview.functions[map.documents.text(row.id)] = map.functions[id]
    }
    overview.roles = map.documents.roles.rows
      .map { Named(id: map.documents.text($0.id), name: map.documents.text($0.name)) }
      .reduce(into: []) { roles, role in if !roles.contains(where: { $0.id == role.id }) { roles.append(role) } }
  }

  // MARK: Duties

  mutating func add(dutiesIn selection: Selection) {
    var known: [DutyKey: Int] = [:]
    for (position, duty) in map.duties.enumerated() where selection.contains(duty: position) {
      let key = DutyKey(duty, map.documents)
      let row = known[key] ?? overview.duties.count
      if known[key] == nil {
        known[key] = row
        overview.duties.append(
          Overview.DutyRow(duty: key.named(map, duty), field: map.field(of: duty).map { field($0) }))
      }
      rows[position] = row
      if map.hasScope(duty) { overview.duties[row].hasScope = true }
      for statement in map.statements(of: duty) where selection.contains(statement, map) { add(statement, to: row) }
    }
  }

  private mutating func add(_ statement: Statement, to row: Int) {
    let role = map.documents.roles[statement.role]
    let named = Named(id: map.documents.text(role.id), name: map.documents.text(role.name))
    for holder in map.holders(of: statement) {
      let column = column(holder.named(in: map.documents))
      if overview.duties[row].cells[column]?.roles.contains(where: { $0.id == named.id }) ?? false { continue }
      overview.duties[row].cells[column, default: Overview.Cell()].roles.append(named)
    }
    guard let giver = statement.delegator, giver != statement.host else { return }
    add(
      delegation: column(giver.named(in: map.documents)), column(statement.host.named(in: map.documents)), row,
      statement)
  }

  private mutating func add(delegation giver: Int, _ taker: Int, _ row: Int, _ statement: Statement) {
    givers[row, default: []].insert(overview.bodies[giver].body.id)
    let place = delegationRows[[giver, taker]] ?? overview.delegations.count
    if delegationRows[[giver, taker]] == nil {
      delegationRows[[giver, taker]] = place
      overview.delegations.append(Overview.Delegation(giver: giver, taker: taker))
    }
    let duty = overview.duties[row].duty
    let delegation = map.documents.assignments[statement.assignment].delegation
    let template = statement.list.flatMap { map.template(of: $0) }
    let form = delegation?.form.map { id in
      Overview.Form(id: map.documents.text(id), wording: map.documents.wording(ofForm: id, in: template))
    }
    let accepted = delegation?.accepted
    // Several lists, or several scopes, may state one delegation.
    if let known = overview.delegations[place].duties.firstIndex(where: { $0.duty == duty && $0.form == form }) {
      if overview.delegations[place].duties[known].accepted == nil {
        overview.delegations[place].duties[known].accepted = accepted
      }
    } else {
      overview.delegations[place].duties.append((duty, form, accepted))
    }
  }

  // MARK: Findings

  mutating func add(_ sheet: ConflictSheet) {
    let columns = sheet.bodies.map { column($0) }
    guard sheet.kind.isConflict else {
      for column in columns { overview.bodies[column].others += 1 }
      return
    }
    let holders = Set(sheet.finding.bodies).compactMap { bodies[$0] }.sorted()
    for column in sheet.kind == .nobody ? columns : holders { overview.bodies[column].conflicts.append(sheet.number) }
    if sheet.kind == .several {
      for (place, first) in holders.enumerated() {
        for second in holders[(place + 1)...] { pairs[[first, second], default: []].append(sheet.number) }
      }
    }
    guard let row = sheet.position.flatMap({ rows[$0] }) else { return }
    overview.duties[row].conflicts.append(sheet.number)
    if sheet.kind == .nobody { overview.duties[row].gaps.append(sheet.number) }
    if sheet.kind == .several { overview.duties[row].overlaps.append(sheet.number) }
    for column in holders {
      overview.duties[row].cells[column, default: Overview.Cell()].conflicts.append(sheet.number)
    }
    if let field = overview.duties[row].field { overview.fields[field].conflicts.append(sheet.number) }
  }

  // MARK: The whole

  /// Duties are counted by fields, and what nothing is in is left out.
  mutating func finished(_ selection: Selection) -> Overview {
    overview.duties = ordered().filter { place in
      let row = overview.duties[place]
      let bodies = row.cells.keys.map { overview.bodies[$0].body.id } + givers[place, default: []]
      return selection.contains(bodies: bodies) || !row.conflicts.isEmpty
    }.map { overview.duties[$0] }
    let shown = Set(overview.duties.map(\.duty))
    for row in overview.duties {
      for (column, cell) in row.cells {
        for role in cell.roles { overview.bodies[column].duties[role.id, default: 0] += 1 }
      }
    }
    for place in overview.delegations.indices {
      overview.delegations[place].duties.removeAll { !shown.contains($0.duty) }
    }
    overview.delegations.removeAll(where: \.duties.isEmpty)
    for field in overview.fields.indices {
      let rows = overview.duties.filter { $0.field == field }
      overview.fields[field].duties = rows.count
      overview.fields[field].overlapping = rows.count { !$0.overlaps.isEmpty }
      overview.fields[field].lacking = rows.count { !$0.gaps.isEmpty }
      overview.fields[field].withoutScope = rows.count { !$0.hasScope }
    }
    let roles = overview.roles
    let order = { (role: Named) in roles.firstIndex { $0.id == role.id } ?? .max }
    for row in overview.duties.indices {
      for column in overview.duties[row].cells.keys {
        overview.duties[row].cells[column]?.roles.sort { order($0) < order($1) }
      }
    }
    overview.pairs = pairs.map { Overview.Pair(first: $0.key[0], second: $0.key[1], conflicts: $0.value) }
      .sorted { ($1.conflicts.count, $0.first, $0.second) < ($0.conflicts.count, $1.first, $1.second) }
    return overview.withoutIdle()
  }

  /// The rows as the newest template that has them orders them, the additions of lists after those of their field.
  private func ordered() -> [Int] {
    var ranks = Array(repeating: (field: UInt32.min, isLocal: 0, duty: UInt32.min), count: overview.duties.count)
    for (position, row) in rows {
      let duty = map.duties[position]
      let data = map.documents.duties[duty.duty]
      let field = data.field.flatMap { map.index[duty.template].fields[$0] }?.index ?? .max
      let rank = (field, data.isLocal ? 1 : 0, duty.duty.index)
      if ranks[row] < rank { ranks[row] = rank }
    }
    return overview.duties.indices.sorted { ranks[$0] < ranks[$1] }
  }

  private mutating func column(_ body: Named) -> Int {
    if let place = bodies[body.id] { return place }
    bodies[body.id] = overview.bodies.count
    overview.bodies.append(Overview.BodyColumn(body: body))
    return overview.bodies.count - 1
  }

  private mutating func field(_ field: Named) -> Int {
    if let place = fields[field.id] { return place }
    fields[field.id] = overview.fields.count
    overview.fields.append(Overview.FieldRow(field: field))
    return overview.fields.count - 1
  }
}

/// What makes two duties of a map one row: the same id in revisions of one template, or one local addition.
private struct DutyKey: Hashable {
  let owner: DutyOwner?
  let template: Symbol?
  let id: Symbol

  init(_ duty: HeldDuty, _ documents: Documents) {
    let row = documents.duties[duty.duty]
    owner = row.isLocal ? row.owner : nil
    template = row.isLocal ? nil : documents.templates[duty.template].id
    id = row.id
  }

  func named(_ map: DutyMap, _ duty: HeldDuty) -> Named { Named(id: map.documents.text(id), name: map.name(of: duty)) }
}

extension Overview {
  /// Without the bodies that hold nothing and that nothing concerns, and the fields without duties.
  fileprivate func withoutIdle() -> Overview {
    let used = Set(duties.flatMap { $0.cells.keys } + delegations.flatMap { [$0.giver, $0.taker] })
    let kept = bodies.indices.filter { used.contains($0) || !bodies[$0].conflicts.isEmpty || bodies[$0].others > 0 }
    let body = Dictionary(uniqueKeysWithValues: zip(kept, 0...))
    let keptFields = duties.compactMap(\.field).reduce(into: [Int]()) { if !$0.contains($1) { $0.append($1) } }
    let field = Dictionary(uniqueKeysWithValues: zip(keptFields, 0...))
    var overview = self
    overview.bodies = kept.map { bodies[$0] }
    overview.fields = keptFields.map { fields[$0] }
    overview.duties = duties.map { row in
      var copy = DutyRow(duty: row.duty, field: row.field.flatMap { field[$0] })
      copy.cells = Dictionary(uniqueKeysWithValues: row.cells.compactMap { key, cell in body[key].map { ($0, cell) } })
      (copy.conflicts, copy.gaps, copy.overlaps) = (row.conflicts, row.gaps, row.overlaps)
      copy.hasScope = row.hasScope
      return copy
    }
    overview.pairs = pairs.compactMap { pair in
      guard let first = body[pair.first], let second = body[pair.second] else { return nil }
      return Pair(first: first, second: second, conflicts: pair.conflicts)
    }
    overview.delegations = delegations.compactMap { delegation in
      guard let giver = body[delegation.giver], let taker = body[delegation.taker] else { return nil }
      var copy = Delegation(giver: giver, taker: taker)
      copy.duties = delegation.duties
      return copy
    }
    return overview
  }
}
