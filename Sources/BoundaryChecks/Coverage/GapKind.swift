import BoundaryFindings
package import BoundaryMap
package import BoundaryModel
package import ScopeGeometry

/// What is known of how a gap came about; each kind has a rule of its own, so that no point is told twice.
package enum GapKind: Hashable {
  case plain
  /// One body's time is over and the next one's has not begun.
  case succession(Succession)
  /// Somebody approves there, and nobody oversees what was approved; the statement on the approval.
  case unsupervised(Statement)
}

/// A region in which nobody holds a role that somebody must hold.
package struct Gap {
  package let role: RowID<Role>
  package let kind: GapKind
  package let region: Coverage.Region
}

extension Coverage {
  /// A region without holders by kinds, each with its boxes.
  package func gaps(_ region: Region, in role: RowID<Role>) -> [Gap] {
    split(region) { kind(of: $0, role) }.map { Gap(role: role, kind: $0, region: $1) }
  }

  /// The boxes of a region by something that is known of each, in the order in which it comes first.
  ///
  /// What is not listed of the region stays with its first part.
  package func split<Key: Hashable>(_ region: Region, by key: (Box) -> Key) -> [(key: Key, region: Region)] {
    let keys = region.boxes.map { (key: key($0), box: $0) }
    let distinct = keys.map(\.key).unrepeated
    guard distinct.count > 1 else { return distinct.map { ($0, region) } }
    let unlisted = region.scope.unlisted
    return distinct.enumerated().map { number, key in
      let boxes = keys.filter { $0.key == key }.map(\.box)
      var scope = space.scope(boxes)
      scope.unlisted += number == 0 ? unlisted : 0
      return (key, Region(holders: region.holders, boxes: boxes, scope: scope))
    }
  }

  private func kind(of box: Box, _ role: RowID<Role>) -> GapKind {
    if let succession = succession(leaving: box, in: role) { return .succession(succession) }
    if let approval = approval(besides: box, in: role) { return .unsupervised(approval) }
    return .plain
  }

  /// The statement on the approval in the scope of a box that lies in the oversight.
  private func approval(besides box: Box, in role: RowID<Role>) -> Statement? {
    for stages in space.stages(in: map) where box.sides[stages.axis].subtracting(stages.oversight).isEmpty {
      var approval = box
      approval.sides[stages.axis] = stages.approval
      let approver = placed.first { placed in
        guard placed.statement.role == role else { return false }
        return zip(placed.box.sides, approval.sides).enumerated().allSatisfy { axis, sides in
          axis == stages.axis ? !sides.0.isDisjoint(with: sides.1) : sides.1.subtracting(sides.0).isEmpty
        }
      }
      if let approver { return approver.statement }
    }
    return nil
  }
}

extension GapKind {
  /// The rule that tells it.
  var rule: Rule {
    switch self {
    case .plain: GapRule.rule
    case .succession: HandoverGapRule.rule
    case .unsupervised: ApprovalWithoutOversightRule.rule
    }
  }
}
