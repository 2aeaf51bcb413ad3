import BoundaryModel
import ScopeGeometry

extension DutyMap {
  /// The roles of the template that a duty is of, in its order.
  func roles(of duty: HeldDuty) -> [(id: RowID<Role>, role: Role)] {
    documents.roles.entries.filter { $0.row.template == duty.template }.map { ($0.id, $0.row) }
  }

  /// A statement as another place of a finding: who, in which role, in which words, within which scope.
  func note(_ statement: Statement, _ coverage: Coverage) -> Finding.Related {
    let row = documents.assignments[statement.assignment]
    let holders = Wording.joining(statement.holders.map { $0.name(in: documents) })
    let role = documents.text(documents.roles[statement.role].name)
    let scope = coverage.space.scope([coverage.space.box(of: statement)]).wording()
    let wording = row.wording.map { documents.text($0) }
    return Finding.Related(
      Spot(row.place),
      Wording(
        zh: "\(holders.zh)\(role)\(wording.map { "（原文“\($0)”）" } ?? "")：\(scope.zh)",
        en: "\(holders.en) holds \(role)\(wording.map { " (in the words '\($0)')" } ?? ""): \(scope.en)"))
  }
}

extension Finding {
  /// Says what the finding is about.
  mutating func describe(_ duty: HeldDuty, _ role: RowID<Role>, _ region: Coverage.Region, in map: DutyMap) {
    let documents = map.documents
    let lists = duty.lists(in: documents).map { documents.text(documents.lists[$0].id) }
    list = documents.duties[duty.duty].isLocal ? lists.first : nil
    self.duty = documents.text(documents.duties[duty.duty].id)
    self.role = documents.text(documents.roles[role].id)
    bodies = region.holders.map { $0.id(in: documents) }
    scope = region.scope
  }
}

extension Duty {
  /// Whether a list adds it, rather than a template.
  var isLocal: Bool {
    if case .list = owner { !isReference } else { false }
  }
}
