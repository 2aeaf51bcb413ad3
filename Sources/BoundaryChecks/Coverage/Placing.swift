import BoundaryMap
import BoundaryModel
import ScopeGeometry

/// The statements of one duty with the boxes that each holds. One that holds what others leave 其余 has its box without
/// those of the other rows of its role in its document; of several such rows an earlier one comes first.
struct Placing {
  private(set) var placed: [Coverage.Placed] = []
  /// Whether what is left of some row comes to more boxes than are looked at.
  private(set) var isCutShort = false

  /// What is left of one row is cut into no more boxes than this.
  private static let mostBoxes = 4096

  private struct Rows: Hashable {
    let list: RowID<BoundaryList>?
    let role: RowID<Role>
  }

  init(_ boxes: [Coverage.Placed], of duty: HeldDuty, _ space: DutySpace, _ map: DutyMap) {
    let documents = map.documents
    func isOtherwise(_ statement: Statement) -> Bool { documents.assignments[statement.assignment].isOtherwise }
    guard boxes.contains(where: { isOtherwise($0.statement) }) else {
      placed = boxes.filter { !$0.box.isEmpty }
      return
    }
    // Words that name nobody in particular hold nothing, but what they are said of is not left to others.
    let unnamed = map.appearances(of: duty).flatMap { map.unnamedStatements(of: $0) }
      .map { (statement: $0, box: space.box(of: $0)) }
    let others = Dictionary(grouping: boxes + unnamed) { Rows(list: $0.statement.list, role: $0.statement.role) }
    for (statement, box) in boxes where !box.isEmpty {
      guard isOtherwise(statement) else {
        placed.append((statement, box))
        continue
      }
      let taken = others[Rows(list: statement.list, role: statement.role), default: []].filter { other in
        other.statement.assignment != statement.assignment
          && (!isOtherwise(other.statement) || other.statement.assignment < statement.assignment)
      }
      placed += left(of: box, by: taken.map(\.box)).map { (statement, $0) }
    }
  }

  private mutating func left(of box: Box, by taken: [Box]) -> [Box] {
    var rest = [box]
    for box in taken {
      rest = rest.flatMap { $0.subtracting(box) }.filter { !$0.isEmpty }
      if rest.count > Self.mostBoxes {
        isCutShort = true
        return []
      }
    }
    return rest
  }
}
