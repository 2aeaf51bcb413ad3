import BoundaryFindings
package import BoundaryMap
package import BoundaryModel
package import ScopeGeometry

/// Who holds what of one duty, exactly, at every point of its space.
package struct Coverage {
  /// A region with the holders that it has.
  package struct Region {
    package let holders: [Holder]
    package let boxes: [Box]
    package let scope: Scope
    /// What is said to be known in all of it, and not beside it.
    package var expectations: Set<RowID<Expectation>> = []
  }

  /// A statement with the box of its scope.
  package typealias Placed = (statement: Statement, box: Box)

  package let duty: HeldDuty
  package let space: DutySpace
  /// The statements whose scope is not empty, with their boxes: one each, but for those that hold what others leave.
  package let placed: [Placed]
  /// What is stated of somebody who is not named, with its boxes: nobody holds it, and it is no gap.
  package let unnamed: [Placed]
  /// The statements that hold nothing, since their scope lies outside their list.
  package let outside: [Statement]

  /// Where more hold a role than it allows.
  package private(set) var conflicts: [Conflict] = []
  /// Where nobody holds a role that somebody must hold.
  package private(set) var gaps: [Gap] = []
  /// Where somebody supports and nobody leads.
  package private(set) var unled: [Region] = []
  /// Where one body alone leads, and supports too.
  package private(set) var doubled: [Region] = []
  /// The largest share of the duty's space that some question left unexamined; nil when all is decided.
  package private(set) var unexamined: Double?
  /// How many regions were found and are not listed.
  package private(set) var unlisted = 0

  package let map: DutyMap
  /// Which of `placed` each host has.
  private let placesOfHost: [Holder: [Int]]
  /// What is said to be known within a scope only, by the name of its rule; nothing where a question is asked.
  let limited: [String: [RowID<Expectation>]]

  /// - Parameter question: What of the duty is asked about, whose ends the space must tell apart.
  package init(_ duty: HeldDuty, in map: DutyMap, asking question: Question? = nil) {
    self.map = map
    self.duty = duty
    let space = DutySpace(duty, in: map, asking: question)
    self.space = space
    let boxes = map.statements(of: duty).map { (statement: $0, box: space.box(of: $0)) }
    let placing = Placing(boxes, of: duty, space, map)
    placed = placing.placed
    if placing.isCutShort { unexamined = 1 }
    outside = boxes.filter(\.box.isEmpty).map(\.statement)
    limited =
      question == nil
      ? Dictionary(grouping: map.limitedExpectations(of: duty)) {
        map.documents.text(map.documents.expectations[$0].rule)
      } : [:]
    unnamed = map.unnamedStatements(of: duty).map { (statement: $0, box: space.box(of: $0)) }.filter { !$0.box.isEmpty }
    placesOfHost = Dictionary(grouping: placed.indices) { [placed] in placed[$0].statement.host }
    for (id, _) in map.roles(of: duty) { examine(id, map.holders(of: id, in: duty)) }
    examine(map.roles(for: .lead, of: duty), map.roles(for: .support, of: duty))
  }

  /// The statements of some holders in some roles that take part in a region.
  package func statements(of holders: [Holder], in roles: Set<RowID<Role>>, meeting boxes: [Box]) -> [Statement] {
    holders.flatMap { placesOfHost[$0, default: []] }.sorted().map { placed[$0] }.filter { statement, box in
      roles.contains(statement.role) && boxes.contains { !$0.intersection(box).isEmpty }
    }.map(\.statement)
  }

  // MARK: Questions

  private mutating func examine(_ role: RowID<Role>, _ rule: Role.Holders) {
    guard rule != .any else { return }
    let labels = Labels(placed, [role], map)
    let arrangement = labels.arrangement(in: space)
    let unnamed = unnamed.filter { $0.statement.role == role }.map(\.box)
    if rule != .some, labels.holders.count > 1 {
      conflicts += regions(arrangement.overlaps(), labels, arrangement).flatMap { conflicts($0, in: role) }
        .flatMap { conflict in parts(conflict.region, of: conflict.kind.rule).map { conflict.part($0, self) } }
    }
    if rule != .atMostOne {
      let filled = unnamed.isEmpty ? arrangement : labels.arrangement(in: space, alsoFilled: unnamed)
      gaps += regions(filled.gaps(), labels, filled).flatMap { gaps($0, in: role) }
        .flatMap { gap in parts(gap.region, of: gap.kind.rule).map { Gap(role: role, kind: gap.kind, region: $0) } }
    }
  }

  /// What two bodies share only since one hands over to the other is a conflict of its own.
  private func conflicts(_ region: Region, in role: RowID<Role>) -> [Conflict] {
    split(region) { succession(sharing: $0, in: role, by: region.holders) }.map { succession, region in
      let statements = statements(of: region.holders, in: [role], meeting: region.boxes)
      return Conflict(region: region, role: role, statements: statements, succession: succession, in: map)
    }
  }

  private mutating func examine(_ leads: [RowID<Role>], _ supports: [RowID<Role>]) {
    guard !leads.isEmpty, !supports.isEmpty else { return }
    let labels = Labels(placed, leads + supports, map)
    let supporting = labels.all(in: supports)
    guard !supporting.isEmpty else { return }
    let unnamed = unnamed.filter { leads.contains($0.statement.role) }.map(\.box)
    let arrangement = labels.arrangement(in: space, alsoFilled: unnamed)
    let leading = labels.all(in: leads).union(unnamed.isEmpty ? [] : [labels.nobody])
    let answer = arrangement.regions(of: supporting, atLeast: 1, without: leading)
    unled = regions(answer, labels, arrangement).flatMap { parts($0, of: SupportWithoutLeadRule.rule) }
    for holder in labels.holders {
      let own = leads.compactMap { labels[holder, $0] }.filter(leading.contains)
      for (lead, support) in own.flatMap({ lead in supports.map { (lead, labels[holder, $0]) } }) {
        guard let support, supporting.contains(support) else { continue }
        let answer = arrangement.regions(of: [lead, support], atLeast: 2, without: leading.subtracting(own))
        doubled += regions(answer, labels, arrangement).flatMap { parts($0, of: ConflictingRolesRule.rule) }
      }
    }
  }

  /// The regions of an answer, and a note of what it leaves open.
  private mutating func regions(_ answer: Answer, _ labels: Labels, _ arrangement: Arrangement) -> [Region] {
    switch answer.outcome {
    case .complete: break
    case .incomplete(let rest), .undecided(let rest): unexamined = max(unexamined ?? 0, rest.share)
    }
    unlisted += answer.regionCount - answer.regions.count
    return answer.regions.compactMap { region in
      let boxes = region.boxes.filter(space.hasDay)
      guard !boxes.isEmpty else { return nil }
      var scope = space.scope(boxes)
      scope.unlisted += Int(clamping: region.count) - region.boxes.count
      return Region(holders: labels.holders(of: region.labels), boxes: boxes, scope: scope)
    }
  }
}

extension Coverage {
  /// The statements that hold nothing, one for each assignment all of whose bodies are outside; ranges that are
  /// empty by themselves have a rule of their own.
  package func statedInVain(in map: DutyMap) -> [Statement] {
    guard !outside.isEmpty else { return [] }
    var told = Set(placed.map(\.statement.assignment))
    return outside.filter { told.insert($0.assignment).inserted && !map.hasEmptyRange($0.assignment) }
  }
}

extension DutyMap {
  fileprivate func hasEmptyRange(_ assignment: RowID<Assignment>) -> Bool {
    let row = documents.assignments[assignment]
    let template = template(ofRow: row.duty)
    return row.inForce.isEmpty || list(of: assignment).map { documents.lists[$0].inForce.isEmpty } ?? false
      || documents.narrowings[row.narrowings].contains { emptiness(of: $0, in: template) != nil }
  }
}

/// The distinct hosts of statements, in the order in which they are stated.
package func hosts(of statements: [Statement]) -> [Holder] { statements.map(\.host).unrepeated }
