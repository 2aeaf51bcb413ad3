import BoundaryChecks
package import BoundaryFindings
package import BoundaryMap
import BoundaryModel
import ScopeGeometry

extension DutyMap {
  /// Who holds a duty within what is asked for, exactly.
  ///
  /// - Parameter position: The place of the duty.
  package func answer(_ question: Question, about position: Int, _ builder: SheetBuilder) -> DutyAnswer {
    let duty = duties[position]
    let coverage = Coverage(duty, in: self, asking: question)
    let space = coverage.space
    let asked = space.box(of: question)
    let ground = space.universe.map { $0.intersection(asked) }.filter { !$0.isEmpty }
    var faults: [DutyAnswer.Fault] = []
    for conflict in coverage.conflicts {
      faults += fault(conflict.role, conflict.region, asked, ground, space)
    }
    for gap in coverage.gaps { faults += fault(gap.role, gap.region, asked, ground, space) }
    let isSpokenFor = space.spokenFor.contains { !$0.isDisjoint(with: asked) }
    return DutyAnswer(
      duty: Named(id: documents.text(documents.duties[duty.duty].id), name: name(of: duty)),
      asked: space.scope([asked]), holdings: holdings(coverage, asked, ground, builder), faults: faults,
      isOwed: !ground.isEmpty || !isSpokenFor,
      isComplete: isReadable(duty) && coverage.unexamined == nil && coverage.unlisted == 0)
  }

  private func fault(
    _ role: RowID<Role>, _ region: Coverage.Region, _ asked: Box, _ ground: [Box], _ space: DutySpace
  ) -> [DutyAnswer.Fault] {
    let boxes = region.boxes.map { $0.intersection(asked) }.filter { !$0.isEmpty }
    guard !boxes.isEmpty else { return [] }
    return [
      DutyAnswer.Fault(
        role: named(role), bodies: region.holders.map { $0.named(in: documents) },
        scope: covers(boxes, ground) ? nil : space.scope(boxes).beyond(space.scope([asked])))
    ]
  }

  /// What is stated within the question, gathered by who holds it in which role.
  private func holdings(
    _ coverage: Coverage, _ asked: Box, _ ground: [Box], _ builder: SheetBuilder
  ) -> [DutyAnswer.Holding] {
    struct Key: Hashable {
      let role: RowID<Role>
      let holders: JointHolders
    }
    var order: [Key] = []
    var parts: [Key: [(statement: Statement, boxes: [Box])]] = [:]
    for (statement, box) in coverage.placed {
      let boxes = coverage.kept(box.intersection(asked), of: statement)
      guard !boxes.isEmpty else { continue }
      let key = Key(role: statement.role, holders: self.holders(of: statement))
      if parts[key] == nil { order.append(key) }
      parts[key, default: []].append((statement, boxes))
    }
    let roles = roles(of: coverage.duty).map(\.id)
    return order.enumerated().sorted { left, right in
      let (a, b) = (roles.firstIndex(of: left.element.role) ?? 0, roles.firstIndex(of: right.element.role) ?? 0)
      return (a, left.offset) < (b, right.offset)
    }.map { _, key in
      let held = parts[key, default: []]
      let boxes = merged(held.flatMap(\.boxes), coverage.space.extents)
      return DutyAnswer.Holding(
        bodies: key.holders.map { $0.named(in: documents) }, role: named(key.role),
        scope: covers(boxes, ground) ? nil : coverage.space.scope(boxes).beyond(coverage.space.scope([asked])),
        statements: held.map { builder.statement(of: $0.statement, coverage) })
    }
  }

  private func named(_ role: RowID<Role>) -> Named {
    Named(id: documents.text(documents.roles[role].id), name: documents.text(documents.roles[role].name))
  }
}

extension Coverage {
  /// What is left of a statement's box: who handed a power over does not hold it there.
  fileprivate func kept(_ box: Box, of statement: Statement) -> [Box] {
    guard !box.isEmpty else { return [] }
    return placed.filter { other, _ in
      other.delegator == statement.host && other.host != statement.host
        && !(map.documents.assignments[other.assignment].delegation?.isRetained ?? false)
    }
    .reduce([box]) { rest, given in rest.flatMap { $0.subtracting(given.box) } }
  }
}

/// The same points as few disjoint boxes.
private func merged(_ boxes: [Box], _ extents: [Range<Int>]) -> [Box] {
  let labelled = boxes.map { LabelledBox(label: 0, box: $0) }
  return Arrangement(universe: boxes, boxes: labelled, extents: extents).regions(atLeast: 1).regions.flatMap(\.boxes)
}

private func covers(_ boxes: [Box], _ ground: [Box]) -> Bool {
  boxes.reduce(ground) { rest, box in rest.flatMap { $0.subtracting(box) } }.isEmpty
}

extension Scope {
  /// Without what another scope of one box says already.
  fileprivate func beyond(_ asked: Scope) -> Scope {
    let known = Set(asked.boxes.flatMap(\.parts))
    var rest = Scope(boxes: boxes.map { Box(parts: $0.parts.filter { !known.contains($0) }) })
    rest.unlisted = unlisted
    return rest
  }
}
