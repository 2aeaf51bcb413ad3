import BoundaryFindings
import BoundaryModel

/// By what the sheets of a report are gathered.
package enum Grouping: String, CaseIterable, Sendable {
  case duty, pair, body, field, area
}

/// Sheets that stand under one heading.
struct SheetGroup {
  let title: Wording
  let sheets: [ConflictSheet]
}

extension Grouping {
  /// The groups in the order of their first sheets, those that belong to none last. A sheet stands in each group that
  /// it belongs to, with the same number.
  func groups(of sheets: [ConflictSheet]) -> [SheetGroup] {
    var order: [String?] = []
    var titles: [String?: Wording] = [:]
    var members: [String?: [ConflictSheet]] = [:]
    for sheet in sheets {
      let keys = keys(of: sheet)
      for (key, title) in keys.isEmpty ? [(nil, rest)] : keys.map({ (Optional($0.key), $0.title) }) {
        if members[key] == nil, key != nil { order.append(key) }
        titles[key] = title
        members[key, default: []].append(sheet)
      }
    }
    if members[nil] != nil { order.append(nil) }
    return order.map { SheetGroup(title: titles[$0] ?? rest, sheets: members[$0] ?? []) }
  }

  private func keys(of sheet: ConflictSheet) -> [(key: String, title: Wording)] {
    switch self {
    case .duty: sheet.duty.map { duty in [(duty.id, Wording(zh: sheet.title(.zh), en: sheet.title(.en)))] } ?? []
    case .field: sheet.field.map { [($0.id, $0.same)] } ?? []
    case .body: sheet.bodies.map { ($0.id, $0.same) }
    case .area: sheet.areas.map { ($0.id, $0.same) }
    case .pair: pairs(of: sheet)
    }
  }

  /// Each two of the bodies that hold what one should hold; of a gap, the two whose lists have the duty.
  private func pairs(of sheet: ConflictSheet) -> [(key: String, title: Wording)] {
    let holders = sheet.bodies.filter { sheet.finding.bodies.contains($0.id) }
    let bodies = (holders.count > 1 ? holders : sheet.bodies).sorted { $0.id < $1.id }
    return bodies.indices.flatMap { first in
      bodies[(first + 1)...].map { second in
        ("\(bodies[first].id) \(second.id)", Wording.joining([bodies[first].name, second.name]))
      }
    }
  }

  private var rest: Wording {
    switch self {
    case .duty: Wording(zh: "不针对某一事项", en: "Not on one duty")
    case .pair: Wording(zh: "不在两家之间", en: "Not between two bodies")
    case .body: Wording(zh: "不针对某一机构", en: "Not on one body")
    case .field: Wording(zh: "未写明领域", en: "Without a field")
    case .area: Wording(zh: "不限区域", en: "Everywhere")
    }
  }
}

extension Named {
  /// The name in every language, since names of the documents stay as they are written.
  var same: Wording { Wording(zh: name, en: name) }
}
