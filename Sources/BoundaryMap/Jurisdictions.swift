import BoundaryModel

extension DutyMap {
  /// A duty as each jurisdiction holds it, in the order of the lists.
  ///
  /// What lies in two jurisdictions never meets, so that a duty that a whole nation has is many small questions.
  ///
  /// - Complexity: O(*n*) in the rows and statements of the duty.
  package func byJurisdiction(_ duty: HeldDuty) -> [HeldDuty] {
    func number(_ list: RowID<BoundaryList>?) -> Int { list.map { territories.jurisdiction(of: $0) } ?? -1 }
    let all = duty.appearances.map { number(documents.duties[$0].list) }
    guard let first = all.first, all.contains(where: { $0 != first }) else { return [duty] }
    var places: [Int: Int] = [:]
    var parts: [HeldDuty] = []
    for (appearance, number) in zip(duty.appearances, all) {
      let place = places[number] ?? parts.count
      if place == parts.count {
        places[number] = place
        parts.append(HeldDuty(duty: duty.duty, template: duty.template, isDefault: duty.isDefault))
      }
      parts[place].appearances.append(appearance)
    }
    for statement in duty.statements {
      if let place = places[number(statement.list)] { parts[place].statements.append(statement) }
    }
    for assignment in duty.unreadable {
      if let place = places[number(list(of: assignment))] { parts[place].unreadable.append(assignment) }
    }
    return parts
  }
}
