import BoundaryMap
import BoundaryModel
import ScopeGeometry

/// The holders of one duty as labels of boxes: one for each holder in each role.
struct Labels {
  /// By id, so that findings do not depend on the order of the documents.
  let holders: [Holder]
  private let roles: [RowID<Role>]
  private let numbers: [Holder: Int]
  private var boxes: [LabelledBox] = []
  /// Where a label does not count: who handed a power over does not hold it there.
  private var exceptions: [LabelledBox] = []

  init(_ placed: [Coverage.Placed], _ roles: [RowID<Role>], _ map: DutyMap) {
    let relevant = placed.filter { roles.contains($0.statement.role) }
    let ids = Set(relevant.map(\.statement.host)).map { (id: $0.id(in: map.documents), holder: $0) }
    holders = ids.sorted { $0.id < $1.id }.map(\.holder)
    numbers = Dictionary(uniqueKeysWithValues: zip(holders, 0...))
    self.roles = roles
    for (statement, box) in relevant {
      if let label = self[statement.host, statement.role] { boxes.append(LabelledBox(label: label, box: box)) }
      guard let giver = statement.delegator, giver != statement.host else { continue }
      for role in roles {
        if let label = self[giver, role] { exceptions.append(LabelledBox(label: label, box: box)) }
      }
    }
  }

  /// The label of a holder in a role; nil for one that holds nothing.
  subscript(_ holder: Holder, _ role: RowID<Role>) -> Int? {
    guard let number = numbers[holder], let place = roles.firstIndex(of: role) else { return nil }
    return place * holders.count + number
  }

  /// The labels of everybody who holds one of some roles.
  func all(in some: [RowID<Role>]) -> Set<Int> {
    let places = Set(some.compactMap { roles.firstIndex(of: $0) })
    return Set(boxes.map(\.label)).filter { places.contains($0 / max(1, holders.count)) }
  }

  /// The holders that some labels stand for, each once.
  func holders(of labels: [Int]) -> [Holder] {
    Set(labels.map { $0 % max(1, holders.count) }).sorted().map { holders[$0] }
  }

  /// - Parameter filled: Boxes of somebody who is not named, which have the label `nobody`.
  func arrangement(in space: DutySpace, alsoFilled filled: [Box] = []) -> Arrangement {
    let boxes = boxes + filled.map { LabelledBox(label: nobody, box: $0) }
    return Arrangement(universe: space.universe, boxes: boxes, except: exceptions, extents: space.extents)
  }

  /// The label of whoever is not named: after those of all roles.
  var nobody: Int { roles.count * max(1, holders.count) }
}
