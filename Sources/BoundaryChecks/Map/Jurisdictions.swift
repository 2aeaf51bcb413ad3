import BoundaryModel
import ScopeGeometry

/// Which lists can meet: those whose territories share an area, directly or through others between them.
///
/// What lies in two jurisdictions never meets, so that a duty that a whole nation has is many small
/// questions.
struct Jurisdictions: Sendable {
  /// The jurisdiction of each list.
  private let numbers: [Int]

  /// - Complexity: O(*n* log *n*) in the intervals of the territories.
  init(territories: [IntervalSet]) {
    var groups = Groups(count: territories.count)
    let intervals = territories.enumerated().flatMap { list, territory in territory.intervals.map { (list, $0) } }
    var reached: (list: Int, end: Int)?
    for (list, interval) in intervals.sorted(by: { $0.1.lowerBound < $1.1.lowerBound }) {
      if let last = reached, interval.lowerBound < last.end {
        groups.join(last.list, list)
        reached = (list, max(last.end, interval.upperBound))
      } else {
        reached = (list, interval.upperBound)
      }
    }
    numbers = territories.indices.map { groups.first(of: $0) }
  }

  /// A duty as each jurisdiction holds it, in the order of the lists.
  func parts(of duty: HeldDuty, in documents: Documents) -> [HeldDuty] {
    func number(_ list: RowID<BoundaryList>?) -> Int { list.map { numbers[Int($0.index)] } ?? -1 }
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
      let list = documents.duties[documents.assignments[assignment].duty].list
      if let place = places[number(list)] { parts[place].unreadable.append(assignment) }
    }
    return parts
  }
}

/// Numbers that are joined into groups (Tarjan 1975: union-find, with path halving).
private struct Groups {
  private var parents: [Int]

  init(count: Int) {
    parents = Array(0..<count)
  }

  /// The least number of a group.
  mutating func first(of number: Int) -> Int {
    var number = number
    while parents[number] != number {
      parents[number] = parents[parents[number]]
      number = parents[number]
    }
    return number
  }

  mutating func join(_ one: Int, _ other: Int) {
    let (one, other) = (first(of: one), first(of: other))
    parents[max(one, other)] = min(one, other)
  }
}
