import BoundaryModel

extension DutyMap {
  /// A duty by jurisdictions: lists whose territories share no area, directly or by way of others, never meet, so that
  /// each part can be looked at by itself. In the order in which they first have it.
  ///
  /// - Complexity: Linear in the statements, where looking at all together may take their square.
  func jurisdictions(of duty: HeldDuty) -> [HeldDuty] {
    let numbers = duty.appearances.map { documents.duties[$0].list.map { territories.jurisdiction(of: $0) } }
    let order = numbers.unrepeated
    guard order.count > 1 else { return [duty] }
    let places = Dictionary(uniqueKeysWithValues: zip(order, 0...))
    func place(_ list: RowID<BoundaryList>?) -> Int { places[list.map { territories.jurisdiction(of: $0) }] ?? 0 }
    var parts = order.map { _ in HeldDuty(duty: duty.duty, template: duty.template, isDefault: duty.isDefault) }
    for (row, number) in zip(duty.appearances, numbers) { parts[places[number] ?? 0].appearances.append(row) }
    for statement in duty.statements { parts[place(statement.list)].statements.append(statement) }
    for assignment in duty.unreadable { parts[place(list(of: assignment))].unreadable.append(assignment) }
    return parts
  }
}
