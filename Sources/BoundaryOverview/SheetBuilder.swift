import BoundaryChecks
package import BoundaryFindings
package import BoundaryMap
import BoundaryModel

/// Turns findings into sheets: what the documents say of each, and whom it concerns.
package struct SheetBuilder {
  let map: DutyMap
  let places: PlaceIndex
  private let siblings: Siblings

  package init(_ map: DutyMap) {
    self.map = map
    places = PlaceIndex(map)
    siblings = Siblings(map)
  }

  /// The sheets of a report's findings, in their order.
  ///
  /// - Complexity: Linear in the findings and their places.
  package func sheets(of report: Report) -> [ConflictSheet] {
    zip(report.findings, report.fingerprints).map { sheet(of: $0, $1) }
  }

  private func sheet(of finding: Finding, _ fingerprint: String) -> ConflictSheet {
    let documents = map.documents
    let position = position(of: finding)
    let duty = position.map { map.duties[$0] }
    let field = duty.flatMap { map.field(of: $0) }
    let name = duty.map { Named(id: documents.text(documents.duties[$0.duty].id), name: map.name(of: $0)) }
    let statements = statements(of: finding, duty)
    return ConflictSheet(
      finding: finding, fingerprint: fingerprint, duty: name, field: field,
      position: position, bodies: bodies(of: finding, statements, duty), areas: finding.scope?.areas ?? [],
      fieldOrder: duty.flatMap { map.fieldRow(of: $0) }.map { Int($0.index) },
      extent: finding.rule.kind.isConflict
        ? finding.scope.map { siblings.extent(of: $0, template: duty?.template) } : nil,
      isSafety: isSafety(field: field?.name, duty: name?.name), statements: statements)
  }

  /// The duty of the map that a finding is about.
  private func position(of finding: Finding) -> Int? {
    let place = finding.spot.place
    if let row = places.rows[place] { return places.positions[row] }
    guard let symbol = finding.duty.flatMap({ map.documents.symbols.find($0) }),
      let list = places.lists[place.file]
    else { return nil }
    return map.index.listDuties[list][symbol].flatMap { places.positions[$0] }
  }

  private func bodies(
    of finding: Finding, _ statements: [ConflictSheet.Statement], _ duty: HeldDuty?
  ) -> [Named] {
    let named = finding.bodies.map { id -> Named in
      guard let symbol = map.documents.symbols.find(id) else { return Named(id: id, name: id) }
      let party = duty.flatMap { $0.isDefault ? map.index[$0.template].parties[symbol] : nil }
      return (party.map(Holder.party) ?? map.index.holder(symbol)).named(in: map.documents)
    }
    let holders = places.assignments[finding.spot.place].flatMap { places.holders[$0] } ?? []
    let spots = [finding.spot] + finding.related.map(\.spot)
    let givers = spots.compactMap { places.assignments[$0.place] }
      .compactMap { map.documents.assignments[$0].delegation?.delegator }
      .map { map.index.holder($0).named(in: map.documents) }
    let keepers = spots.compactMap { places.lists[$0.place.file] }.map { map.issuer(of: $0).named(in: map.documents) }
    let stated = statements.flatMap { $0.holding?.bodies ?? [] } + holders.map { $0.named(in: map.documents) }
    return (named + stated + givers + keepers).unrepeated
  }

  // MARK: What documents say

  private func statements(of finding: Finding, _ duty: HeldDuty?) -> [ConflictSheet.Statement] {
    let isRelated = finding.related.contains { $0.spot.place == finding.spot.place }
    let own = isRelated ? [] : [statement(at: finding.spot, nil, duty)]
    return own + finding.related.map { statement(at: $0.spot, $0.holding, duty) }
  }

  func statement(at spot: Spot, _ holding: Finding.Holding?, _ duty: HeldDuty?) -> ConflictSheet.Statement {
    let documents = map.documents
    let place = spot.place
    let assignment = places.assignments[place]
    let row = places.rows[place]
    let owners =
      [assignment.map { Remark.Owner.assignment($0) }, row.map { .duty($0) }, (duty?.duty).map { .duty($0) }]
      .compactMap(\.self) + (row == nil ? [] : places.lists[place.file].map { [.list($0)] } ?? [])
    return ConflictSheet.Statement(
      spot: spot, document: document(of: place.file), holding: holding,
      wording: assignment.flatMap { documents.assignments[$0].wording }.map { documents.text($0) },
      tasks: owners.prefix(2).flatMap { places.tasks(of: $0, documents) }.unrepeated,
      // The nearest basis counts: the assignment's own, else that of its row, its duty, its list.
      bases: owners.lazy.map { places.bases(of: $0, documents) }.first { !$0.isEmpty } ?? [])
  }

  /// What the document of a statement says.
  func statement(of statement: Statement, _ coverage: Coverage) -> ConflictSheet.Statement {
    let note = map.note(statement, coverage)
    return self.statement(at: note.spot, note.holding, coverage.duty)
  }

  private func document(of file: RowID<SourceFile>) -> String {
    let documents = map.documents
    guard let list = places.lists[file] else { return documents.files[file].path }
    return places.title(of: .list(list), documents) ?? documents.text(documents.lists[list].id)
  }
}

/// Whether lives depend on a duty, as the names of duties and fields tell: safety, fire, emergencies, disasters.
func isSafety(field: String?, duty: String?) -> Bool {
  let signs = ["安全", "消防", "应急", "防灾", "救灾", "危险化学品", "safety", "fire", "emergenc"]
  return [field, duty].compactMap { $0?.lowercased() }.contains { name in signs.contains { name.contains($0) } }
}

extension Scope {
  /// The areas that its boxes name, each once; empty when one of them is everywhere.
  var areas: [Named] {
    let areas = boxes.map { box in
      box.parts.flatMap { part -> [Named] in if case .areas(let areas) = part.values { areas } else { [] } }
    }
    return areas.contains { $0.isEmpty } ? [] : areas.flatMap(\.self).unrepeated
  }
}

extension DutyMap {
  /// The field that a duty belongs to.
  func field(of duty: HeldDuty) -> Named? {
    guard let row = fieldRow(of: duty).map({ documents.fields[$0] }) else { return nil }
    return Named(id: documents.text(row.id), name: documents.text(row.name))
  }

  func fieldRow(of duty: HeldDuty) -> RowID<Field>? {
    documents.duties[duty.duty].field.flatMap { index[duty.template].fields[$0] }
  }
}
