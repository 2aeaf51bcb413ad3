import BoundaryMap
import BoundaryModel
import DutyWords

/// Which duties that a list gives only to those who help are led all the same: the words name who leads, or another row
/// of a list that meets it has the same subject and a lead.
struct LeadsElsewhere: Sendable {
  let read: ReadMap
  /// The rows that name their lead in words, or have it in another row.
  private var led: Set<RowID<Duty>> = []
  /// The lists that by their nature have one side only, with the duties that lack a lead there.
  let oneSided: [RowID<BoundaryList>: [HeldDuty]]

  /// - Complexity: O(*n* log *n*) in the duties.
  init(_ read: ReadMap) {
    self.read = read
    let map = read.map
    let helped = map.duties.filter { duty in
      guard !map.roles(for: .lead, of: duty).isEmpty, !duty.isDefault else { return false }
      return !map.statements(of: duty).isEmpty && !read.rows(of: duty).contains { map.functions[$0.role] == .lead }
    }
    var unled: [HeldDuty] = []
    for duty in helped {
      if read.namesLead(duty) { led.insert(duty.duty) } else { unled.append(duty) }
    }
    led.formUnion(Self.ledInAnotherRow(unled, read))
    oneSided = Self.oneSided(unled.filter { [led] in !led.contains($0.duty) }, map)
    for duty in oneSided.values.joined() { led.insert(duty.duty) }
  }

  /// Whether nothing is owed, since the lead stands in words, in another row, or in the list of the other side.
  func isLed(_ duty: HeldDuty) -> Bool { led.contains(duty.duty) }

  /// Those whose subject is that of another duty with a lead.
  private static func ledInAnotherRow(_ unled: [HeldDuty], _ read: ReadMap) -> [RowID<Duty>] {
    guard !unled.isEmpty else { return [] }
    let map = read.map
    let rows = Set(unled.map(\.duty))
    return map.likeDuties { read.subjectKeys(of: $0) }.flatMap { _, duties -> [RowID<Duty>] in
      let leading = duties.filter { duty in
        read.rows(of: duty).contains { map.functions[$0.role] == .lead }
      }
      return leading.isEmpty ? [] : duties.map(\.duty).filter { rows.contains($0) }
    }
  }

  /// Fewer rows than this are each told.
  private static let fewestRows = 3

  /// The lists in which most rows lack a lead and one body helps in all of them.
  private static func oneSided(_ unled: [HeldDuty], _ map: DutyMap) -> [RowID<BoundaryList>: [HeldDuty]] {
    let byList = Dictionary(grouping: unled.filter { map.lists(of: $0).count == 1 }) {
      map.lists(of: $0)[0]
    }
    guard !byList.isEmpty else { return [:] }
    var counts: [RowID<BoundaryList>: Int] = [:]
    for duty in map.duties {
      for list in map.lists(of: duty) { counts[list, default: 0] += 1 }
    }
    return byList.filter { list, duties in
      duties.count >= fewestRows && duties.count * 2 >= counts[list, default: 0]
        && Set(duties.flatMap { map.statements(of: $0).map(\.host) }).count == 1
    }
  }
}

extension ReadMap {
  /// Whether the words of those who help say whom they help: 协助公安巡河.
  fileprivate func namesLead(_ duty: HeldDuty) -> Bool {
    let texts = map.statements(of: duty).flatMap { self.texts(of: $0.assignment) }.map(\.symbol)
    return ([map.documents.duties[duty.duty].name] + texts).contains { text in
      grammar.dealtWith(in: map.documents.text(text)) != nil
    }
  }

  /// Under what duties of one subject are found.
  func subjectKeys(of duty: HeldDuty) -> [String] {
    subject(of: duty).matters.map(\.text).filter { $0.count >= 3 }.unrepeated
  }

  /// What a duty is about.
  func subject(of duty: HeldDuty) -> Subject {
    Subject(map.name(of: duty), name(of: duty).parts, grammar)
  }
}
