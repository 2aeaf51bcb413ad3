import BoundaryModel
import ScopeGeometry

/// The budget was spent before the answer was known.
struct BudgetSpent: Error {}

/// Who holds what of one duty, exactly, at every point of its space.
struct Coverage {
  let duty: HeldDuty
  let space: DutySpace
  /// The statements whose scope is not empty, with their boxes.
  let placed: [(statement: Statement, box: Box)]

  private let documents: Documents

  init(_ duty: HeldDuty, in map: DutyMap) {
    documents = map.documents
    self.duty = duty
    let space = DutySpace(duty, in: map)
    self.space = space
    placed = duty.statements.map { ($0, space.box(of: $0)) }.filter { !$0.1.isEmpty }
  }

  /// A region with the holders that it has.
  struct Region {
    let holders: [Holder]
    let boxes: [Box]
    let scope: Scope
  }

  /// What is asked of each point.
  enum Question {
    case moreThanOne(RowID<Role>)
    case nobody(RowID<Role>)
    case some(RowID<Role>, butNo: RowID<Role>)
  }

  /// The regions of the duty's universe of which the answer is yes, with the holders they have.
  ///
  /// Who has handed a power over does not hold it where the other does.
  ///
  /// - Throws: When the budget is spent.
  func regions(_ question: Question) throws(BudgetSpent) -> [Region] {
    let (asked, absent): (RowID<Role>, RowID<Role>?) =
      switch question {
      case .moreThanOne(let role), .nobody(let role): (role, nil)
      case .some(let role, let other): (role, other)
      }
    let relevant = placed.filter { $0.statement.role == asked || $0.statement.role == absent }
    let holders = Set(relevant.map { $0.statement.host })
    let names = holders.sorted { $0.id(in: documents) < $1.id(in: documents) }
    let numbers = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    // A label is a holder in a role.
    func label(_ holder: Holder, _ role: RowID<Role>) -> Int? {
      numbers[holder].map { role == asked ? $0 : $0 + names.count }
    }
    var boxes: [LabelledBox] = []
    var exceptions: [LabelledBox] = []
    for (statement, box) in relevant {
      if let label = label(statement.host, statement.role) { boxes.append(LabelledBox(label: label, box: box)) }
      guard let giver = statement.delegator, giver != statement.host else { continue }
      for role in [asked, absent].compactMap(\.self) {
        if let label = label(giver, role) { exceptions.append(LabelledBox(label: label, box: box)) }
      }
    }
    let arrangement = Arrangement(
      universe: space.universe, boxes: boxes, except: exceptions, extents: space.extents)
    let answer =
      switch question {
      case .moreThanOne: arrangement.overlaps()
      case .nobody: arrangement.gaps()
      case .some:
        arrangement.regions(of: Set(names.indices), atLeast: 1, without: Set(names.indices.map { $0 + names.count }))
      }
    guard answer.isComplete else { throw BudgetSpent() }
    return answer.regions.map { region in
      Region(holders: region.labels.map { names[$0] }, boxes: region.boxes, scope: space.scope(region.boxes))
    }
  }

  /// The statements of some holders in some roles that take part in a region.
  func statements(of holders: [Holder], in roles: Set<RowID<Role>>, meeting boxes: [Box]) -> [Statement] {
    placed.filter { statement, box in
      roles.contains(statement.role) && holders.contains(statement.host)
        && boxes.contains { !$0.intersection(box).isEmpty }
    }.map(\.statement)
  }
}

/// The distinct hosts of statements, in the order in which they are stated.
func hosts(of statements: [Statement]) -> [Holder] {
  var seen: Set<Holder> = []
  return statements.map(\.host).filter { seen.insert($0).inserted }
}
