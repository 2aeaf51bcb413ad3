package import BoundaryFindings
package import BoundaryMap
import BoundaryModel
import ScopeGeometry

extension DutyMap {
  func names(_ holders: some Sequence<Holder>) -> Wording {
    Wording.joining(holders.map { $0.name(in: documents) })
  }

  /// A statement as another place of a finding: who, in which role, in which words, within which scope.
  package func note(_ statement: Statement, _ coverage: Coverage) -> Finding.Related {
    let row = documents.assignments[statement.assignment]
    let holders = names(holders(of: statement))
    let role = documents.text(documents.roles[statement.role].name)
    let held = coverage.scope(of: statement)
    let scope = held.wording()
    let wording = row.wording.map { documents.text($0) }
    return Finding.Related(
      Spot(row.place),
      Wording(
        zh: "\(holders.zh)\(role)\(wording.map { "（原文“\($0)”）" } ?? "")：\(scope.zh)",
        en: "\(holders.en) holds \(role)\(wording.map { " (in the words '\($0)')" } ?? ""): \(scope.en)"),
      holding: Finding.Holding(
        bodies: self.holders(of: statement).map { $0.named(in: documents) },
        role: Named(id: documents.text(documents.roles[statement.role].id), name: role), scope: held))
  }

  /// Where a statement is made; failing one, where the duty stands.
  func spot(of statement: Statement?, or duty: HeldDuty) -> Spot {
    Spot(statement.map { documents.assignments[$0.assignment].place } ?? documents.duties[duty.duty].place)
  }
}

extension Finding {
  /// Says what the finding is about.
  mutating func describe(_ duty: HeldDuty, _ role: RowID<Role>?, in map: DutyMap) {
    let documents = map.documents
    let local = documents.duties[duty.duty]
    list = local.isLocal ? local.list.map { documents.text(documents.lists[$0].id) } : nil
    self.duty = documents.text(documents.duties[duty.duty].id)
    self.role = role.map { documents.text(documents.roles[$0].id) }
  }

  mutating func describe(_ duty: HeldDuty, _ role: RowID<Role>, _ region: Coverage.Region, in map: DutyMap) {
    describe(duty, role, in: map)
    bodies = region.holders.map { $0.id(in: map.documents) }
    scope = region.scope
    expectations = region.expectations
  }

  /// Says which list and which of its assignments the finding is about.
  mutating func describe(_ statement: Statement, of duty: HeldDuty, in map: DutyMap) {
    describe(duty, statement.role, in: map)
    list = statement.list.map { map.documents.text(map.documents.lists[$0].id) }
    bodies = map.holders(of: statement).map { $0.id(in: map.documents) }
  }
}

extension Coverage {
  /// What a statement holds, in words.
  func scope(of statement: Statement) -> Scope {
    guard map.documents.assignments[statement.assignment].isOtherwise else {
      return space.scope([space.box(of: statement)])
    }
    return space.scope(placed.filter { $0.statement == statement }.map(\.box))
  }
}
