import BoundaryModel
import ScopeGeometry

/// Which duties are one, whatever documents they stand in: those of one code, and local ones of one id and name, in
/// lists that meet. Namesakes in lists that never meet stay apart.
struct SameDuties {
  /// The numbers of the duties that are one; only groups of several.
  private(set) var groups: [[Int]] = []

  private enum Key: Hashable {
    case code(RowID<Template>, Symbol)
    case name(RowID<Template>, id: Symbol, Symbol)
  }

  /// - Complexity: Linear in the rows, as long as few of those with one code or name stand in one jurisdiction.
  init(_ duties: [FoundDuties.Found], _ documents: Documents, _ territories: Territories) {
    var keyed: [Key: [Int]] = [:]
    for (number, found) in duties.enumerated() where !found.isDefault {
      for key in Self.keys(of: found, documents) { keyed[key, default: []].append(number) }
    }
    let shared = keyed.filter { $0.value.count > 1 }
    guard !shared.isEmpty else { return }
    var joined = DisjointGroups(count: duties.count)
    let codes = duties.map { Self.codes(of: $0, documents) }
    for (key, numbers) in shared {
      // Which of two duties of a template a code stands for is not guessed: it was told that both have it.
      guard numbers.count(where: { documents.duties[duties[$0].duty].list == nil }) < 2 else { continue }
      for (first, second) in Self.meeting(numbers, duties, documents, territories) {
        // Two codes are two items, though id and name are alike.
        if case .name = key, !codes[first].isEmpty, !codes[second].isEmpty, codes[first].isDisjoint(with: codes[second])
        {
          continue
        }
        joined.join(first, second)
      }
    }
    groups = joined.members(of: shared.values.flatMap(\.self).unrepeated.sorted()).filter { $0.count > 1 }
  }

  private static func keys(of found: FoundDuties.Found, _ documents: Documents) -> [Key] {
    let codes = codes(of: found, documents).map { Key.code(found.template, $0) }
    let row = documents.duties[found.duty]
    // A missing id or name was told when the document was read.
    guard row.isLocal, row.id != .empty, row.name != .empty else { return codes }
    return codes + [.name(found.template, id: row.id, row.name)]
  }

  private static func codes(of found: FoundDuties.Found, _ documents: Documents) -> Set<Symbol> {
    Set(([found.duty] + found.rows).compactMap { documents.duties[$0].code })
  }

  /// The pairs of some duties that stand in lists with an area in common.
  private static func meeting(
    _ numbers: [Int], _ duties: [FoundDuties.Found], _ documents: Documents, _ territories: Territories
  ) -> [(Int, Int)] {
    var byJurisdiction: [Int: [(number: Int, list: RowID<BoundaryList>)]] = [:]
    for number in numbers {
      for list in Set(duties[number].rows.compactMap { documents.duties[$0].list }) {
        byJurisdiction[territories.jurisdiction(of: list), default: []].append((number, list))
      }
    }
    return byJurisdiction.values.flatMap { there in
      there.indices.flatMap { first in
        there[..<first].filter { other in
          other.number != there[first].number
            && (other.list == there[first].list
              || !territories[other.list].isDisjoint(with: territories[there[first].list]))
        }.map { ($0.number, there[first].number) }
      }
    }
  }
}
